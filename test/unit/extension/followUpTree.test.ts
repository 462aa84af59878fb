import assert from "node:assert/strict";
import type { Grouping } from "../../../src/extension/arrangement";
import {
  buildTree,
  changedNodes,
  childrenOf,
  DEFAULT_VIEW_SETTINGS,
  type Node,
  openCount,
  type ViewSettings,
} from "../../../src/extension/followUpTree";
import { heldRow } from "../../../src/extension/heldRows";
import { NodeRegistry } from "../../../src/extension/tree/nodeRegistry";
import type { FollowUpItem, FollowUpsResult } from "../../../src/server/protocol";
import type { DueGroup } from "../../../src/service/followUps/followUps";
import { listOf, plainItem } from "./followUps";

const titles = (group: string) => `<${group}>`;

/** Parses `name group organization playbook`, with `-` for none. */
function item(line: string): FollowUpItem {
  const [name = "", group = "", organization = "-", playbook = "-"] = line.split(" ");
  const or = (text: string) => (text === "-" ? null : text);
  return {
    ...plainItem(name),
    playbook: or(playbook),
    organization: or(organization),
    group: or(group) as DueGroup | null,
    line: `Call · ${group}`,
  };
}

function result(...lines: string[]): FollowUpsResult {
  return listOf(lines.map(item));
}

/** The title of each group with the names of its items. */
function formatGroups(nodes: readonly Node[]): string[] {
  return nodes.map((node) => {
    if (node.kind !== "group") return node.kind;
    const names = node.children.map((child) => (child.kind === "item" ? child.item.name : child.kind));
    return `${node.title}: ${names.join(" ")}`;
  });
}

const vault = result(
  "José overdue Acme job-ad",
  "Dana today - networking",
  "ann week Zeta -",
  "Luis - Acme job-ad",
);

describe("buildTree", () => {
  it("groups by due state, playbook or organization", () => {
    const by = (grouping: Grouping) =>
      formatGroups(buildTree(vault, { ...DEFAULT_VIEW_SETTINGS, grouping, hidesClosed: true }, titles));
    assert.deepEqual(by("due"), ["<overdue>: José", "<today>: Dana", "<week>: ann"]);
    assert.deepEqual(by("playbook"), ["job-ad: José", "networking: Dana", "<no-playbook>: ann"]);
    assert.deepEqual(by("organization"), ["Acme: José", "Zeta: ann", "<no-organization>: Dana"]);
  });

  it("groups by channel or tag, with a contact once for each of its tags, or not at all", () => {
    const tagged = (name: string, channels: FollowUpItem["channels"], ...tags: string[]): FollowUpItem => {
      return { ...item(`${name} today`), channels, tags };
    };
    const list = listOf([
      tagged("Ada", ["call"], "friends", "design"),
      tagged("Ben", ["email", "call"], "design"),
      tagged("Cleo", []),
    ]);
    const by = (grouping: Grouping) => buildTree(list, { ...DEFAULT_VIEW_SETTINGS, grouping }, titles);
    assert.deepEqual(formatGroups(by("channel")), ["<call>: Ada", "<email>: Ben", "<no-channel>: Cleo"]);
    assert.deepEqual(formatGroups(by("tag")), ["design: Ada Ben", "friends: Ada", "<no-tag>: Cleo"]);
    const ids = by("tag")
      .flatMap(childrenOf)
      .map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(
      by("none").map((node) => node.kind === "item" && node.item.name),
      ["Ada", "Ben", "Cleo"],
    );
  });

  it("has contacts with nothing to do below all others, unless they are hidden", () => {
    const idle = (name: string, state: FollowUpItem["state"]): FollowUpItem => ({
      ...item(`${name} -`),
      state,
    });
    const list = listOf([
      item("Ada today"),
      idle("Zoe", "closed"),
      idle("Paul", "paused"),
      idle("Sue", "settled"),
    ]);
    const by = (settings: Partial<ViewSettings>) =>
      formatGroups(buildTree(list, { ...DEFAULT_VIEW_SETTINGS, ...settings }, titles));
    assert.deepEqual(by({}), ["<today>: Ada", "<settled>: Sue", "<closed>: Zoe Paul"]);
    assert.deepEqual(by({ grouping: "playbook" }), [
      "<no-playbook>: Ada",
      "<settled>: Sue",
      "<closed>: Zoe Paul",
    ]);
    assert.deepEqual(by({ filter: "zoe" }), ["<closed>: Zoe"]);
    assert.deepEqual(by({ hidesClosed: true }), ["<today>: Ada"]);
  });

  it("sorts within a group by date, name or organization", () => {
    const busy = result("Zoe today Beta", "adam today Zeta", "Mia today Alfa", "Lea today");
    const by = (sorting: "date" | "name" | "organization") =>
      formatGroups(buildTree(busy, { ...DEFAULT_VIEW_SETTINGS, sorting }, titles));
    assert.deepEqual(by("date"), ["<today>: Zoe adam Mia Lea"]);
    assert.deepEqual(by("name"), ["<today>: adam Lea Mia Zoe"]);
    assert.deepEqual(by("organization"), ["<today>: Mia Zoe adam Lea"]);
  });

  it("filters by words, ignoring case and accents, and by group", () => {
    const by = (filter: string, hidden: DueGroup[] = []) =>
      formatGroups(buildTree(vault, { ...DEFAULT_VIEW_SETTINGS, filter, hidden, hidesClosed: true }, titles));
    assert.deepEqual(by("JOSE"), ["<overdue>: José"]);
    assert.deepEqual(by("acme job"), ["<overdue>: José"]);
    assert.deepEqual(by("call"), ["<overdue>: José", "<today>: Dana", "<week>: ann"]);
    assert.deepEqual(by("nobody"), []);
    assert.deepEqual(by("", ["overdue", "week"]), ["<today>: Dana"]);
  });

  it("shows unreadable notes and advice, but no advice in an empty tree", () => {
    const advice = {
      uri: "file:///",
      rule: "keep-momentum",
      severity: "information",
      message: "m",
      source: [],
      tooltip: "",
    } as const;
    const needsALook = [{ uri: "file:///x.md", path: "x.md", name: "x", reason: "`status` cannot be read." }];
    const nodes = buildTree({ ...vault, advice: [advice], needsALook }, DEFAULT_VIEW_SETTINGS, titles);
    assert.deepEqual(formatGroups(nodes).slice(-3), [
      "<unreadable>: unreadable",
      "<settled>: Luis",
      "advice",
    ]);
    assert.deepEqual(buildTree({ ...result(), advice: [advice] }, DEFAULT_VIEW_SETTINGS, titles), []);
    assert.deepEqual(buildTree(undefined, DEFAULT_VIEW_SETTINGS, titles), []);
  });

  it("returns only the nodes that changed, with stable ids", () => {
    const treeOf = (...lines: string[]) => buildTree(result(...lines), DEFAULT_VIEW_SETTINGS, titles);
    const ids = (parts: readonly Node[] | "all") => (parts === "all" ? parts : parts.map(({ id }) => id));
    const before = treeOf("Dana today", "Luis today", "Ann week");
    assert.deepEqual(ids(changedNodes(before, treeOf("Dana today", "Luis today", "Ann week"))), []);
    assert.deepEqual(ids(changedNodes(before, treeOf("Dana today Acme", "Luis today", "Ann week"))), [
      "file:///People/Dana.md",
    ]);
    assert.deepEqual(ids(changedNodes(before, treeOf("Dana today", "Ann week"))), ["group:today"]);
    assert.equal(ids(changedNodes(before, treeOf("Dana today", "Luis week", "Ann week"))), "all");
    assert.equal(changedNodes(before, treeOf("Dana today", "Luis today")), "all");
  });

  it("returns one object for each id, which it updates", () => {
    const registry = new NodeRegistry();
    const update = (...lines: string[]) => {
      const nodes = buildTree(result(...lines), DEFAULT_VIEW_SETTINGS, titles);
      registry.update(nodes);
      const [group] = nodes;
      if (!group) assert.fail("no group");
      return { group: registry.get(group), items: childrenOf(group).map((child) => registry.get(child)) };
    };
    const before = update("Dana today", "Luis today");
    const after = update("Dana today Acme", "Luis today", "Mei today");
    assert.equal(after.group, before.group);
    assert.equal(after.items[0], before.items[0]);
    assert.equal(before.items[0]?.kind === "item" && before.items[0].item.organization, "Acme");
    assert.equal(childrenOf(before.group).length, 3);
    assert.equal(registry.getParent(after.items[2]?.id ?? ""), before.group);
    update("Luis today");
    const [back] = update("Dana today", "Luis today").items;
    assert.notEqual(back, before.items[0], "a node that was removed gets a new object");
  });

  it("has unique ids", () => {
    for (const grouping of ["due", "playbook", "organization"] as const) {
      const nodes = buildTree(vault, { ...DEFAULT_VIEW_SETTINGS, grouping }, titles);
      const ids = nodes.flatMap((node) => [
        node.id,
        ...(node.kind === "group" ? node.children.map(({ id }) => id) : []),
      ]);
      assert.equal(new Set(ids).size, ids.length, grouping);
    }
  });
});

