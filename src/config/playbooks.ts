import type { Limit, Playbook, Transition } from "../cadence/model";
import { closestMatch } from "../note/closestMatch";
import { message } from "../words/message";
import { BUILT_IN, days, like, limit, occasion, PLAYBOOK_ID, PLAYBOOK_IDS, waits } from "./playbookParts";
import { playbooksSchema } from "./playbookSchema";
import {
  didYouMean,
  type Fault,
  isObject,
  nameOf,
  objectOf,
  type Path,
  type Report,
  reportWrong,
  type SettingSchema,
  text,
  unknownWord,
} from "./schema";

/** The user's settings for a playbook: changes of a built-in one, or a custom one. Contains only valid parts. */
export interface PlaybookChange {
  /** The built-in playbook that is changed, or the one that a custom playbook is like. */
  readonly base: Playbook;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  /** Null removes the limit. */
  readonly limit?: Limit | null | undefined;
  readonly wait?: Readonly<Record<string, number>> | undefined;
  readonly minGapDays?: number | undefined;
  readonly becomes?: Transition | null | undefined;
}

export type PlaybookChanges = Readonly<Record<string, PlaybookChange>>;

const TAKES = message("takes.playbooks");

/** The setting `playbooks`. */
export const playbooks: SettingSchema<PlaybookChanges> = {
  schema: playbooksSchema(),
  takes: TAKES,
  read(value, path, report) {
    if (!isObject(value)) return reportWrong(path, TAKES, report);
    const changes: Record<string, PlaybookChange> = {};
    for (const [id, changeValue] of Object.entries(value)) {
      const change = readChange(id, changeValue, [...path, id], report);
      if (change) changes[id] = change;
    }
    return withKnownTransitions(changes, path, report);
  },
};

function readChange(id: string, value: unknown, path: Path, report: Report): PlaybookChange | undefined {
  if (!isObject(value)) return reportWrong(path, message("takes.playbook-part"), report);
  const base = BUILT_IN.get(id) ?? readLike(id, value, path, report);
  if (!base) return undefined;
  const isNew = !BUILT_IN.has(id);
  const allowed = ["title", "summary", "limit", "wait", "tooSoon", ...(isNew ? ["like", "becomes"] : [])];
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    const isCustomOnly = !isNew && (key === "like" || key === "becomes");
    const reason = isCustomOnly
      ? message("fault.own-playbook-only", { key, id })
      : unknownWord("number or text of a playbook", key, allowed);
    report({ path: [...path, key], on: "key", reason });
  }
  const part = <T>(key: string, schema: SettingSchema<T>): T | undefined =>
    value[key] === undefined ? undefined : schema.read(value[key], [...path, key], report);
  return {
    base,
    title: part("title", text),
    summary: part("summary", text),
    minGapDays: part("tooSoon", days),
    limit: readLimit(value.limit, base, [...path, "limit"], report),
    wait: readWait(value.wait, base, [...path, "wait"], report),
    becomes: isNew ? readBecomes(value.becomes, [...path, "becomes"], report) : undefined,
  };
}

/** Returns the built-in playbook that a custom one is like. */
function readLike(
  id: string,
  value: Record<string, unknown>,
  path: Path,
  report: Report,
): Playbook | undefined {
  const reportFault = (fault: Omit<Fault, "path">) => report({ path, ...fault });
  if (value.like === undefined) {
    const near = closestMatch(id, PLAYBOOK_IDS);
    const like = message("fault.own-playbook-like", { word: id, known: PLAYBOOK_IDS });
    reportFault({ on: "key", reason: near === undefined ? like : didYouMean("playbook", id, near) });
    return undefined;
  }
  if (!new RegExp(PLAYBOOK_ID).test(id)) {
    reportFault({ on: "key", reason: message("fault.playbook-id", { id }) });
    return undefined;
  }
  const baseId = like.read(value.like, [...path, "like"], report);
  return baseId === undefined ? undefined : BUILT_IN.get(baseId);
}

/** Reads a limit. One of the two numbers is enough if the playbook has the other. */
function readLimit(value: unknown, base: Playbook, path: Path, report: Report): Limit | null | undefined {
  if (value === undefined || value === null) return value;
  const limitValue = limit.read(value, path, report);
  if (!limitValue) return undefined;
  const { calls = base.limit?.calls, attempts = base.limit?.attempts } = limitValue;
  if (calls !== undefined && attempts !== undefined) return { calls, attempts };
  // `limit.read` has already reported a number that is present and invalid.
  if (isObject(value) && !("calls" in value && "attempts" in value)) {
    report({ path, on: "value", reason: message("fault.both-limits", { name: nameOf(path) }) });
  }
  return undefined;
}

function readWait(value: unknown, base: Playbook, path: Path, report: Report): PlaybookChange["wait"] {
  const waitValues = value === undefined ? undefined : waits.get(base.method)?.read(value, path, report);
  if (!waitValues) return undefined;
  const validWaits = { ...waitValues };
  for (const [name, until] of Object.entries(waitValues)) {
    const start = waitValues[name.replace(/Until$/, "")];
    if (!name.endsWith("Until") || start === undefined || until >= start) continue;
    const reason = message("fault.window", { name: nameOf([...path, name]), start });
    report({ path: [...path, name], on: "value", reason });
    delete validWaits[name];
  }
  return validWaits;
}

/** Reads a transition. {@link withKnownTransitions} checks its playbook, once all playbooks are known. */
function readBecomes(value: unknown, path: Path, report: Report): Transition | null | undefined {
  if (value === undefined || value === null) return value;
  const transition = objectOf<string>("key", { on: occasion, playbook: text }, BECOMES).read(
    value,
    path,
    report,
  );
  if (transition?.on && transition.playbook)
    return { on: transition.on, playbook: transition.playbook } as Transition;
  if (transition && isObject(value) && !("on" in value && "playbook" in value))
    reportWrong(path, BECOMES, report);
  return undefined;
}

const BECOMES = message("takes.becomes");

/** Removes transitions to unknown playbooks, and reports them. */
function withKnownTransitions(changes: PlaybookChanges, path: Path, report: Report): PlaybookChanges {
  const ids = [...new Set([...PLAYBOOK_IDS, ...Object.keys(changes)])];
  const checked = Object.entries(changes).map(([id, change]) => {
    const target = change.becomes?.playbook;
    if (target === undefined || ids.includes(target)) return [id, change];
    report({
      path: [...path, id, "becomes", "playbook"],
      on: "value",
      reason: unknownWord("playbook", target, ids),
    });
    return [id, { ...change, becomes: undefined }];
  });
  return Object.fromEntries(checked);
}

/** Returns all playbooks with the user's changes, the built-in ones first. */
export function playbooksWith(changes: PlaybookChanges): ReadonlyMap<string, Playbook> {
  const all = new Map(BUILT_IN);
  for (const [id, { base, title, summary, limit, wait, minGapDays, becomes }] of Object.entries(changes)) {
    all.set(id, {
      ...base,
      id,
      title: title ?? (id === base.id ? base.title : id),
      summary: summary ?? base.summary,
      limit: limit === undefined ? base.limit : (limit ?? undefined),
      wait: { ...base.wait, ...wait },
      minGapDays: minGapDays ?? base.minGapDays,
      becomes: becomes === undefined ? base.becomes : (becomes ?? undefined),
    });
  }
  return all;
}
