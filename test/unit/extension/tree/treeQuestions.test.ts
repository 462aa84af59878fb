import assert from "node:assert/strict";
import { TreeQuestions } from "../../../../src/extension/tree/treeQuestions";

describe("TreeQuestions", () => {
  let groups: string[];
  let questions: TreeQuestions;

  /** VS Code asks for the rows at the top, and for those of groups. */
  const ask = (...ids: readonly string[]) => {
    for (const id of [undefined, ...ids]) {
      questions.markAsked(id);
      questions.markAnswered(id);
    }
  };

  beforeEach(() => {
    groups = ["overdue", "later"];
    questions = new TreeQuestions((id) => groups.includes(id));
    ask("overdue");
  });

  it("are open from a change of the tree until VS Code has the rows of each unfolded group", () => {
    assert.equal(questions.areOpen, false);
    questions.markAnnounced();
    ask();
    assert.equal(questions.areOpen, true);
    ask("overdue");
    assert.equal(questions.areOpen, false);
  });

  it("are open from the change of an unfolded group, but not of a folded one or of a contact", () => {
    for (const [id, isOpen] of [
      ["later", false],
      ["ada", false],
      ["overdue", true],
    ] as const) {
      questions.markAnnounced(id);
      assert.equal(questions.areOpen, isOpen, id);
    }
  });

  it("do not include a group that was folded, or that has disappeared", () => {
    ask("later");
    questions.forget("overdue");
    groups = ["overdue"];
    questions.markAnnounced();
    ask();
    assert.equal(questions.areOpen, false);
  });

  it("stay open if another change is announced before the answer", () => {
    questions.markAnnounced();
    questions.markAsked();
    questions.markAsked("overdue");
    questions.markAnnounced();
    questions.markAnswered();
    questions.markAnswered("overdue");
    assert.equal(questions.areOpen, true);
    ask("overdue");
    assert.equal(questions.areOpen, false);
  });

  it("are not expected again for a group for which VS Code has not asked for long", () => {
    questions.markAnnounced();
    ask();
    questions.giveUp();
    assert.equal(questions.areOpen, false);
    questions.markAnnounced();
    ask();
    assert.equal(questions.areOpen, false);
  });
});