describe("a row whose step was just done", () => {
  const before = result("Ann overdue", "Bea overdue", "Cy overdue", "Dan week");
  /** The tree after the steps of these contacts were done: those that are still listed are due later. */
  const treeAfter = (done: readonly string[], ...lines: string[]) => {
    const held = before.items.filter(({ name }) => done.includes(name)).map((it) => heldRow(it, before));
    const settings: ViewSettings = { ...DEFAULT_VIEW_SETTINGS, hidesClosed: true };
    return formatGroups(buildTree(result(...lines), settings, titles, held));
  };

  it("keeps its place, so that no other row moves there", () => {
    for (const done of [["Ann"], ["Bea"], ["Cy"], ["Ann", "Bea"], ["Ann", "Bea", "Cy"]]) {
      const later = done.map((name) => `${name} later`);
      const still = ["Ann", "Bea", "Cy"]
        .filter((name) => !done.includes(name))
        .map((name) => `${name} overdue`);
      assert.deepEqual(treeAfter(done, ...still, "Dan week", ...later), [
        "<overdue>: Ann Bea Cy",
        "<week>: Dan",
      ]);
    }
  });

  it("is not counted, so its group is refreshed with it", () => {
    const tree = (mark: "done" | undefined) => {
      const held = before.items.slice(0, 1).map((it) => ({ ...heldRow(it, before), mark }));
      return buildTree(before, DEFAULT_VIEW_SETTINGS, titles, held);
    };
    const [asking, done] = [tree(undefined), tree("done")];
    const counts = (nodes: readonly Node[]) => nodes.map((node) => node.kind === "group" && openCount(node));
    assert.deepEqual(
      [counts(asking), counts(done)],
      [
        [3, 1],
        [2, 1],
      ],
    );
    assert.deepEqual(changedNodes(asking, done), done.slice(0, 1));
    assert.deepEqual(changedNodes(buildTree(before, DEFAULT_VIEW_SETTINGS, titles), asking), []);
  });

  it("stays when the contact is no longer listed, and when the rows before it disappear", () => {
    assert.deepEqual(treeAfter(["Cy"], "Dan week"), ["<overdue>: Cy", "<week>: Dan"]);
    assert.deepEqual(treeAfter(["Bea"]), ["<overdue>: Bea"]);
  });
});
