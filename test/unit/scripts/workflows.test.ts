import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { chooseStages } from "../../../scripts/tests/stages.mjs";
import { MISSING } from "../../readers/programs";

const ROOT = join(__dirname, "../../..");
const FOLDER = join(ROOT, ".github/workflows");
const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly "runs-on": string;
  readonly container?: string;
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The keys that the service supports. It would ignore or refuse a mistyped one. */
const JOB_KEYS = [
  "needs",
  "runs-on",
  "container",
  "environment",
  "permissions",
  "strategy",
  "timeout-minutes",
  "steps",
];
const STEP_KEYS = ["name", "if", "uses", "with", "run", "env"];
const SYSTEMS = ["ubuntu-latest", "windows-latest", "macos-latest"];
const NPM_COMMANDS = ["ci", "publish"];
const CONTEXTS = ["matrix", "runner", "vars", "secrets"];

/** Returns our own commands of a step, each as its words. */
function commandsIn(run: string): string[][] {
  return run.split(/\n|&&/).map((line) => line.trim().split(/\s+/));
}

for (const file of readdirSync(FOLDER)) {
  describe(`the workflow ${file}`, () => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const document = parseDocument(text, { uniqueKeys: true });
    const workflow = document.toJS() as Workflow;
    const jobs = Object.entries(workflow.jobs);
    const steps = jobs.flatMap(([, job]) => job.steps);

    it("is YAML without errors, with a name, a trigger, few permissions and jobs", () => {
      assert.deepEqual([...document.errors, ...document.warnings], []);
      assert.deepEqual(Object.keys(workflow), ["name", "on", "permissions", "jobs"]);
      assert.deepEqual(workflow.permissions, { contents: "read" });
      assert.ok(jobs.length > 0);
    });

    it("has only keys that jobs and steps support", () => {
      assert.deepEqual(
        jobs.flatMap(([, job]) => Object.keys(job)).filter((key) => !JOB_KEYS.includes(key)),
        [],
      );
      assert.deepEqual(
        steps.flatMap((step) => Object.keys(step)).filter((key) => !STEP_KEYS.includes(key)),
        [],
      );
      for (const step of steps)
        assert.equal(Number("uses" in step) + Number("run" in step), 1, JSON.stringify(step));
    });

    it("depends on existing jobs, and runs on existing systems", () => {
      for (const [, { needs = [], strategy, "runs-on": system }] of jobs) {
        for (const needed of [needs].flat()) assert.ok(needed in workflow.jobs, needed);
        const key = /^\$\{\{ matrix\.(\w+) \}\}$/.exec(system)?.[1];
        for (const one of key === undefined ? [system] : (strategy?.matrix[key] ?? []))
          assert.ok(SYSTEMS.includes(String(one)), String(one));
      }
    });

    it("uses actions by their version, and names only what there is in expressions", () => {
      for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@v\d+$/);
      for (const [, job] of jobs) {
        for (const [, context = "", name = ""] of JSON.stringify(job).matchAll(
          /\b(\w+)\.([\w]+) (?:\}\}|[!=]=)/g,
        )) {
          if (!CONTEXTS.includes(context)) assert.fail(`${context}.${name}`);
          if (context === "matrix") assert.ok(name in (job.strategy?.matrix ?? {}), name);
        }
      }
    });

    it("runs existing scripts and stages", () => {
      for (const { run = "" } of steps) {
        for (const [program, command = "", ...rest] of commandsIn(run)) {
          if (program !== "npm") continue;
          const script = command === "run" ? rest[0] : command;
          if (!NPM_COMMANDS.includes(script ?? ""))
            assert.ok(script !== undefined && script in MANIFEST.scripts, run);
          if (script === "test" && rest[0] === "--") chooseStages(rest.slice(1));
        }
      }
    });

    it("downloads what it uploads", () => {
      const named = (action: string) =>
        steps
          .filter(({ uses }) => uses?.startsWith(`actions/${action}-artifact@`))
          .map((step) => step.with?.name);
      const uploaded = named("upload");
      assert.deepEqual(
        named("download").filter((name) => !uploaded.includes(name)),
        [],
      );
    });
  });
}

describe("the workflow of the tests", () => {
  const { jobs } = parseDocument(readFileSync(join(FOLDER, "test.yml"), "utf8")).toJS() as Workflow;

  it("runs on three systems with every supported version of Node", () => {
    const { system, node } = jobs.test?.strategy?.matrix ?? {};
    assert.deepEqual(system, SYSTEMS);
    assert.deepEqual(node, [20, 22, 24]);
    assert.match(MANIFEST.engines.node, /^>=20\./);
    assert.ok(existsSync(join(ROOT, "scripts/test.mjs")));
  });

  it("runs the unit tests and those of processes on every machine", () => {
    const runs = (jobs.test?.steps ?? []).flatMap(({ run }) => (run?.startsWith("npm test") ? [run] : []));
    assert.deepEqual(runs, ["npm test", "npm test -- unit server"]);
  });

  it("reads calendars in the installed versions of every reader, and skips none", () => {
    const { container, steps = [] } = jobs.readers ?? {};
    const runs = steps.flatMap(({ run }) => run ?? []);
    const [installation = "", ...others] = runs;
    assert.equal(container, "debian:12");
    assert.deepEqual(others, ["npm ci", "npm run test:readers -- --forbid-pending"]);
    const packages = Object.values(MISSING).map(
      (missing) => /\(Debian: (\S+)\)$/.exec(missing)?.[1] ?? missing,
    );
    const installed = installation.split(/\s+/);
    assert.deepEqual(
      packages.filter((name) => !installed.includes(name)),
      [],
    );
  });
});
