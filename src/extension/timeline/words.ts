import { civilDate } from "../../time/civilDate";
import { WORDS, type Word, type Words } from "../../webview/messages";
import { language } from "../../words/language";
import { type MessageKey, unchecked } from "../../words/message";
import { render } from "../../words/render";

/** What the words of the page leave open, for the page to fill. */
const PLACES = { name: "{name}", count: "{count}", date: "{date}" };
/** No word of the page depends on the day. */
const ANY_DAY = civilDate("2000-01-01");

/** The words of the page's controls. */
export function pageWords(): Words {
  const said = WORDS.map((word) => {
    return [word, render(unchecked(`view.${word}` as MessageKey, PLACES), { today: ANY_DAY })] as const;
  });
  return Object.fromEntries(said) as Record<Word, string>;
}

/** The language of the dates on the page: that of the words, in whose English the day stands before the month. */
export function pageLocale(): string {
  const { tag } = language();
  return tag === "en" ? "en-GB" : tag;
}
