import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { serverOnTuesday } from "./clock";
import { CASES } from "./keyboardCases";
import type { Case, Step } from "./keyboardCases/case";
import { NOTES, READ_ONLY } from "./keyboardCases/notes";
import { butOverdue, OVERDUE } from "./keyboardCases/tree";
import { inHost, makeFolder, neverFailed, openWindow, writeFiles } from "./shared";
import { eventually, PATIENCE, STEP } from "./waiting";
import type { Workbench } from "./workbench";

/** A group of the tree: its count, and the visible items below it, each as its name and the rest. */
interface Group {
  readonly title: string;
  readonly count: number;
  readonly items: Map<string, string>;
}

/** The box of a row, in the page. */
interface Box {
  readonly ariaLabel: string | null;
  readonly ariaChecked: string | null;
}

/** The groups of the contacts with nothing to do. */
const FOLDED = ["Nothing to do", "Closed"];

/** The files in a folder and its subfolders, except hidden ones. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => join(parentPath, name));

/** Each group with the names of its visible items. */
const namesIn = (groups: readonly Group[]) =>
  groups.map(({ title, items }) => `${title}: ${[...items.keys()].join(", ")}`);

const FILES = Object.fromEntries(Object.entries(NOTES).map(([name, text]) => [`People/${name}.md`, text]));

/**
 * All commands of the palette and the tree, without a mouse: each changes what its title says, and one undo reverts it.
 */
