import type { Status } from "../note/vocabulary";
import { fold } from "./identity";

/** The effect of a status of a job sheet on the note of the application. */
export type StatusEffect =
  | { readonly kind: "none" }
  | { readonly kind: "status"; readonly status: Exclude<Status, "active"> }
  /** Whether the sheet lacks the date of an event after the application, so that a day is pinned. */
  | { readonly kind: "look" }
  | { readonly kind: "unknown" };

interface StatusWords {
  readonly effect: Exclude<StatusEffect, { kind: "unknown" }>;
  readonly words: readonly string[];
}

const words = (text: string) => text.split("|").map((each) => fold(each));

/** The words of sheets and of trackers of applications, in English and German. */
const STATUS_TABLE: readonly StatusWords[] = [
  {
    effect: { kind: "status", status: "do-not-contact" },
    words: words("do not contact|do-not-contact|dnc|blacklisted|blacklist|nicht kontaktieren"),
  },
  {
    effect: { kind: "status", status: "closed" },
    words: words(
      "rejected|rejection|declined|denied|turned down|not selected|unsuccessful|no longer under consideration|closed|archived|withdrawn|withdrew|canceled|cancelled|position filled|filled|expired|accepted|offer accepted|offer declined|hired|done|absage|abgesagt|abgelehnt|zurückgezogen|geschlossen|angenommen|eingestellt|erledigt",
    ),
  },
  {
    effect: { kind: "status", status: "moved-on" },
    words: words("ghosted|moved on|moved-on|gave up|given up|aufgegeben"),
  },
  {
    effect: { kind: "status", status: "paused" },
    words: words("paused|on hold|hold|pausiert|zurückgestellt"),
  },
  {
    effect: { kind: "look" },
    words: words(
      "interview|interviewing|interviewed|interview scheduled|phone screen|phone interview|screening|recruiter screen|first interview|second interview|final interview|technical interview|onsite|on-site|assessment|take home|take-home|test|offer|offered|offer received|negotiating|references|replied|responded|in contact|gespräch|vorstellungsgespräch|eingeladen|einladung|telefoninterview|angebot|zusage|probetag",
    ),
  },
  {
    effect: { kind: "none" },
    words: words(
      "applied|application sent|submitted|application submitted|sent|in progress|in review|under review|reviewing|pending|open|active|waiting|waiting for answer|waiting for response|no response|no response yet|no answer|no reply|awaiting response|new|saved|bookmarked|wishlist|wish list|to apply|interested|planned|not applied|draft|todo|to do|beworben|bewerbung gesendet|abgeschickt|gesendet|in bearbeitung|in prüfung|offen|aktiv|keine antwort|ausstehend|geplant|gemerkt|neu",
    ),
  },
];

const EFFECTS = new Map(STATUS_TABLE.flatMap(({ effect, words: all }) => all.map((word) => [word, effect])));

/** Endings of a phrase that decide, whatever is before them: `rejected after interview`, `interview - declined`. */
const DECIDING = /(?<!\bnot )\b(?:rejected|declined by them|withdrawn|withdrew|absage|abgesagt|abgelehnt)\b/;

/** Returns the effect of a status. Only whole phrases are known, because `not rejected` is not a rejection. */
export function statusEffect(status: string): StatusEffect {
  const folded = fold(status);
  const effect = EFFECTS.get(folded);
  if (effect) return effect;
  if (/\bdo not (?:contact|call)\b|\bnicht kontaktieren\b/.test(folded))
    return { kind: "status", status: "do-not-contact" };
  if (DECIDING.test(folded)) return { kind: "status", status: "closed" };
  return { kind: "unknown" };
}
