/** Sentences in which they ask not to be contacted, or to wait, written in words that are not those of a touch. */

/** What a text may ask for: to stop, or to wait until a day that cannot be read. */
export type ForbiddenKind = "stop" | "hold";

const APPROACH =
  "(?:call|contact|e-?mail|mail|write|text|message|dm|ping|phone|ring|bother|disturb|approach|chase|pester|harass|spam|bug|nag|reach out|get in touch|follow up|(?:try|come|knock) again)";
const APPROACHED =
  "(?:be(?:ing)? )?(?:called|contacted|e-?mailed|mailed|written to|texted|messaged|phoned|bothered|disturbed|approached|chased)";
const APPROACHING =
  "(?:calling|contacting|e-?mailing|mailing|writing|texting|messaging|phoning|ringing|bothering|disturbing|chasing|pestering|harassing|spamming|bugging|nagging|reaching out|following up)";
const MESSAGES =
  "(?:contact|calls|phone calls|e-?mails|mails|letters|texts|messages|follow[- ]?ups|communication|outreach|newsletters)";
const NOT = "(?:do not|don['’]?t|not to|never to|must not|mustn['’]?t|should not|shouldn['’]?t|no longer)";
const PERSON = "(?:me|us|him|her|them|here|this number|anyone here)";
const ALREADY = "(?:ever|please|even|try to|want to|wish to|like to|need to|ask to)";

/** A request to stop, wherever it is in a sentence. */
const STOP = [
  `(?:${NOT}|please not(?: to)?)(?: ${ALREADY}){0,2} (?:${APPROACH}|${APPROACHED})(?! (?:back|until|till|til|before|sign|list))`,
  `(?:please|said|us|me|to|and|^)(?: to)? never(?: ever)? ${APPROACH}`,
  `(?:stop|cease|quit) (?:all )?(?:${APPROACHING}|${MESSAGES})`,
  `(?:refrain|desist|abstain) from (?:any |all |further )*(?:${APPROACHING}|${MESSAGES})`,
  `(?:rather|prefer(?:s|red)?|asked|asks|requested|insisted|said|told|wants?)\\b[^.;!?]{0,20} (?:i|we) (?:not|(?:do|did|should|must) not|(?:do|did|should|must)n['’]?t) ${APPROACH}`,
  "(?:said|says|told me|told us)(?: that)? (?:i|we) (?:should|must|had to) stop",
  "(?:said|says|told me|told us|asked me|asked us|^)(?: to)? (?:get lost|go away|back off|buzz off|never again)",
  "(?:asked|asks|wants?|wanted|requested) to be removed|(?:gdpr|data) (?:deletion|erasure)|(?:revoke[ds]?|withdrew|withdrawn) (?:the |his |her |their )?consent",
  "(?:threatened|threatens)(?: with| me with| us with)? (?:legal action|a lawyer|the police)|(?:complain(?:ed|ts?)|harassment) (?:about|over|because of) (?:me|us|my|our)",
  "(?:please|kindly|pls|me to|us to|said|said to|must|^)(?: just)? stop(?: please|(?= *$))",
  `(?:no|without) (?:more|further|additional|any more) (?:${MESSAGES}|call|e-?mail|message)`,
  `no (?:${MESSAGES}|call|e-?mail) (?:please|until|wanted|desired|requested)|please no ${MESSAGES}`,
  `not interested in (?:any |further |more |additional )*${MESSAGES}`,
  `(?<!(?:^|\\P{L})(?:i|we) )(?:do not|don['’]?t|doesn['’]?t|does not|didn['’]?t|did not) (?:want|wish|like) (?:to (?:hear|talk|speak) (?:to|with|from) (?:me|us)|(?:me|us) to|any(?: more| further)?|more|further|contact|${MESSAGES}|(?:to |me to |us to )?(?:${APPROACHED}))`,
  "(?:wants?|wanted|prefers?|asked|rather|begged|requested|insisted|wish(?:es|ed)?|likes?) (?:on )?(?:to be |being |for )?(?:left |leave )(?:me |us |him |her |them )?(?:alone|in peace)",
  "leave (?:me|us|him|her|them) (?:alone|be|in peace)",
  "(?:lose|forget|deleted?|removed?|erased?) (?:my|our|this|his|her|their) (?:number|e-?mail|address|data|details|name|contact)",
  "(?:take|took|taken|remove|removed|strike|delete|deleted|erase|erased)\\b[^.;!?]{0,30} (?:lists?|mailing|database|distribution|records)",
  "unsubscribe[ds]?|opt(?:ed|s|ing)?[- ]?out|do-not-(?:call|contact)|dnc|blacklisted|restraining order|cease and desist",
  "(?:has |have |got |was )?blocked (?:me|us|my|our)|(?:i|we)(?:['’]m| am|['’]re| are| was| were) blocked",
  `(?:asked|told|said|requested|wants?|wished|begged)\\b[^.;!?]{0,20} no(?: more| further| longer)? (?:${MESSAGES}|contacted)`,
];

