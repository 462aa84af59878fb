import type { Fix } from "../../note/model";
import { message } from "../../words/message";
import type { Entry } from "../model";
import type { Rule } from "../rule";

export const cameBack: Rule = {
  id: "came-back",
  summary: "A message or call from them after you closed the contact or moved on",
  why: "Who writes again is interested again. A contact that is filed away shows up in no list.",
  source: ["S1"],
  severity: "information",
  about: "cadence",
  *check({ contact, entries }) {
    if (contact.status !== "closed" && contact.status !== "moved-on") return;
    const last = entries.findLastIndex(
      ({ touch, kind }) => touch.direction === "out" && kind !== "never-arrived",
    );
    const back = entries.slice(last + 1).findLast(({ response }) => response);
    // Without a touch of mine, nothing shows that the note was closed before they wrote.
    if (!back || last < 0 || !isNews(back, contact.status)) return;
    const title = message("fix.active");
    const fixes: Fix[] = [{ kind: "set-status", status: "active", title }];
    yield { span: back.touch.span, message: message("came-back", { date: back.touch.date }), fixes };
  },
};

function isNews({ touch, kind }: Entry, status: string): boolean {
  if (touch.direction !== "in" || touch.outcome === "declined" || touch.purpose === "thanks") return false;
  // An offer is a good reason to close a contact.
  if (kind === "offer") return status === "moved-on";
  return kind === "incoming" || kind === "live" || kind === "booked";
}
