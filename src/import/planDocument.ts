import { escapeMarkdown } from "../service/actions/noteTemplate";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { plainLine } from "../words/safeText";
import { BUCKETS, type Bucket, type Candidate, type ImportPlan, type PlannedRecord } from "./importPlan";
import { statusEffect } from "./jobStatus";
import type { Addition } from "./personContent";
import { HEADER_END, HEADER_START } from "./planMarker";

/** The facts that must be the same when a plan is applied. */
export interface PlanHeader {
  readonly version: 1;
  /** The path of the source, as the user gave it. */
  readonly source: string;
  /** The hash of the bytes of the source. */
  readonly hash: string;
  readonly today: string;
  /** The hash of all contacts and of the plan for each record. */
  readonly notes: string;
  readonly plan: string;
  /** The hashes of the notes that the plan changes, to name those that have changed since. */
  readonly changes: Readonly<Record<string, string>>;
  /** How the source was read and where new notes go. */
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Returns the plan of an import as Markdown, for a terminal and for an editor: a checkbox for each record that would be
 * written, and one for each answer to an ambiguous record. `limit` shortens the sections for reading alone.
 */
export function planDocument(plan: ImportPlan, header: PlanHeader | undefined, limit = Infinity): string[] {
  return [...planLines(plan, header, limit)];
}

/** Makes the lines of the plan one after the other, because those of tens of thousands of records take long. */
export function* planLines(
  plan: ImportPlan,
  header: PlanHeader | undefined,
  limit = Infinity,
): Generator<string, undefined, undefined> {
  const say = (text: Message) => render(text, { today: plan.today });
  const { source, counts } = plan;
  const name = escapeMarkdown(plainLine(source.name));
  const sum = message("import.sum", {
    ...counts,
    count: source.records.length,
    name,
    encoding: source.encoding,
  });
  yield* [
    `# ${say(message("import.title", { name }))}`,
    "",
    say(sum),
    "",
    ...source.remarks.map((remark) => `- ${inline(say(remark))}`),
    ...(source.remarks.length > 0 ? [""] : []),
    ...(header ? [say(message("import.how")), ""] : []),
    ...statusLines(plan, say),
  ];
  for (const bucket of BUCKETS) yield* sectionLines(bucket, plan, limit, say);
  // At the end, because it is long and not for the reader.
  if (header) yield* [headerLine(header), ""];
}

function headerLine(header: PlanHeader): string {
  // Two hyphens would end the comment.
  return `${HEADER_START}${JSON.stringify(header).replaceAll("--", "\\u002d\\u002d")}${HEADER_END}`;
}

type Say = (text: Message) => string;

function* sectionLines(bucket: Bucket, plan: ImportPlan, limit: number, say: Say): Generator<string> {
  const records = plan.records.filter((record) => record.bucket === bucket);
  if (records.length === 0) return;
  const title = message(`import.section.${bucket}`, { count: records.length });
  yield* [`## ${say(title)}`, ""];
  for (const record of records.slice(0, limit)) yield* recordLines(record, say);
  const more = records.length - limit;
  if (more > 0) yield `- ${say(message("import.more", { count: more }))}`;
  yield "";
}

function recordLines(record: PlannedRecord, say: Say): string[] {
  const { index, line, title, organization, bucket, candidates = [] } = record;
  const number = index + 1;
  const who = [title, ...(organization !== undefined && !title.includes(organization) ? [organization] : [])];
  const parts = [
    inline(escapeMarkdown(plainLine(who.join(", ")))),
    ...factsOf(record).map((fact) => inline(say(fact))),
    say(message("import.line", { line })),
  ];
  const hasBox = bucket === "new" || bucket === "merge";
  const box = hasBox ? `[${record.isLeftOut ? " " : "x"}] ` : "";
  const raw = bucket === "refused" && record.raw !== undefined ? rawLines(record.raw) : [];
  return [
    `- ${box}${number}. ${parts.join(" · ")}`,
    ...candidates.map((candidate, at) => `  - [ ] ${number}${letterOf(at)}. ${answer(candidate, say)}`),
    ...raw,
  ];
}

export function letterOf(at: number): string {
  return String.fromCharCode("a".charCodeAt(0) + at);
}

function factsOf({
  bucket,
  path,
  day,
  applied,
  status,
  added,
  kept,
  leftBehind,
  reason,
}: PlannedRecord): Message[] {
  const isWritten = bucket === "new" || bucket === "merge";
  return [
    ...(reason ? [reason] : []),
    ...(path !== undefined && bucket !== "refused" ? [message("import.into", { path: code(path) })] : []),
    ...(bucket === "merge" && added.length > 0
      ? [message("import.adds", { fields: added.map(fieldName) })]
      : []),
    ...(isWritten && applied !== undefined ? [message("import.applied", { date: applied })] : []),
    ...(isWritten && status?.becomes !== undefined
      ? [message("import.status", { status: escapeMarkdown(plainLine(status.becomes)) })]
      : []),
    ...(day === undefined ? [] : [message("import.day", { date: day })]),
    ...(kept.length > 0 ? [message("import.kept", { fields: kept.map(fieldName) })] : []),
    ...(leftBehind.length > 0
      ? [message("import.left-behind", { names: leftBehind.map((it) => escapeMarkdown(plainLine(it))) })]
      : []),
  ];
}

function fieldName(field: Addition): string {
  return field === "applied" ? "touches" : field;
}

function answer(candidate: Candidate, say: Say): string {
  if (candidate.kind === "new") return say(message("import.answer-new"));
  return say(message("import.answer-into", { path: code(candidate.path) }));
}

/** The maximum number of lines of a refused record that are shown. */
const MAX_RAW_LINES = 6;
const MAX_RAW_LENGTH = 200;

function rawLines(raw: string): string[] {
  const lines = raw.split(/\r\n?|\n/).slice(0, MAX_RAW_LINES);
  // As a quotation, because a line of the file may look like a checkbox.
  return lines.map((line) => `      > ${plainLine(line).slice(0, MAX_RAW_LENGTH)}`);
}

/** Returns a line for each status of a job sheet, with its effect. */
function statusLines({ source, records }: ImportPlan, say: Say): string[] {
  if (source.kind !== "jobs") return [];
  const counts = new Map<string, { count: number; becomes: string | undefined }>();
  for (const { status } of records) {
    if (!status || status.said === "") continue;
    const entry = counts.get(status.said);
    counts.set(status.said, { count: (entry?.count ?? 0) + 1, becomes: status.becomes ?? entry?.becomes });
  }
  if (counts.size === 0) return [];
  const cell = (text: string) => escapeMarkdown(plainLine(text)).replaceAll("|", "\\|");
  const rows = [...counts].sort(([, a], [, b]) => b.count - a.count);
  const head = [
    message("import.status-in-file"),
    message("import.status-records"),
    message("import.status-in-note"),
  ];
  return [
    `## ${say(message("import.section.statuses"))}`,
    "",
    `| ${head.map(say).join(" | ")} |`,
    "| --- | --- | --- |",
    ...rows.map(([said, { count, becomes }]) => {
      return `| ${cell(said)} | ${count} | ${becomes === undefined ? effectText(said, say) : cell(becomes)} |`;
    }),
    "",
  ];
}

function effectText(said: string, say: Say): string {
  const { kind } = statusEffect(said);
  return say(
    message(
      kind === "look"
        ? "import.status-look"
        : kind === "unknown"
          ? "import.status-unknown"
          : "import.status-none",
    ),
  );
}

/** Puts a text on one line. */
function inline(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Returns a path as code, also one with backticks. */
function code(path: string): string {
  const text = plainLine(path);
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
