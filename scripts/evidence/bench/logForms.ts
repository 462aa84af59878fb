import type { CivilDate } from "../../../src/time/civilDate";
import type { Random } from "../simulate/random";

/** A touch by the parts of its line: `2026-11-02 call voicemail - left my number`. */
export interface PlannedTouch {
  readonly date: CivilDate;
  readonly words: string;
  readonly text: string;
}

/** A log as a note contains it: lines of its frontmatter, and lines of its body. */
export interface WrittenLog {
  readonly front: readonly string[];
  readonly body: readonly string[];
}

type LogForm = (touches: readonly PlannedTouch[]) => WrittenLog;

/**
 * Writes a log in one of the forms that people use besides plain lines: a third of the logs in flow maps, a third in
 * quoted lines or block maps, and a third in the body, as a list or a table.
 */
export function mixedLog(random: Random, touches: readonly PlannedTouch[]): WrittenLog {
  const form = random.pick(random.pick(THIRDS));
  return form(touches);
}

/** A log in touch lines. */
export const plainLog: LogForm = (touches) => inFrontmatter(touches.map((touch) => [`  - ${lineOf(touch)}`]));

const flowMaps: LogForm = (touches) =>
  inFrontmatter(
    touches.map((touch) => {
      const pairs = fieldsOf(touch).map(([key, value]) => `${key}: ${value}`);
      return [`  - { ${pairs.join(", ")} }`];
    }),
  );

const quotedLines: LogForm = (touches) =>
  inFrontmatter(touches.map((touch) => [`  - ${JSON.stringify(lineOf(touch))}`]));

const blockMaps: LogForm = (touches) =>
  inFrontmatter(
    touches.map((touch) =>
      fieldsOf(touch).map(([key, value], at) => `  ${at === 0 ? "- " : "  "}${key}: ${value}`),
    ),
  );

const list: LogForm = (touches) => inBody(touches.map((touch) => `- ${lineOf(touch)}`));

const table: LogForm = (touches) =>
  inBody([
    "| Date | Type | Notes |",
    "| --- | --- | --- |",
    ...touches.map(({ date, words, text }) => {
      const [, time = "", rest = words] = /^(\d\d:\d\d )(.*)$/.exec(words) ?? [];
      return `| ${`${date} ${time}`.trim()} | ${rest} | ${text} |`;
    }),
  ]);

/** The forms of a third of the logs each. */
const THIRDS: readonly (readonly LogForm[])[] = [[flowMaps], [quotedLines, blockMaps], [list, table]];
/** All forms besides plain lines. */
export const LOG_FORMS = THIRDS.flat();

function inFrontmatter(items: readonly (readonly string[])[]): WrittenLog {
  return { front: ["touches:", ...items.flat()], body: [] };
}

function inBody(lines: readonly string[]): WrittenLog {
  return { front: [], body: ["## Touches", "", ...lines, ""] };
}

function lineOf({ date, words, text }: PlannedTouch): string {
  return `${date} ${words}${text === "" ? "" : ` - ${text}`}`;
}

/** The keys of a touch as a map, with their values as YAML. */
function fieldsOf({ date, words, text }: PlannedTouch): [key: string, value: string][] {
  const [, time, channel = "", word, names] =
    /^(?:(\d\d:\d\d) )?(\w+)(?: ([\w-]+))?(?:, with (.+))?$/.exec(words) ?? [];
  const fields: [string, string | undefined][] = [
    ["date", date],
    ["time", time && `"${time}"`],
    ["channel", channel],
    [fieldOf(word), word],
    ["with", names && `[${names.split(" and ").join(", ")}]`],
    ["note", text === "" ? undefined : text],
  ];
  return fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

function fieldOf(word = ""): string {
  if (word === "in") return "direction";
  return ["thanks", "intro", "follow-up"].includes(word) ? "purpose" : "outcome";
}