/** The German counterpart of {@link STOP}, because German headings of a log are read, too. */
const GERMAN_STOP = [
  "(?:nicht|nie|niemals)(?: mehr| wieder| weiter)* (?:an(?:zu)?rufen|(?:zu )?kontaktieren|(?:zu )?schreiben|(?:zu )?mailen|(?:zu )?stören|(?:zu )?melden|(?:kontaktiert|angerufen|angeschrieben|gestört) (?:zu )?werden|an(?:zu)?schreiben|belästigen)",
  "(?:keine?n?) (?:weiteren? |mehr )?(?:anrufe?|e-?mails?|mails|nachrichten|kontakt|kontaktaufnahme|post|werbung) (?:mehr|bitte|erwünscht|gewünscht)|(?:bitte|wünscht|will|möchte) (?:keine?n?) (?:weiteren? |mehr )?(?:anrufe?|e-?mails?|mails|nachrichten|kontakt)",
  "(?:will|möchte|wollte|bat)(?: darum)?,? (?:nicht mehr|in ruhe)|in ruhe (?:lassen|gelassen)|abgemeldet|blockiert",
];

/** A request to wait, or an absence. */
const HOLD = [
  `${NOT}(?: ${ALREADY}){0,2} (?:${APPROACH}|${APPROACHED})(?: ${PERSON})?(?: again| back)? (?:until|till|til|before)`,
  "not (?:until|till|before)(?= \\S)",
  "(?:on hold|hold|hold off|holds|holding)(?: off| on| it| everything| this)? (?:until|till|til|for now|for the moment)",
  "(?:asked|told|said|needs?|wants?|have|has)(?: me| us)?(?: to)? (?:wait|hold off|hold|give (?:him|her|them|it)(?: some| more)? time|be patient)",
  "(?:asked|asks|needs?|wants?|wanted)(?: for| some| more)* space|(?:said|told me|told us|says) not now|(?:asked|said|told me|told us)(?: to)? pause",
  "(?:please|just) (?:wait|give (?:me|us|it)(?: some| more| a little)? time)|^wait (?:until|till|til)|hold off",
  "(?:away|off|out of (?:the )?office|ooo|abroad|on (?:leave|vacation|holiday|sabbatical|parental leave|maternity leave|sick leave)|travell?ing) (?:until|till|til|through)",
];

/** The beginning of a sentence: who says it, and to whom. */
const OPENING =
  "(?:(?:and|but|so|then|also|ps) )?(?:(?:(?:he|she|they|\\p{L}{2,})(?: has| have| had| just| also)? )?(?:asked|told|said|wrote|replied|begged|wants?|wanted|requested|insisted|answered) (?:that )?(?:(?:me|us|i|we|to|for) ){0,2})?(?:(?:please|kindly|pls|bitte|to be) )?";
