import type { ContactTimeline, Move, SpreadPreview, Weeks } from "../service/timeline/model";

/**
 * The messages between the extension and the page. The page checks the shape of each message. The extension checks
 * every value, because it acts on them.
 */

/** The texts of the controls, by their keys in the catalogue without `view.`. Placeholders are `{name}`. */
export const WORDS = [
  "contact",
  "weeks",
  "show",
  "table",
  "table-hint",
  "zoom-in",
  "zoom-out",
  "today",
  "legend",
  "picture",
  "earlier",
  "date",
  "channel",
  "kind",
  "what",
  "kind.response",
  "kind.answered",
  "kind.unanswered",
  "kind.refused",
  "kind.other",
  "kind.ahead",
  "kind.open",
  "kind.kept",
  "kind.broken",
  "kind.moved",
  "kind.next",
  "kind.overdue",
  "kind.later",
  "empty.loading",
  "empty.contact",
  "empty.touches",
  "empty.unreadable",
  "empty.weeks",
  "empty.folder",
  "coming",
  "calendar",
  "day-none",
  "day-one",
  "day-some",
  "day-move-on",
  "day-more",
  "after",
  "move-on",
  "overdue",
  "spread",
  "spread-hint",
  "spread-title",
  "spread-limit",
  "spread-before",
  "spread-after",
  "spread-chart",
  "spread-who",
  "spread-from",
  "spread-to",
  "spread-why",
  "spread-apply-one",
  "spread-apply",
  "spread-undo",
  "cancel",
  "close",
] as const;
export type Word = (typeof WORDS)[number];
export type Words = Readonly<Record<Word, string>>;

export const TABS = ["contact", "weeks"] as const;
export type Tab = (typeof TABS)[number];

/** Why there is no timeline to show. */
export const EMPTY = ["loading", "contact", "folder"] as const;
export type Empty = (typeof EMPTY)[number];

export type SpreadResponse =
  | ({ readonly ok: true } & SpreadPreview)
  | { readonly ok: false; readonly reason: string };

export type ToView =
  | { readonly type: "words"; readonly words: Words; readonly locale: string }
  | { readonly type: "contact"; readonly timeline: ContactTimeline | null; readonly empty: Empty }
  | { readonly type: "weeks"; readonly weeks: Weeks }
  /** A preview of the moves, with the limit of its request, or the moves that were applied. */
  | {
      readonly type: "spread";
      readonly applied: boolean;
      readonly limit: number | null;
      readonly answer: SpreadResponse;
    }
  | { readonly type: "show"; readonly tab: Tab; readonly spread: boolean };

export type ToHost =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly uri: string; readonly line: number; readonly character: number }
  | { readonly type: "preview"; readonly limit: number | null }
  | { readonly type: "apply"; readonly limit: number; readonly moves: readonly Pick<Move, "uri" | "to">[] }
  /** Moves the focus back to the editor. */
  | { readonly type: "leave" };

/** Parses a message of the page; undefined for anything else. */
export function readToHost(value: unknown): ToHost | undefined {
  if (!isRecord(value)) return undefined;
  const { type, uri, line, character, limit, moves } = value;
  switch (type) {
    case "ready":
    case "leave":
      return { type };
    case "open":
      return typeof uri === "string" && isCount(line) && isCount(character)
        ? { type, uri, line, character }
        : undefined;
    case "preview":
      return limit === null || isCount(limit) ? { type, limit } : undefined;
    case "apply":
      return isCount(limit) && Array.isArray(moves) && moves.every(isMove)
        ? { type, limit, moves: moves.map(({ uri: of, to }) => ({ uri: of, to })) }
        : undefined;
    default:
      return undefined;
  }
}

/** Parses a message of the extension; undefined for anything else, such as VS Code's own messages to every webview. */
export function readToView(value: unknown): ToView | undefined {
  if (!isRecord(value)) return undefined;
  const fits = {
    words: () => isRecord(value.words) && typeof value.locale === "string",
    contact: () =>
      (value.timeline === null || isVersion1(value.timeline, "marks")) &&
      EMPTY.includes(value.empty as Empty),
    weeks: () => isVersion1(value.weeks, "days"),
    spread: () => isRecord(value.answer) && typeof value.answer.ok === "boolean",
    show: () => TABS.includes(value.tab as Tab) && typeof value.spread === "boolean",
  }[String(value.type)];
  return fits?.() ? (value as unknown as ToView) : undefined;
}

function isVersion1(value: unknown, list: string): boolean {
  return isRecord(value) && value.version === 1 && Array.isArray(value[list]);
}

function isMove(value: unknown): value is Pick<Move, "uri" | "to"> {
  return isRecord(value) && typeof value.uri === "string" && typeof value.to === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
