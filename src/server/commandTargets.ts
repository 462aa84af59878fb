import type { ActionEntry } from "../service/actions/table";
import { isUri } from "./noteUri";
import type { Place, Workspace } from "./workspace";

/** A note that a command changes. */
export interface Target extends Place {
  readonly uri: string;
}

/** Parses the first argument of a command: a URI or a list of URIs. Undefined when it is neither. */
export function urisIn(value: unknown): readonly string[] | undefined {
  if (isUri(value)) return [value];
  return Array.isArray(value) && value.every(isUri) ? value : undefined;
}

/** Parses the other arguments as strings: a line may be a number, and an optional argument may be null. */
export function textsIn(values: readonly unknown[]): readonly string[] | undefined {
  const texts = values.map((value) => {
    if (value === null || value === undefined) return "";
    return typeof value === "number" ? String(value) : value;
  });
  const withoutTrailing = texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
  return withoutTrailing.every((text) => typeof text === "string") ? withoutTrailing : undefined;
}

/** Finds the note of each URI, without duplicates: several URIs may lead to one note. */
export function targetsOf(uris: readonly string[], workspace: Workspace): readonly Target[] {
  const targets = uris.map((uri) => ({ uri, ...workspace.placeOf(uri) }));
  return targets.filter(({ folder, path }, at) => {
    return targets.findIndex((target) => target.folder === folder && target.path === path) === at;
  });
}

/** Describes the arguments of an action, for the message about a wrong call. */
export function describeArguments({ several, params }: ActionEntry): string {
  const names = params.map(({ name, optional }) => (optional ? `${name} (optional)` : name));
  return [several ? "a URI or a list of URIs" : "a URI", ...names].join(", ");
}