inHost("node", "the commands by keyboard alone", (host) => {
  let folder: string;
  let workbench: Workbench;
  let untouched: readonly Group[];
  /** All files of the folder, because no other file may appear or disappear. */
  const files = () =>
    Object.fromEntries(
      filesIn(folder)
        .map((file) => [basename(file, ".md"), readFileSync(file, "utf8")])
        .sort(),
    );

  before(async () => {
    folder = makeFolder(FILES);
    const readonlyInclude = { [`**/${READ_ONLY}.md`]: true };
    workbench = await openWindow(host, folder, {
      files: [serverOnTuesday(host)],
      settings: { "files.readonlyInclude": readonlyInclude },
    });
    await workbench.openView("Touchbase");
    // The window may draw a part of the list first, and each test compares the whole list with this one.
    await eventually(async () => {
      await openLater();
      untouched = await tree();
      assert.deepEqual(namesIn(untouched), [OVERDUE, ...butOverdue("Vera Holt")]);
    });
  });

  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    // A clean window for the next one.
    for (let times = 0; times < 3; times++) await press("Escape");
    await workbench.pressFor("workbench.action.files.saveFiles");
    // A note that is saved later would have the text of the failed test again.
    await eventually(async () => assert.equal(await dirty(), 0), STEP).catch(() => {});
    for (const file of filesIn(folder)) if (!(relative(folder, file) in FILES)) rmSync(file);
    writeFiles(folder, FILES);
    await workbench.runCommand("Touchbase: Refresh Follow-ups").catch(() => {});
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const dirty = () => workbench.page.locator(".tab.dirty").count();
  const tabs = () => workbench.page.locator(".tab").count();

  /** The group of later follow-ups is folded by default, and again after it has disappeared. */
  const openLater = async () => {
    if ((await tree()).every(({ title, items }) => title !== "Later" || items.size > 0)) return;
    await workbench.pressOnRow("Later", "ArrowRight", async () => {
      for (const { title, count, items } of await tree())
        if (!FOLDED.includes(title)) assert.equal(items.size, count, title);
    });
  };
  const tree = async (): Promise<readonly Group[]> => {
    const groups: Group[] = [];
    for (const { label, description, level } of await workbench.treeItems()) {
      if (level === 1) groups.push({ title: label, count: Number(description), items: new Map() });
      else groups.at(-1)?.items.set(label, description);
    }
    return groups;
  };
  /** The tree is unchanged, except for the given contacts, which are at the given places. */
  const assertTree = (moved: Case["tree"] = {}) =>
    eventually(async () => {
      // A group that had disappeared for a moment is folded again.
      await openLater();
      const now = await tree();
      // The items of a closed group are not drawn.
      for (const { title, count, items } of now) if (items.size > 0) assert.equal(count, items.size, title);
      const others = (groups: readonly Group[]) =>
        groups.flatMap(({ title, items }) => {
          const left = [...items].filter(([name]) => !(name in moved));
          return left.map(([name, says]) => `${title}: ${name} · ${says}`);
        });
      assert.deepEqual(others(now), others(untouched));
      for (const [name, place] of Object.entries(moved)) {
        const group = now.find(({ items }) => items.has(name));
        if (!place) assert.equal(group?.title, undefined, name);
        else {
          assert.match(group?.title ?? "", place[0], name);
          assert.match(group?.items.get(name) ?? "", place[1], name);
        }
      }
    });

  /** Returns the expected files: the original ones with the changes. */
  const changed = (changes: Case["changes"] = {}) => {
    const texts = Object.entries(NOTES).map(([name, text]) => {
      const lines = text.split("\n").flatMap((line) => {
        const change = changes[name]?.find((one) => typeof one !== "string" && one.at === line);
        return typeof change === "object" ? change.becomes : [line];
      });
      return [name, lines.join("\n")];
    });
    const wholes = Object.entries(changes).flatMap(([name, [one]]) =>
      typeof one === "string" ? [[name, one]] : [],
    );
    return Object.fromEntries([...texts, ...wholes]);
  };
  const assertFiles = (changes?: Case["changes"]) =>
    eventually(async () => assert.deepEqual(files(), changed(changes)));

  /** Returns the focused element, in the window or in a page in it: its id, its name and its text, line by line. */
  const focused = async () => {
    const said = await workbench.askFrames(async (frame) => {
      const here = frame.locator(":focus").last();
      if ((await here.count()) === 0) return [];
      return [await here.getAttribute("id"), await here.getAttribute("aria-label"), await here.textContent()];
    });
    return said
      .flat()
      .map((text) => text ?? "")
      .join("\n");
  };
  /** Not every focusable element is drawn at once, and their order is not that of the screen. */
  const tabTo = (name: RegExp) =>
    eventually(async () => {
      await press("Tab");
      assert.match(await focused(), name);
    });
  /** Performs a step. `row` is the row of the tree that the command is for. */
  const perform = async (step: Step, row: string | undefined) => {
    if ("types" in step) await workbench.page.keyboard.type(step.types);
    else if ("presses" in step) await press(step.presses);
    else if ("tabsTo" in step) await tabTo(step.tabsTo);
    else if ("checks" in step) {
      const boxes = workbench.page.locator(".custom-view-tree-node-item-checkbox");
      const hasEffect = async () =>
        assert.ok((await workbench.quickInput.isVisible()) || !isDeepStrictEqual(files(), changed()));
      // When a row is drawn again, its box loses the focus, and the key goes to the list, which opens the note. While VS
      // Code reads the tree again, it forgets a box that is checked.
      await eventually(async () => {
        // In an editor, the keys would be typed.
        if ((await tabs()) > 0) await workbench.closeEditors();
        await workbench.focusTreeRow(row ?? "");
        await tabTo(step.checks);
        await press("Space");
        await eventually(async () => {
          const open = await boxes.evaluateAll((all: Box[]) =>
            all.filter(({ ariaChecked }) => ariaChecked !== "true").map(({ ariaLabel }) => ariaLabel ?? ""),
          );
          assert.ok(!open.some((name) => step.checks.test(name)), open.join());
        }, STEP);
        await eventually(hasEffect, PATIENCE / 2);
      });
    } else if ("tells" in step)
      await eventually(async () => assert.match((await workbench.noticesShown()).join("\n"), step.tells));
    else if ("runs" in step) await workbench.runCommand(`Touchbase: ${step.runs}`);
    else if ("sees" in step) {
      await eventually(async () => assert.match(await workbench.quickInputText(), step.sees));
    } else if ("focuses" in step) {
      // The element of the page has the focus first, and moves it into the page once that is loaded. A quick input that
      // is open at that moment would lose it.
      await eventually(async () => {
        const haveFocus = await workbench.askFrames((frame) =>
          frame.evaluate<boolean>(
            "document.hasFocus() && document.querySelector('.coming .calendar') !== null",
          ),
        );
        assert.ok(haveFocus.includes(true), "The page with the timeline has no focus.");
      });
    } else if ("tree" in step) {
      await eventually(async () => assert.deepEqual(namesIn(await tree()), step.tree));
    } else {
      await eventually(async () => {
        const texts = await workbench.askFrames((frame) =>
          frame.locator(step.shows).filter({ visible: true }).allTextContents(),
        );
        assert.match(texts.flat().join("\n"), step.text);
      });
    }
  };
  for (const {
    command,
    does,
    in: name,
    on,
    isPressed,
    line,
    before: first = [],
    steps,
    changes,
    tree: moved,
  } of CASES) {
    it(`${command}: ${does}`, async () => {
      if ((await tabs()) > 0) await workbench.closeEditors();
      await workbench.forgetNotices();
      if (name) await workbench.openFile(`${name}.md`);
      if (line) {
        await press("Control+g");
        await workbench.quickInput.fill(`:${line}`);
        await press("Enter");
        await workbench.quickInputIsGone();
      }
      for (const step of first) await perform(step, on);
      await workbench.quickInputIsGone();
      if (on) await workbench.focusTreeRow(on);
      else if (!isPressed) await workbench.runCommand(`Touchbase: ${command}`);
      for (const step of steps) await perform(step, on);
      await workbench.quickInputIsGone();
      if (!changes) {
        assert.equal(await dirty(), 0);
        await assertFiles();
        await assertTree();
        return;
      }
      await assertTree(moved);
      await assertFiles(changes);
      await eventually(async () => assert.equal(await dirty(), 0));
      await assertTree(moved);
      if (Object.keys(changes).every((one) => one in NOTES)) await workbench.undoChange();
      else {
        // A note that was created is removed by the editor's own undo.
        await workbench.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
        await press("Control+z");
      }
      await assertFiles();
      // The file has its text a moment before the editor marks it as saved. Until then, closing would ask.
      await eventually(async () => assert.equal(await dirty(), 0));
      await assertTree();
    });
  }

  const told = CASES.flatMap(({ steps }) => steps.flatMap((step) => ("tells" in step ? step.tells : [])));
  neverFailed(
    () => workbench,
    (error) => told.some((text) => text.test(error)),
  );
});
