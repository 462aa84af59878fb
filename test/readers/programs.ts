import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Programs that read calendars. Nothing is installed; a test of one that is missing is skipped. */

/** A missing program, and the package of Debian that has it. */
export const MISSING = {
  khal: "khal is not installed (Debian: khal)",
  calcurse: "calcurse is not installed (Debian: calcurse)",
  icalendar: "icalendar of Python is not installed (Debian: python3-icalendar)",
  vobject: "vobject of Python is not installed (Debian: python3-vobject)",
  vdirsyncer: "vdirsyncer is not installed (Debian: vdirsyncer)",
  radicale: "Radicale is not installed (Debian: radicale)",
} as const;

export function isInstalled(program: "khal" | "calcurse" | "vdirsyncer"): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Returns a Python that has the module: the first of the path, or that of the system. */
export function pythonWith(module: "icalendar" | "vobject" | "radicale"): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => {
    try {
      execFileSync(python, ["-c", `import ${module}`], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs a Python program with a text as input. */
export async function python(
  interpreter: string,
  program: string,
  input: string,
  ...args: string[]
): Promise<string> {
  const running = run(interpreter, ["-c", program, ...args], { maxBuffer: 64 * 1024 * 1024 });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

/** A separate khal in a folder, whose calendar is a folder with a file for each entry. */
export class Khal {
  private readonly env: NodeJS.ProcessEnv;

  constructor(
    private readonly folder: string,
    zone: string,
    readonly entries = join(folder, "entries"),
  ) {
    mkdirSync(join(folder, "config/khal"), { recursive: true });
    mkdirSync(entries, { recursive: true });
    const config = `[calendars]
[[notes]]
path = ${entries}
type = calendar
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = notes
[sqlite]
path = ${join(folder, "khal.db")}
`;
    writeFileSync(join(folder, "config/khal/config"), config);
    const home = { HOME: folder, XDG_CONFIG_HOME: join(folder, "config") };
    this.env = { ...process.env, ...home, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, TZ: zone };
  }

  async import(text: string): Promise<void> {
    const file = join(this.folder, "import.ics");
    writeFileSync(file, text);
    await run("khal", ["import", "-a", "notes", "--batch", file], { env: this.env });
  }

  /**
   * Returns the entries of some days, sorted: `2026-12-02 14:00 14:30 Dana: Meet`, without times for those of a whole
   * day.
   */
  async list(from: string, days: number): Promise<string[]> {
    const format = "{start-date} {start-time} {end-time} {title}";
    const args = ["list", "-a", "notes", "--day-format", "", "--format", format, from, `${days}d`];
    const { stdout } = await run("khal", args, { env: this.env });
    const lines = stdout.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
    return lines.filter((line) => line !== "" && line !== "No events").sort();
  }
}

/** A separate calcurse in a folder. */
export class Calcurse {
  constructor(
    private readonly folder: string,
    private readonly zone: string,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  private async run(...args: string[]): Promise<string> {
    const env = { ...process.env, TZ: this.zone, HOME: this.folder };
    return (await run("calcurse", ["-D", this.folder, ...args], { env })).stdout;
  }

  async import(text: string): Promise<void> {
    const file = join(this.folder, "import.ics");
    writeFileSync(file, text);
    await this.run("-i", file);
  }

  /** Returns the entries of some days in the order of the days, as those of {@link Khal}. */
  async list(from: string, days: number): Promise<string[]> {
    const formats = ["apt", "recur-apt"].flatMap((kind) => {
      return [`--format-${kind}`, "%(start:%Y-%m-%d %H:%M) %(end:%H:%M) %m\\n"];
    });
    const dated = [
      "--format-event",
      "%m\\n",
      "--format-recur-event",
      "%m\\n",
      "--output-datefmt",
      "%Y-%m-%d",
    ];
    const query = ["-Q", "--filter-type", "cal", "--input-datefmt", "4", "--from", from, "--days", `${days}`];
    const text = await this.run(...query, ...formats, ...dated);
    let day = "";
    return text.split("\n").flatMap((line) => {
      const heading = /^(\d{4}-\d\d-\d\d):$/.exec(line)?.[1];
      if (heading !== undefined) day = heading;
      if (heading !== undefined || line.trim() === "") return [];
      return [/^\d{4}-\d\d-\d\d /.test(line) ? line : `${day} ${line}`];
    });
  }

  async todos(): Promise<string[]> {
    const text = await this.run("-Q", "--filter-type", "todo", "--format-todo", "%m\\n");
    return text
      .split("\n")
      .filter((line) => line !== "" && line !== "to do:")
      .sort();
  }
}
