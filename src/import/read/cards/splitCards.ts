import { MAX_RAW, MAX_RECORD, rawOf } from "../limits";
import type { Line } from "../lines";

/** The lines of one card, without the data of pictures and sounds. */
export interface CardText {
  /** The line of its `BEGIN:VCARD`, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Whether its `END:VCARD` came before the next card and the end of the file. */
  readonly isClosed: boolean;
  /** Whether it has more text than any card of a person. */
  readonly isTooLong: boolean;
  readonly raw: string;
}

const BEGIN = /^(?:[\w-]{1,50}\.)?begin[ \t]*:[ \t]*vcard[ \t]*$/i;
const END = /^(?:[\w-]{1,50}\.)?end[ \t]*:[ \t]*vcard[ \t]*$/i;
/** The properties whose value is a file. Only their names are kept. */
const DATA = /^(?:[\w-]{1,50}\.)?(?:photo|logo|sound|key|x-ms-cardpicture|x-ms-ol-design)(?=[;:])/i;
/** A line of such a file that is not indented, as some phones write it. */
const DATA_LINE = /^(?:[A-Za-z0-9+/=]+|)$/;

/** Whether a line begins a card. Within a card, an indented line continues the one before it. */
export function isBegin(line: string): boolean {
  return BEGIN.test(line);
}

/**
 * Splits lines into cards, so that a damaged one does not take the next one with it. Each line `BEGIN:VCARD` begins a
 * card, also inside another one: the card of an assistant (`AGENT`) is a person, too, and the rest of the outer card
 * follows it. After any other property it means that the end of the card before is missing.
 */
export class CardSplitter {
  #open: OpenCard[] = [];
  #outside: { line: number; count: number } | undefined;

  /** The lines outside of cards that are not empty: how many, and the first. */
  get outside(): { readonly line: number; readonly count: number } | undefined {
    return this.#outside;
  }

  /** Adds a line and returns the cards that it ends. */
  add(line: Line): CardText[] {
    const current = this.#open.at(-1);
    if (isBegin(current ? line.text : line.text.trim())) {
      const isInside = current?.expectsCard === true;
      const ended = isInside ? [] : this.end();
      this.#open.push(new OpenCard(line));
      return ended;
    }
    if (!current) {
      if (line.text.trim() !== "") {
        this.#outside = { line: this.#outside?.line ?? line.number, count: (this.#outside?.count ?? 0) + 1 };
      }
      return [];
    }
    current.add(line);
    if (!END.test(line.text)) return [];
    this.#open.pop();
    return [current.close(true)];
  }

  /** Returns the cards that have no end, outermost first. */
  end(): CardText[] {
    return this.#open.splice(0).map((card) => card.close(false));
  }
}

class OpenCard {
  readonly #line: number;
  readonly #lines: string[] = [];
  #raw = "";
  #length = 0;
  #isTooLong = false;
  #isInData = false;

  constructor(begin: Line) {
    this.#line = begin.number;
    this.#raw = begin.text.trim();
  }

  /** Whether the last property is an `AGENT` without a value, which a whole card follows. */
  get expectsCard(): boolean {
    return /^(?:[\w-]{1,50}\.)?agent[^:]{0,100}:\s*$/i.test(
      this.#lines.findLast((line) => line !== "") ?? "",
    );
  }

  add({ text, isCut }: Line): void {
    const continuesData = this.#isInData && (/^[ \t]/.test(text) || DATA_LINE.test(text));
    if (continuesData) return;
    const data = DATA.exec(text);
    this.#isInData = data !== null;
    const line = data ? `${data[0]}:…` : text;
    this.#length += line.length;
    this.#isTooLong ||= this.#length > MAX_RECORD || (isCut && !data);
    if (this.#raw.length <= MAX_RAW) this.#raw += `\n${line}`;
    if (!this.#isTooLong) this.#lines.push(line);
  }

  close(isClosed: boolean): CardText {
    const lines = isClosed && !this.#isTooLong ? this.#lines.slice(0, -1) : this.#lines;
    return { line: this.#line, lines, isClosed, isTooLong: this.#isTooLong, raw: rawOf(this.#raw) };
  }
}