/** The end of a sentence: words that add nothing. */
const ENDING = `(?: (?:${PERSON}|anymore|any ?more|any longer|again|ever|back|please|pls|thanks|thank you|at all|for now|at (?:home|work)|in (?:the )?future|from (?:me|us|you|(?:my|our|your|the|all) \\p{L}+)|by (?:phone|e-?mail|mail|text)|about (?:this|it|the job|jobs)|to (?:me|us|him|her|them)|with (?:calls|e-?mails|messages)|such|like this|my|our|number))*`;

const anywhere = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "u");
const whole = (patterns: readonly string[], ending: string) =>
  new RegExp(`^${OPENING}(?:${patterns.join("|")})(?![\\p{L}\\p{N}])${ending}$`, "u");

const STOP_ANYWHERE = anywhere([...STOP, ...GERMAN_STOP]);
const HOLD_ANYWHERE = anywhere(HOLD);
/** Requests to wait that say nothing else. */
const HOLD_AT_ONCE = [...HOLD.slice(0, 3), "wait (?:until|till|til)"];
const STOP_WHOLE = whole([...STOP, ...GERMAN_STOP], ENDING);
const HOLD_WHOLE = whole(HOLD_AT_ONCE, "(?:[ ,].*)?");

/** The patterns of the two, of which every match has a {@link SIGN}. */
export const WHOLE_PATTERNS = [...STOP, ...GERMAN_STOP, ...HOLD_AT_ONCE];

/** A word of every match: a quick look, because nearly all texts have none. */
export const SIGN =
  /(?:^|[^a-z])(?:not?|never|(?:do|does|did|must|should)n['’]?t|without|stop|cease|quit|alone|peace|leave|lose|lost|away|off|forget|taken?|took|strike|(?:abstain|complain|consent|delet|desist|eras|harass|refrain|remov|threaten|unsubscrib)[a-z]*|opt(?:ed|s|ing)?(?:out)?|dnc|blacklisted|restraining|blocked|hold(?:s|ing)?|wait|nicht|nie|niemals|keine?n?|ruhe|abgemeldet|blockiert)(?![a-z])/;

/** A sentence about a habit, which is not a wish: `they never call back`, `we do not write much`. */
const HABIT = /(?<![\p{L}\p{N}])(?:they|i|we|it|who) (?:do not|don['’]?t) (?!want|wish|like)/u;
/** The maximum length of text that is searched, in UTF-16 units. */
const MAX_LENGTH = 1000;
/** The end of a sentence or a part of one. */
const PARTS = /[.;:,!?]+(?=\s|$)|\s[-–—]+(?=\s|$)|\s*[()"“”]+\s*/;

/**
 * Returns what prose that is not understood may ask for. It reports too much rather than too little, because nothing is
 * proposed until the user resolves it.
 */
export function forbiddenByProse(prose: string): ForbiddenKind | undefined {
  for (const part of partsOf(searchedIn(prose))) {
    if (HABIT.test(part)) continue;
    if (HOLD_ANYWHERE.test(part)) return "hold";
    if (STOP_ANYWHERE.test(part)) return "stop";
  }
  return undefined;
}

/**
 * Returns what the text of a touch asks for: a sentence of it, or a part between two commas, says nothing else. Other
 * mentions of a call in a text are a story.
 */
export function forbiddenByText(text: string): ForbiddenKind | undefined {
  const searched = searchedIn(text);
  if (!SIGN.test(searched)) return undefined;
  for (const part of partsOf(searched)) {
    if (HOLD_WHOLE.test(part)) return "hold";
    if (STOP_WHOLE.test(part)) return "stop";
  }
  return undefined;
}

/** In lower case, because V8 takes a tenth of the time of a start to prepare a pattern for all letter cases of Unicode. */
function searchedIn(text: string): string {
  return text.slice(0, MAX_LENGTH).toLowerCase();
}

function partsOf(text: string): string[] {
  return text
    .split(PARTS)
    .map((part) =>
      part
        .replace(/[*_~`>=[\]]+/g, " ")
        .replace(/\s+/g, " ")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
    )
    .filter((part) => part !== "");
}
