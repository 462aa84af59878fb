import { civilDate } from "../../time/civilDate";
import { WORDS, type Word, type Words } from "../../webview/messages";
import { language } from "../../words/language";
import { type MessageKey, unchecked } from "../../words/message";
import { render } from "../../words/render";

/** Placeholders that the page fills in itself. */
const PLACEHOLDERS = { name: "{name}", count: "{count}", date: "{date}" };
/** The words of the page do not depend on the day. */
const ANY_DAY = civilDate("2000-01-01");

/** Returns the texts of the page's controls. */
export function pageWords(): Words {
  const texts = WORDS.map((word) => {
    return [word, render(unchecked(`view.${word}` as MessageKey, PLACEHOLDERS), { today: ANY_DAY })] as const;
  });
  return Object.fromEntries(texts) as Record<Word, string>;
}

/** Returns the locale for the dates on the page. English dates are day before month, as in the catalogue. */
export function pageLocale(): string {
  const { tag } = language();
  return tag === "en" ? "en-GB" : tag;
}
