import { BUCKETS, type ImportPlan } from "../import/importPlan";
import { planLines } from "../import/planDocument";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Options } from "./options";
import { JSON_VERSION, outJson, type Terminal } from "./output";
import { say } from "./sentence";

/** The result of a call of `import`. */
export interface ImportOutcome {
  readonly plans: readonly ImportPlan[];
  /** The number of notes that were written. */
  readonly written: number;
  /** The path of the receipt, for the user. */
  readonly receipt: string | undefined;
  /** Why nothing was written, or not all. */
  readonly refused: string | undefined;
}

/** The maximum number of records of a group that a terminal shows. `--plan` and a pipe have all of them. */
const SHOWN_RECORDS = 12;

export function outPlans(plans: readonly ImportPlan[], terminal: Terminal): void {
  const limit = terminal.columns === undefined ? Infinity : SHOWN_RECORDS;
  for (const plan of plans) for (const line of planLines(plan, undefined, limit)) terminal.out(line);
}

/** Prints how many records of each file went where, and how many the user left out. */
export function outSums(plans: readonly ImportPlan[], terminal: Terminal): void {
  for (const { source, counts, records } of plans) {
    const { name, encoding } = source;
    terminal.out(say(message("import.sum", { ...counts, count: source.records.length, name, encoding })));
    const left = records.filter(
      ({ isLeftOut, bucket }) => isLeftOut && (bucket === "new" || bucket === "merge"),
    ).length;
    if (left > 0) terminal.out(say(message("cli.import.left-out", { count: left })));
  }
}

export function outImportJson(
  { plans, written, receipt, refused }: ImportOutcome,
  { today }: Options,
  terminal: Terminal,
): void {
  const text = (said: Parameters<typeof render>[0]) => render(said, { today });
  const sources = plans.map(({ source, counts, records }) => ({
    name: source.name,
    kind: source.kind,
    encoding: source.encoding,
    remarks: source.remarks.map(text),
    counts: Object.fromEntries(BUCKETS.map((bucket) => [bucket, counts[bucket]])),
    records: records.map((record) => ({
      line: record.line,
      bucket: record.bucket,
      title: record.title,
      path: record.path ?? null,
      day: record.day ?? null,
      adds: record.added,
      kept: record.kept,
      leftBehind: record.leftBehind,
      reason: record.reason ? text(record.reason) : null,
      leftOut: record.isLeftOut === true,
    })),
  }));
  outJson(terminal, {
    version: JSON_VERSION,
    today,
    sources,
    written,
    receipt: receipt ?? null,
    refused: refused ?? null,
  });
}
