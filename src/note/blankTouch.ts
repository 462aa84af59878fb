import type { CivilDate } from "../time/civilDate";
import type { MutableTouch, Touch } from "./model";
import type { LocatedValue, Span } from "./source";
import type { KnownWord } from "./vocabulary";

/** Creates a touch with nothing but its date. */
export function blankTouch(date: LocatedValue<CivilDate>, place: Span, form: Touch["form"]): MutableTouch {
  return {
    span: place,
    date: date.value,
    dateSpan: date.span,
    time: undefined,
    channel: undefined,
    channelSpan: undefined,
    outcome: undefined,
    outcomeSpan: undefined,
    direction: "out",
    purpose: undefined,
    unread: false,
    with: [],
    to: [],
    next: undefined,
    replyBy: undefined,
    holdUntil: undefined,
    text: "",
    clauseAt: undefined,
    form,
  };
}

/** Infers the channel: a touch with only `voicemail`, `no-answer`, or `busy` is a call (notes.md section 2). */
export function inferChannel(touch: MutableTouch): void {
  const ofACall = touch.outcome === "voicemail" || touch.outcome === "no-answer" || touch.outcome === "busy";
  if (ofACall && !touch.channel) touch.channel = "call";
}

/** Sets the field of a known word's list. */
export function setWord(touch: MutableTouch, known: KnownWord, place: Span): void {
  const { list, word } = known;
  if (list === "channel") {
    touch.channel = word as Touch["channel"];
    touch.channelSpan = place;
  } else if (list === "outcome") {
    touch.outcome = word as Touch["outcome"];
    touch.outcomeSpan = place;
  } else if (list === "direction") touch.direction = word as Touch["direction"];
  else touch.purpose = word as Touch["purpose"];
}
