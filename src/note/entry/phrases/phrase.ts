/**
 * A phrase that *Log Touch* understands. The words of a form are separated by spaces; `[a|b|]` means one of them, or
 * nothing. The longest form that fits counts. `their` also fits a name in the genitive: `answered Dana's email`.
 */
export type Phrase = {
  readonly forms: readonly string[];
  /** The words of a touch that it means. */
  readonly words?: string;
  /** The lists in which it gives way to another word of the entry: `met Dana on zoom` is a video call. */
  readonly overridable?: "channel" | "outcome" | "both";
  /** True if the phrase says more than its words and is kept as text: `final interview`. */
  readonly isKept?: boolean;
  /** True if it only names the channel: `by phone`. */
  readonly isMeans?: boolean;
  /** True if it says that they answered: the touch is not a try of mine. */
  readonly isResponse?: boolean;
} & (
  | { readonly kind: "did" }
  /** The contact did it: a name or `they` comes before it. */
  | { readonly kind: "theirs" }
  /** Opens a clause; `channel` is that of a next step. */
  | {
      readonly kind: "clause";
      readonly clause: "next" | "reply by" | "hold until";
      readonly channel?: string;
    }
  /** Opens a list of names. */
  | { readonly kind: "names"; readonly role: "with" | "to" | "from" | "addressed" }
  /** Opens free text, up to the next comma: `about the role`. */
  | { readonly kind: "text" }
  /** Adds nothing to a touch line. */
  | { readonly kind: "filler" }
  /** Says that nothing happened, which adds nothing to another touch and is not a touch alone. */
  | { readonly kind: "silence" }
  /** Ambiguous, or not a touch: the entry is rejected with this reason. */
  | { readonly kind: "unclear"; readonly why: "log.which-message" | "log.withdrew" }
);

/** The pronouns that can precede a phrase of the kind `theirs`, in addition to a name. */
export const THIRD_PERSON: ReadonlySet<string> = new Set(["they", "he", "she"]);

/** Expands a pattern to all its forms, with the words separated by single spaces. */
export function formsOf(pattern: string): string[] {
  const choice = /\[([^\]]*)\]/.exec(pattern);
  if (!choice) return [pattern.replace(/\s+/g, " ").trim()];
  const [before, after] = [pattern.slice(0, choice.index), pattern.slice(choice.index + choice[0].length)];
  const forms = (choice[1] ?? "").split("|").flatMap((word) => formsOf(before + word + after));
  return [...new Set(forms)].filter(Boolean);
}
