import { message } from "../words/message";
import { FORBIDDING_KEYS, knownKey } from "./keys";
import type { Problem } from "./model";
import { lineEnd, span } from "./source";
import { statusOf } from "./vocabulary";
import { isEmptyValue, type YamlPair } from "./yaml";

/** A key that might forbid contact, and whose value YAML reads as a comment. */
export interface CommentedValue {
  readonly pair: YamlPair;
  readonly problem: Problem;
}

/** A comment that consists of one word, the value: `status: #closed`. */
const COMMENTED = /^[ \t]*:[ \t]+#(\S+)[ \t\r]*$/;

/**
 * Finds the keys whose value was meant as a tag: `status: #closed`. YAML reads it as a comment, so the key would be
 * empty. A comment that explains the key (`status: # active or closed`) is one.
 */
export function commentedValues(text: string, pairs: readonly YamlPair[]): CommentedValue[] {
  return pairs.flatMap((pair) => {
    const key = knownKey(pair.name);
    if (!key || !FORBIDDING_KEYS.has(key) || !isEmptyValue(pair.value)) return [];
    const { end } = pair.nameSpan;
    const [, value = ""] = COMMENTED.exec(text.slice(end, lineEnd(text, end))) ?? [];
    const forbids =
      key === "status"
        ? statusOf(value) !== undefined && statusOf(value) !== "active"
        : key === "do_not_contact"
          ? /^(?:true|yes)$/i.test(value)
          : /\d{2}/.test(value);
    if (!forbids) return [];
    const at = text.indexOf("#", end);
    const place = span(at, at + 1 + value.length);
    const title = message("fix.change-to", { text: value });
    const problem: Problem = {
      rule: "unknown-key",
      severity: "warning",
      span: place,
      message: message("unknown-key.commented", { key: pair.name, text: `#${value}` }),
      fixes: [{ kind: "replace", span: place, text: value, title }],
    };
    return [{ pair, problem }];
  });
}
