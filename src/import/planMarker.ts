/** The comment in a plan with the facts that must be the same when it is applied. */
export const HEADER_START = "<!-- touchbase-import ";
export const HEADER_END = " -->";

/** The path of a plan's file, and the URI of its folder if it was made in an editor. */
export interface PlanSource {
  readonly source: string;
  readonly folder: string | undefined;
}

/** Returns the source of a plan; undefined for another text, and for a plan with several sources. */
export function sourceOfPlan(text: string): PlanSource | undefined {
  const [line, another] = text.split(/\r\n?|\n/).filter((each) => each.startsWith(HEADER_START));
  if (line === undefined || another !== undefined) return undefined;
  try {
    const json = line.trimEnd().slice(HEADER_START.length, -HEADER_END.length);
    const { source, options } = JSON.parse(json) as { source?: unknown; options?: { folder?: unknown } };
    const folder = options?.folder;
    if (typeof source !== "string") return undefined;
    return { source, folder: typeof folder === "string" ? folder : undefined };
  } catch {
    return undefined;
  }
}

/** Counts the ticked boxes of a plan, those of records and of answers. */
export function tickedCount(text: string): number {
  return text.match(/^\s*[-*+] \[[xX]\] \d{1,9}[a-z]?\. /gm)?.length ?? 0;
}
