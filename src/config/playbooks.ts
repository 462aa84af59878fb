import type { Limit, Playbook, Transition } from "../cadence/model";
import { closestMatch } from "../note/closestMatch";
import { message } from "../words/message";
import { BUILT_IN, days, IDS, like, limit, occasion, PLAYBOOK_ID, waits } from "./playbookParts";
import { schemaOfAll } from "./playbookSchema";
import {
  type Fault,
  isObject,
  nameOf,
  noButNear,
  objectOf,
  type Path,
  type Report,
  type SettingSchema,
  text,
  unknown,
  wrong,
} from "./schema";

/** What a user says of a playbook, as far as it can be used: numbers of one that there is, or one of their own. */
export interface PlaybookChange {
  /** The playbook that it is made from: itself, or the one that it is like. */
  readonly from: Playbook;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  /** Null lifts the limit. */
  readonly limit?: Limit | null | undefined;
  readonly wait?: Readonly<Record<string, number>> | undefined;
  readonly tooSoon?: number | undefined;
  readonly becomes?: Transition | null | undefined;
}

export type PlaybookChanges = Readonly<Record<string, PlaybookChange>>;

const TAKES = message("takes.playbooks");

/** The setting `playbooks`. */
export const playbooks: SettingSchema<PlaybookChanges> = {
  schema: schemaOfAll(),
  takes: TAKES,
  read(value, path, report) {
    if (!isObject(value)) return wrong(path, TAKES, report);
    const changes: Record<string, PlaybookChange> = {};
    for (const [id, given] of Object.entries(value)) {
      const change = readChange(id, given, [...path, id], report);
      if (change) changes[id] = change;
    }
    return withKnownTurns(changes, path, report);
  },
};

function readChange(id: string, value: unknown, path: Path, report: Report): PlaybookChange | undefined {
  if (!isObject(value)) return wrong(path, message("takes.playbook-part"), report);
  const from = BUILT_IN.get(id) ?? readLike(id, value, path, report);
  if (!from) return undefined;
  const isNew = !BUILT_IN.has(id);
  const allowed = ["title", "summary", "limit", "wait", "tooSoon", ...(isNew ? ["like", "becomes"] : [])];
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue;
    const own = !isNew && (key === "like" || key === "becomes");
    const said = own
      ? message("fault.own-playbook-only", { key, id })
      : unknown("number or text of a playbook", key, allowed);
    report({ path: [...path, key], on: "key", said });
  }
  const part = <T>(key: string, shape: SettingSchema<T>): T | undefined =>
    value[key] === undefined ? undefined : shape.read(value[key], [...path, key], report);
  return {
    from,
    title: part("title", text),
    summary: part("summary", text),
    tooSoon: part("tooSoon", days),
    limit: readLimit(value.limit, from, [...path, "limit"], report),
    wait: readWait(value.wait, from, [...path, "wait"], report),
    becomes: isNew ? readBecomes(value.becomes, [...path, "becomes"], report) : undefined,
  };
}

/** The playbook that a new one is like. */
function readLike(
  id: string,
  value: Record<string, unknown>,
  path: Path,
  report: Report,
): Playbook | undefined {
  const fault = (found: Omit<Fault, "path">) => report({ path, ...found });
  if (value.like === undefined) {
    const near = closestMatch(id, IDS);
    const like = message("fault.own-playbook-like", { word: id, known: IDS });
    fault({ on: "key", said: near === undefined ? like : noButNear("playbook", id, near) });
    return undefined;
  }
  if (!new RegExp(PLAYBOOK_ID).test(id)) {
    fault({ on: "key", said: message("fault.playbook-id", { id }) });
    return undefined;
  }
  const known = like.read(value.like, [...path, "like"], report);
  return known === undefined ? undefined : BUILT_IN.get(known);
}

/** One of the two numbers will do where the playbook has the other. */
function readLimit(value: unknown, from: Playbook, path: Path, report: Report): Limit | null | undefined {
  if (value === undefined || value === null) return value;
  const given = limit.read(value, path, report);
  if (!given) return undefined;
  const { calls = from.limit?.calls, attempts = from.limit?.attempts } = given;
  if (calls !== undefined && attempts !== undefined) return { calls, attempts };
  // A number that is there and wrong has been reported already.
  if (isObject(value) && !("calls" in value && "attempts" in value)) {
    report({ path, on: "value", said: message("fault.both-limits", { name: nameOf(path) }) });
  }
  return undefined;
}

function readWait(value: unknown, from: Playbook, path: Path, report: Report): PlaybookChange["wait"] {
  const given = value === undefined ? undefined : waits.get(from.method)?.read(value, path, report);
  if (!given) return undefined;
  const used = { ...given };
  for (const [name, until] of Object.entries(given)) {
    const start = given[name.replace(/Until$/, "")];
    if (!name.endsWith("Until") || start === undefined || until >= start) continue;
    const said = message("fault.window", { name: nameOf([...path, name]), start });
    report({ path: [...path, name], on: "value", said });
    delete used[name];
  }
  return used;
}

/** Which playbook it becomes is looked at once all of them are known. */
function readBecomes(value: unknown, path: Path, report: Report): Transition | null | undefined {
  if (value === undefined || value === null) return value;
  const given = objectOf<string>("key", { on: occasion, playbook: text }, BECOMES).read(value, path, report);
  const turn = given && { on: given.on, playbook: given.playbook };
  if (turn?.on && turn.playbook) return turn as Transition;
  if (given && isObject(value) && !("on" in value && "playbook" in value)) wrong(path, BECOMES, report);
  return undefined;
}

const BECOMES = message("takes.becomes");

/** A playbook can only become one that there is, be it built in or the user's own. */
function withKnownTurns(changes: PlaybookChanges, path: Path, report: Report): PlaybookChanges {
  const known = [...new Set([...IDS, ...Object.keys(changes)])];
  const settled = Object.entries(changes).map(([id, change]) => {
    const target = change.becomes?.playbook;
    if (target === undefined || known.includes(target)) return [id, change];
    report({
      path: [...path, id, "becomes", "playbook"],
      on: "value",
      said: unknown("playbook", target, known),
    });
    return [id, { ...change, becomes: undefined }];
  });
  return Object.fromEntries(settled);
}

/** All playbooks, those that come with the product first, with what the user says of them. */
export function playbooksWith(changes: PlaybookChanges): ReadonlyMap<string, Playbook> {
  const all = new Map(BUILT_IN);
  for (const [id, { from, title, summary, limit, wait, tooSoon, becomes }] of Object.entries(changes)) {
    all.set(id, {
      ...from,
      id,
      title: title ?? (id === from.id ? from.title : id),
      summary: summary ?? from.summary,
      limit: limit === undefined ? from.limit : (limit ?? undefined),
      wait: { ...from.wait, ...wait },
      minGapDays: tooSoon ?? from.minGapDays,
      becomes: becomes === undefined ? from.becomes : (becomes ?? undefined),
    });
  }
  return all;
}
