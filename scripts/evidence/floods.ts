/**
 * Floods the command line with files that are far too large, and shows that each call ends with a sentence, in bounded
 * memory.
 *   npm run floods
 *   npm run floods -- photo     the floods with this in their name
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUNDLED_CLI, ensureBuilt } from "../freshBuild";

/** A call on a folder that `make` fills. */
interface Flood {
  readonly name: string;
  readonly make: (folder: string) => void;
  readonly call: readonly string[];
  readonly exit: number;
  /** What the call says at least, in its output or as its error. */
  readonly says: RegExp;
  /** The maximum memory, in MB. */
  readonly mostMb: number;
}

const MB = 1_000_000;
const CONTACT =
  "---\nname: Dana Ito\nplaybook: job-ad\ntouches:\n  - 2026-11-02 email resume\n---\n\n# Dana Ito\n";

/** Writes pieces of a text, of which one is repeated to a length, without holding the whole. */
function write(file: string, before: string, part: string, length: number, after: string): void {
  const descriptor = openSync(file, "w");
  const block = part.repeat(Math.ceil(MB / part.length));
  writeSync(descriptor, before);
  for (let written = 0; written < length; written += block.length) writeSync(descriptor, block);
  writeSync(descriptor, after);
  closeSync(descriptor);
}

const card = (lines: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:Dana Ito\n${lines}`;
const END = "\nEND:VCARD\n";
const GOOD_CARD = `${card("EMAIL:dana@example.com")}${END}`;
const importOf = (file: string) => ["import", file, "--plan", "plan.md"];

const FLOODS: readonly Flood[] = [
  {
    name: "a card with a photo of 60 MB, and a good one",
    make: (folder) =>
      write(join(folder, "a.vcf"), card("PHOTO;ENCODING=b:"), "QUJD", 60 * MB, END + GOOD_CARD),
    call: importOf("a.vcf"),
    exit: 0,
    says: /1 new/,
    mostMb: 300,
  },
  {
    name: "a card with a folded photo of 100 MB, and a good one",
    make: (folder) =>
      write(
        join(folder, "a.vcf"),
        card("PHOTO;ENCODING=b:\n"),
        ` ${"QUJD".repeat(18)}\n`,
        100 * MB,
        END.slice(1) + GOOD_CARD,
      ),
    call: importOf("a.vcf"),
    exit: 0,
    says: /new/,
    mostMb: 300,
  },
  {
    name: "quoted-printable text of 60 MB without an end",
    make: (folder) =>
      write(
        join(folder, "a.vcf"),
        card("NOTE;ENCODING=QUOTED-PRINTABLE:"),
        `${"=C3=A9".repeat(12)}=\n`,
        60 * MB,
        "",
      ),
    call: importOf("a.vcf"),
    exit: 0,
    says: /a\.vcf|refused|card/,
    mostMb: 300,
  },
  {
    name: "a table with a cell of 90 MB",
    make: (folder) => write(join(folder, "a.csv"), 'Name,Company\n"', "Dana Ito ", 90 * MB, '",Y\nBo,Z\n'),
    call: importOf("a.csv"),
    exit: 0,
    says: /refused|new/,
    mostMb: 300,
  },
  {
    name: "a table with a cell of 110 MB",
    make: (folder) => write(join(folder, "a.csv"), 'Name,Company\n"', "Dana Ito ", 110 * MB, '",Y\n'),
    call: importOf("a.csv"),
    exit: 2,
    says: /^touchbase: a\.csv: The file has more than 100 million characters\. Split it\.\n$/,
    mostMb: 300,
  },
  {
    name: "a table with 100,000 columns",
    make: (folder) =>
      writeFileSync(join(folder, "a.csv"), `${"Name,".repeat(100_000)}x\n${"a,".repeat(100_000)}b\n`),
    call: importOf("a.csv"),
    exit: 2,
    says: /^touchbase: a\.csv: None of the first .{1,1000}\n$/,
    mostMb: 300,
  },
  {
    name: "a calendar of 64 MB to replace",
    make: (folder) => {
      writeFileSync(join(folder, "Dana.md"), CONTACT);
      const event = `BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:${"a".repeat(200)}\r\nEND:VEVENT\r\n`;
      write(
        join(folder, "my.ics"),
        "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\n",
        event,
        64 * MB,
        "END:VCALENDAR\r\n",
      );
    },
    call: ["calendar", "--out", "my.ics", "--today", "2026-11-24"],
    exit: 2,
    says: /^touchbase: my\.ics was made by another program .*\n$/,
    mostMb: 800,
  },
  {
    name: "10,000 conflict copies of a note",
    make: (folder) => {
      writeFileSync(join(folder, "Dana.md"), CONTACT);
      for (let i = 0; i < 10_000; i++)
        writeFileSync(
          join(folder, `Dana.sync-conflict-20261102-${String(i).padStart(6, "0")}-ABCDEFG.md`),
          CONTACT.replace("resume", `resume - ${i}`),
        );
    },
    call: ["due", "--all", "--no-cache", "--today", "2026-11-24"],
    exit: 0,
    says: /Dana Ito/,
    mostMb: 300,
  },
  {
    name: "1,000 unknown settings",
    make: (folder) => {
      writeFileSync(join(folder, "Dana.md"), CONTACT);
      const keys = Array.from({ length: 1000 }, (_, at) => [`unknown${at}`, at] as const);
      writeFileSync(join(folder, ".touchbase.json"), JSON.stringify(Object.fromEntries(keys)));
    },
    call: ["due", "--all", "--no-cache", "--today", "2026-11-24"],
    exit: 0,
    says: /unknown19.*\n.*: 980 more problems\n[\s\S]*Dana Ito/,
    mostMb: 200,
  },
  {
    name: "a contact of 100 MB",
    make: (folder) => write(join(folder, "Dana.md"), CONTACT, "text ", 100 * MB, "\n"),
    call: ["check", "--today", "2026-11-24"],
    exit: 0,
    says: /^touchbase: Dana\.md cannot be read: it is too large\n$/,
    mostMb: 300,
  },
];

async function main(): Promise<void> {
  const [only = ""] = process.argv.slice(2);
  await ensureBuilt();
  let isMissed = false;
  console.log("| flood | exit | peak memory | time | says |\n| --- | ---: | ---: | ---: | --- |");
  for (const flood of FLOODS.filter(({ name }) => name.includes(only))) {
    const folder = mkdtempSync(join(tmpdir(), "touchbase-flood-"));
    try {
      mkdirSync(join(folder, ".obsidian"));
      flood.make(folder);
      isMissed = !run(flood, folder) || isMissed;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (isMissed) process.exitCode = 1;
}

/** Makes the call and prints its row; returns whether it ended as it should. */
function run({ name, call, exit, says, mostMb }: Flood, folder: string): boolean {
  const start = performance.now();
  const { status, output } = spawnSync(
    process.execPath,
    ["--require", join(__dirname, "usage.cjs"), BUNDLED_CLI, ...call],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      timeout: 120_000,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (Number((output[3] ?? "").split(" ")[0]) * 1024) / MB;
  const said = `${output[2] ?? ""}${output[1] ?? ""}`;
  const isGood = status === exit && says.test(said) && megabytes <= mostMb;
  const [first = ""] = said.split("\n");
  const shown = first.length > 160 ? `${first.slice(0, 160)}… (${said.length} characters)` : first;
  console.log(
    `| ${name} | ${status} | ${megabytes.toFixed(0)} MB | ${seconds} s | ${shown}${isGood ? "" : " **missed**"} |`,
  );
  return isGood;
}

void main();
