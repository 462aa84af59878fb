import { message } from "../../words/message";
import { draftsToSend, hasPlaceholder } from "../drafts";
import type { Rule } from "../rule";

export const draftVoicemail: Rule = {
  id: "draft-voicemail",
  summary: "A draft of a call or voicemail without a number to call back, or without the reason for the call",
  why: "They want to know what the call is about and where to reach you. Without a number they have to look it up, and without a reason they will not.",
  source: ["S0"],
  severity: "information",
  about: "cadence",
  *check(context) {
    for (const { heading, channel, text } of draftsToSend(context)) {
      if (channel !== "call") continue;
      const isFilledIn = !hasPlaceholder(text);
      const [number, reason] = [!isFilledIn || hasNumber(text), saysWhy(text)];
      if (number && reason) continue;
      const lacks = reason ? "number" : number ? "reason" : "both";
      yield { span: heading, message: message(`draft-voicemail.${lacks}`) };
    }
  },
};

/** The minimum number of digits of a phone number, with the usual separators between them. */
const FEWEST_DIGITS = 7;

function hasNumber(text: string): boolean {
  const withoutDates = text.replace(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g, " ; ");
  const runs = withoutDates.match(/\+?\(?\d[\d\s()./–-]*/g) ?? [];
  return runs.some((run) => run.replace(/\D/g, "").length >= FEWEST_DIGITS);
}

/**
 * Words with which a reason begins (*about*, *because*, *following up*), and common reasons to call (*ad*, *interview*,
 * *ask*). The test is lenient: it finds messages that say only "call me back".
 */
const REASONS = new RegExp(
  `(?<!\\p{L})(?:${[
    "about|regarding|re|concerning|because|since|so that|in order to|on behalf|in response to|respond(?:ing)? to",
    "reason|purpose|reference|referred|referral|recommended|suggested|introduced",
    "follow(?:ed|ing|s)?[ -]?up|check(?:ing)? in|catch(?:ing)? up|touch base|get together|talk(?:ing)? (?:to|with) you",
    "ad|ads|advert|advertise(?:d|ment)|posting|posted|job|jobs|position|opening|role|vacancy|opportunit(?:y|ies)",
    "appl(?:y|ied|ying|ication)|resume|résumé|cv|interview(?:ed|s)?|interested|decision|timeline|next steps?",
    "meet|meeting|appointment|schedule|set up|arrange|invit(?:e|ing|ation)|lunch|coffee|dinner|visit",
    "ask|asking|question|questions|find out|learn|discuss|confirm|let you know|tell you|thank|thanks|congratulat\\p{L}*",
    "hope to|hoping|would like|would love|(?:i|we)['’]d (?:like|love)|want(?:ed)? to|wonder(?:ed|ing)?|call(?:ing|ed)? to|calling for",
    // The German counterparts, because a draft is in the user's language.
    "wegen|bezüglich|betreff\\p{L}*|anlässlich|aufgrund|weil|damit|im auftrag|grund|zweck|empf(?:ehl|ohl)\\p{L}*|vorgeschlagen",
    "nachfass\\p{L}*|nachgefasst|nachfrag\\p{L}*|nachhak\\p{L}*|rückfrage\\p{L}*|angekündigt|verabred\\p{L}*|vereinbar\\p{L}*",
    "stelle|stellen\\p{L}+|anzeige|inserat|ausschreibung|ausgeschrieben\\p{L}*|bewerb\\p{L}*|beworben|lebenslauf|unterlagen",
    "interess\\p{L}*|entscheidung\\p{L}*|zusage|zugesagt|in aussicht|telefonat|termin|treffen|gespräch\\p{L}*|vorstellungsgespräch\\p{L}*|bespr[eo]ch\\p{L}*",
    "einlad\\p{L}*|mittagessen|kaffee|abendessen|besuch\\p{L}*|frag\\p{L}*|erfahren|kennenlernen|klären|bestätig\\p{L}*|mitteilen",
    "bedank\\p{L}*|gratulier\\p{L}*|glückwunsch|möchte\\p{L}*|wollte\\p{L}*|würde\\p{L}* gern\\p{L}*|hoff\\p{L}*",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

function saysWhy(text: string): boolean {
  // "Call me back about …" says why; that they are to call back does not.
  const thanks = /\b(?:thank(?:s| you)(?: (?:so|very) much)?|(?:vielen )?dank(?:e(?:schön)?)?)[.!,]*\s*$/i;
  return REASONS.test(text.replace(thanks, ""));
}
