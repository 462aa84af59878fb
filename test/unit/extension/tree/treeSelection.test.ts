import assert from "node:assert/strict";
import type { Node } from "../../../../src/extension/followUpTree";
import { TreeQuestions } from "../../../../src/extension/tree/treeQuestions";
import { MOST_READS, PAUSE_MS, TreeSelection } from "../../../../src/extension/tree/treeSelection";
import { TestTimers } from "../../server/testTimers";
import { plainItem } from "../followUps";

/** A tree of VS Code: its rows, which of them VS Code knows, and which are selected or have the focus. */
class Tree {
  private readonly rows = new Map<string, Node>();
  private selected: readonly string[] = [];
  private known: ReadonlySet<string>;
  focused: string | undefined;
  /** Called before each toggle, with its number. */
  beforeToggle: (toggle: number) => void = () => undefined;
  toggles = 0;

  constructor(...names: readonly string[]) {
    for (const name of names) this.rows.set(name, { kind: "item", id: name, item: plainItem(name) } as Node);
    this.known = new Set(names);
  }

  get selection(): readonly Node[] {
    return this.selected.flatMap((name) => (this.known.has(name) ? [this.rows.get(name) as Node] : []));
  }

  /** VS Code forgets its rows. */
  forget(): void {
    this.known = new Set();
  }

  /** VS Code has an answer to its question about the rows. */
  learn(): void {
    this.known = new Set(this.rows.keys());
  }

  select(...names: readonly string[]): void {
    this.selected = names;
  }

  toggleFocused = async () => {
    this.beforeToggle(++this.toggles);
    const { focused, selected } = this;
    if (focused === undefined) return;
    const rest = selected.filter((name) => name !== focused);
    this.select(...rest, ...(rest.length === selected.length ? [focused] : []));
  };
}

describe("TreeSelection", () => {
  let timers: TestTimers;
  let tree: Tree;
  let questions: TreeQuestions;
  let selection: TreeSelection;

  beforeEach(() => {
    timers = new TestTimers();
    tree = new Tree("Ada", "Ben", "Cleo");
    questions = new TreeQuestions(() => true);
    const { toggleFocused } = tree;
    selection = new TreeSelection({ view: tree as never, questions, toggleFocused, timers });
  });

  const names = async () => (await selection.contacts()).map(({ id }) => id);
  const selected = () => tree.selection.map(({ id }) => id);
  /** A change is announced, and VS Code forgets the rows. */
  const change = () => {
    questions.markAnnounced();
    tree.forget();
  };
  /** VS Code asks for the rows, and knows them again. */
  const answer = () => {
    questions.markAsked();
    questions.markAnswered();
    tree.learn();
  };

  it("has several selected contacts, without a look at the focus", async () => {
    tree.select("Ada", "Ben");
    tree.focused = "Cleo";
    assert.deepEqual(await names(), ["Ada", "Ben"]);
    assert.equal(tree.toggles, 0);
  });

  for (const before of [[], ["Ada"], ["Ben"]]) {
    it(`has the focused contact while ${before.join() || "nothing"} is selected, which stays so`, async () => {
      tree.select(...before);
      tree.focused = "Ben";
      assert.deepEqual(await names(), ["Ben"]);
      assert.deepEqual(selected(), before);
    });
  }

  it("has no contact if nothing has the focus, because a row that had it may be gone", async () => {
    tree.select("Ada");
    const found = names();
    for (let pause = 0; pause < MOST_READS; pause++) await timers.end(PAUSE_MS);
    assert.deepEqual(await found, []);
  });

  it("has no contact if the focus moves while it is read, and two rows become selected", async () => {
    tree.focused = "Ada";
    tree.beforeToggle = (toggle) => {
      if (toggle === 2) tree.focused = "Ben";
    };
    const found = names();
    await timers.end(PAUSE_MS);
    assert.deepEqual(await found, []);
  });

  it("waits until VS Code knows the rows after a change", async () => {
    tree.select("Ada", "Ben");
    change();
    const found = names();
    for (let pause = 0; pause < 3; pause++) await timers.end(PAUSE_MS);
    answer();
    await timers.end(PAUSE_MS);
    assert.deepEqual(await found, ["Ada", "Ben"]);
    assert.equal(tree.toggles, 0);
  });

  for (const before of [[], ["Ada"], ["Ben"]]) {
    it(`has no other contact if VS Code reads the tree between toggles with ${before.join() || "nothing"} selected`, async () => {
      tree.focused = "Ben";
      for (const [changes, answers] of [
        [1, 2],
        [1, 3],
        [2, 3],
      ]) {
        tree.select(...before);
        tree.toggles = 0;
        tree.beforeToggle = (toggle) => {
          if (toggle === changes) change();
          if (toggle === answers) answer();
        };
        const found = names();
        for (let pause = 0; pause < 3; pause++) {
          await new Promise(setImmediate);
          if (questions.areOpen) answer();
          if (timers.isRunning(PAUSE_MS)) await timers.end(PAUSE_MS);
        }
        assert.deepEqual(await found, ["Ben"], `changes at ${changes}, answers at ${answers}`);
        assert.deepEqual(selected(), before);
      }
    });
  }

  it("waits no longer if VS Code does not ask for the rows for long, and not at all the next time", async () => {
    tree.focused = "Ben";
    questions.markAnnounced();
    const found = names();
    for (let pause = 0; pause < MOST_READS; pause++) await timers.end(PAUSE_MS);
    assert.deepEqual(await found, ["Ben"]);
    assert.deepEqual(await names(), ["Ben"]);
  });
});
