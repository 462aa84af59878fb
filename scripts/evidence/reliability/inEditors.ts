import { ALL, WRITABLE } from "../../../test/layouts/notes";
import { runInNode } from "../../tests/inNode.mjs";
import { runInVSCode } from "../../tests/inVSCode.mjs";
import type { Report } from "./report";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Logs and undoes in a real VS Code, in a note of each layout, and compares the hash of the file. */
export async function undo(): Promise<Report> {
  return reportOf({
    name: "undo",
    title: "Undo in a real VS Code",
    runs: [
      ["in the editor, a note of each layout", () => runInVSCode("newest", { web: false, only: "undo" })],
    ],
    layouts: WRITABLE,
    goal: "An edit and one undo of it restore the hash of the file, also when it was saved in between",
  });
}

/** Runs sessions of reading, after which every file must be unchanged. */
export async function reading(): Promise<Report> {
  const inNode = (folder: string) => () =>
    runInNode({ folder, files: ["reading"], report: "spec", limits: "processes" });
  return reportOf({
    name: "reading",
    title: "Sessions of reading",
    runs: [
      ["in the editor", () => runInVSCode("newest", { web: false, only: "reading" })],
      ["by the protocol", inNode("test/server")],
      ["from the command line", inNode("test/cli")],
    ],
    layouts: ALL,
    goal: "After a session of reading each file has its bytes, mode and times, and there is no new one",
  });
}

interface ReportOptions {
  readonly name: string;
  readonly title: string;
  readonly runs: readonly (readonly [string, () => Promise<Counts>])[];
  readonly layouts: readonly (readonly [string, string])[];
  readonly goal: string;
}

async function reportOf({ name, title, runs, layouts, goal }: ReportOptions): Promise<Report> {
  const began = performance.now();
  const rows: [string, number, number][] = [];
  for (const [where, run] of runs) {
    const { passed, failed } = await run();
    rows.push([where, passed, failed]);
  }
  const missed = rows.reduce((sum, [, , failed]) => sum + failed, 0);
  // Missing tests would report no failure.
  const none = rows.filter(([, passed, failed]) => passed + failed === 0).length;
  return {
    name,
    title,
    command: `npm run reliability -- ${name}`,
    seconds: (performance.now() - began) / 1000,
    tables: [
      { head: ["session", "held", "missed"], rows },
      { head: ["layouts of the notes"], rows: [[layouts.map(([layout]) => layout).join(", ")]] },
    ],
    goals: [{ text: goal, missed: missed + none }],
  };
}
