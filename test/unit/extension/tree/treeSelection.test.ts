import assert from "node:assert/strict";
import type { Node } from "../../../../src/extension/followUpTree";
import { MOST_READS, PAUSE_MS, TreeSelection } from "../../../../src/extension/tree/treeSelection";
import { TestTimers } from "../../server/testTimers";
import { plainItem } from "../followUps";

type Event = { readonly selection: readonly Node[] };

/** A tree of VS Code: its rows, which of them VS Code knows, and which are selected or have the focus. */
class Tree {
  private readonly rows = new Map<string, Node>();
  private readonly listeners = new Set<(event: Event) => void>();
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

  readonly onDidChangeSelection = (listener: (event: Event) => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  has = (id: string) => this.rows.has(id);

  /** VS Code forgets its rows, except for these. */
  forget(...rest: readonly string[]): void {
    this.known = new Set(rest);
  }

  /** VS Code has an answer to its question about the rows. */
  learn(): void {
    this.known = new Set(this.rows.keys());
  }

  select(...names: readonly string[]): void {
    this.selected = names;
    for (const listener of this.listeners) listener({ selection: this.selection });
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
  let selection: TreeSelection;

  beforeEach(() => {
    timers = new TestTimers();
    tree = new Tree("Ada", "Ben", "Cleo");
    const { has, toggleFocused } = tree;
    selection = new TreeSelection({ view: tree as never, has, toggleFocused, timers });
  });

  const names = async () => (await selection.contacts()).map(({ id }) => id);
  /** The rows are asked for and known again. */
  const answer = () => {
    selection.markAsked();
    tree.learn();
  };

  it("has several selected contacts, without a look at the focus", async () => {
    tree.select("Ada", "Ben");
    tree.focused = "Cleo";
    assert.deepEqual(await names(), ["Ada", "Ben"]);
    assert.equal(tree.toggles, 0);
  });

  for (const selected of [[], ["Ada"], ["Ben"]]) {
    it(`has the focused contact while ${selected.join() || "nothing"} is selected, which stays so`, async () => {
      tree.select(...selected);
      tree.focused = "Ben";
      assert.deepEqual(await names(), ["Ben"]);
      assert.deepEqual(
        tree.selection.map(({ id }) => id),
        selected,
      );
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
    tree.beforeToggle = () => {
      if (tree.toggles === 2) tree.focused = "Ben";
    };
    const found = names();
    await timers.end(PAUSE_MS);
    assert.deepEqual(await found, []);
  });

  it("waits for the contacts that VS Code has forgotten, all or some", async () => {
    for (const rest of [[], ["Ada"]]) {
      tree.select("Ada", "Ben");
      tree.focused = "Ben";
      tree.forget(...rest);
      const found = names();
      for (let pause = 0; pause < 3; pause++) await timers.end(PAUSE_MS);
      answer();
      await timers.end(PAUSE_MS);
      assert.deepEqual(await found, ["Ada", "Ben"]);
    }
  });

  for (const selected of [[], ["Ada"], ["Ben"]]) {
    for (const [forgets, learns] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      it(`has no other contact if VS Code reads the tree from toggle ${forgets} to ${learns} with ${selected.join() || "nothing"} selected`, async () => {
        tree.select(...selected);
        tree.focused = "Ben";
        if (forgets === 0) tree.forget();
        tree.beforeToggle = (toggle) => {
          if (toggle === forgets) tree.forget();
          if (toggle === learns) answer();
        };
        const found = names();
        let isFound = false;
        void found.then(() => {
          isFound = true;
        });
        for (let pause = 0; pause < MOST_READS && !isFound; pause++) {
          await new Promise(setImmediate);
          if (pause === 5) answer();
          if (timers.isRunning(PAUSE_MS)) await timers.end(PAUSE_MS);
        }
        assert.deepEqual(await found, ["Ben"]);
        assert.deepEqual(
          tree.selection.map(({ id }) => id),
          selected,
        );
      });
    }
  }

  it("has no contact if VS Code does not learn the rows", async () => {
    tree.focused = "Ben";
    tree.forget();
    const found = names();
    for (let pause = 0; pause < MOST_READS; pause++) await timers.end(PAUSE_MS);
    assert.deepEqual(await found, []);
  });

  it("does without a contact in a folded group, which VS Code does not know", async () => {
    tree.select("Ada");
    tree.forget("Ben");
    tree.focused = "Ben";
    const found = names();
    for (let pause = 0; pause < MOST_READS; pause++) await timers.end(PAUSE_MS);
    assert.deepEqual(await found, ["Ben"]);
    assert.deepEqual(await names(), ["Ben"]);
  });
});
