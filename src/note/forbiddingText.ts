/** Sentences in which they ask not to be contacted, or to wait, written in words that are not those of a touch. */

/** What a text may ask: to stop, or to wait until a day that cannot be read. */
export type Forbidding = "stop" | "hold";

const APPROACH =
  "(?:call|contact|e-?mail|mail|write|text|message|dm|ping|phone|ring|bother|disturb|approach|chase|pester|harass|spam|reach out|get in touch|follow up|(?:try|come|knock) again)";
const APPROACHED =
  "(?:be(?:ing)? )?(?:called|contacted|e-?mailed|mailed|written to|texted|messaged|phoned|bothered|disturbed|approached|chased)";
const APPROACHING =
  "(?:calling|contacting|e-?mailing|mailing|writing|texting|messaging|phoning|ringing|bothering|disturbing|chasing|pestering|harassing|spamming|reaching out|following up)";
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
  "(?:please|kindly|pls|me to|us to|said|said to|must|^)(?: just)? stop(?: please|(?= *$))",
  `(?:no|without) (?:more|further|additional|any more) (?:${MESSAGES}|call|e-?mail|message)`,
  `no (?:${MESSAGES}|call|e-?mail) please|please no ${MESSAGES}`,
  `(?<!(?:^|\\P{L})(?:i|we) )(?:do not|don['’]?t|doesn['’]?t|does not|didn['’]?t|did not) (?:want|wish|like) (?:to (?:hear|talk|speak) (?:to|with|from) (?:me|us)|(?:me|us) to|any(?: more| further)?|more|further|contact|${MESSAGES}|(?:to |me to |us to )?(?:${APPROACHED}))`,
  "(?:wants?|wanted|prefers?|asked|rather|begged) (?:to be |for )?(?:left |leave )(?:me |us |him |her |them )?(?:alone|in peace)",
  "leave (?:me|us|him|her|them) (?:alone|be|in peace)",
  "(?:lose|forget|deleted?|removed?|erased?) (?:my|our|this|his|her|their) (?:number|e-?mail|address|data|details|name|contact)",
  "(?:take|took|taken|remove|removed|strike|delete|deleted|erase|erased)\\b[^.;!?]{0,30} (?:lists?|mailing|database|distribution|records)",
  "unsubscribe[ds]?|opt(?:ed|s|ing)?[- ]?out|do-not-(?:call|contact)|dnc|blacklisted|restraining order|cease and desist",
  "(?:has |have |got |was )?blocked (?:me|us|my|our)|(?:i|we)(?:['’]m| am|['’]re| are| was| were) blocked",
  `(?:asked|told|said|requested|wants?|wished|begged)\\b[^.;!?]{0,20} no(?: more| further| longer)? (?:${MESSAGES}|contacted)`,
];

/** The same in German, whose headings of a log are read, too. */
const GERMAN_STOP = [
  "(?:nicht|nie|niemals)(?: mehr| wieder| weiter)* (?:an(?:zu)?rufen|(?:zu )?kontaktieren|(?:zu )?schreiben|(?:zu )?mailen|(?:zu )?stören|(?:zu )?melden|(?:kontaktiert|angerufen|angeschrieben|gestört) (?:zu )?werden|an(?:zu)?schreiben|belästigen)",
  "(?:keine?n?) (?:weiteren? |mehr )?(?:Anrufe?|E-?Mails?|Mails|Nachrichten|Kontakt|Kontaktaufnahme|Post|Werbung) (?:mehr|bitte|erwünscht|gewünscht)|(?:bitte|wünscht|will|möchte) (?:keine?n?) (?:weiteren? |mehr )?(?:Anrufe?|E-?Mails?|Mails|Nachrichten|Kontakt)",
  "(?:will|möchte|wollte|bat)(?: darum)?,? (?:nicht mehr|in Ruhe)|in Ruhe (?:lassen|gelassen)|abgemeldet|blockiert",
];

/** A request to wait, or an absence. */
const HOLD = [
  `${NOT}(?: ${ALREADY}){0,2} (?:${APPROACH}|${APPROACHED})(?: ${PERSON})?(?: again| back)? (?:until|till|til|before)`,
  `not (?:until|till|before) (?=\\S)`,
  "(?:on hold|hold|hold off|holds|holding)(?: off| on| it| everything| this)? (?:until|till|til|for now|for the moment)",
  "(?:asked|told|said|needs?|wants?|have|has)(?: me| us)?(?: to)? (?:wait|hold off|hold|give (?:him|her|them|it)(?: some| more)? time|be patient)",
  "(?:please|just) (?:wait|give (?:me|us|it)(?: some| more| a little)? time)|^wait (?:until|till|til)|hold off",
  "(?:away|off|out of (?:the )?office|ooo|abroad|on (?:leave|vacation|holiday|sabbatical|parental leave|maternity leave|sick leave)|travell?ing) (?:until|till|til|through)",
];

/** At the beginning of a sentence: who says it, and to whom. */
const OPENING =
  "(?:(?:and|but|so|then|also|ps) )?(?:(?:(?:he|she|they|\\p{Lu}\\p{L}+)(?: has| have| had| just| also)? )?(?:asked|told|said|wrote|replied|begged|wants?|wanted|requested|insisted|answered) (?:that )?(?:(?:me|us|i|we|to|for) ){0,2})?(?:(?:please|kindly|pls|bitte|to be) )?";
/** At its end: what adds nothing. */
const ENDING = `(?: (?:${PERSON}|anymore|any ?more|any longer|again|ever|back|please|pls|thanks|thank you|at all|for now|at (?:home|work)|in (?:the )?future|from (?:me|us|you|(?:my|our|your|the|all) \\p{L}+)|by (?:phone|e-?mail|mail|text)|about (?:this|it|the job|jobs)|to (?:me|us|him|her|them)|with (?:calls|e-?mails|messages)|such|like this|my|our|number))*`;

const anywhere = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "iu");
const whole = (patterns: readonly string[], ending: string) =>
  new RegExp(`^${OPENING}(?:${patterns.join("|")})(?![\\p{L}\\p{N}])${ending}$`, "iu");

const STOP_ANYWHERE = anywhere([...STOP, ...GERMAN_STOP]);
const HOLD_ANYWHERE = anywhere(HOLD);
const STOP_WHOLE = whole([...STOP, ...GERMAN_STOP], ENDING);
const HOLD_WHOLE = whole(HOLD.slice(0, 3), "(?:[ ,].*)?");

/** What they do not do is a habit, and no wish: `they never call back`, `we do not write much`. */
const HABIT = /(?<![\p{L}\p{N}])(?:they|i|we|it|who) (?:do not|don['’]?t) (?!want|wish|like)/iu;
/** The most of a text that is searched, in UTF-16 units. */
const MAX_LENGTH = 1000;
/** The end of a sentence or a part of one. */
const PARTS = /[.;:,!?]+(?=\s|$)|\s[-–—]+(?=\s|$)|\s*[()"“”]+\s*/;

/**
 * Returns what prose that is not understood may ask for. It says yes to more than it should, because nothing is proposed
 * until the user says what was meant.
 */
export function forbiddenByProse(prose: string): Forbidding | undefined {
  for (const part of partsOf(prose)) {
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
export function forbiddenByText(text: string): Forbidding | undefined {
  for (const part of partsOf(text)) {
    if (HOLD_WHOLE.test(part)) return "hold";
    if (STOP_WHOLE.test(part)) return "stop";
  }
  return undefined;
}

function partsOf(text: string): string[] {
  return text
    .slice(0, MAX_LENGTH)
    .split(PARTS)
    .map((part) =>
      part
        .replace(/[*_~`>[\]]+/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => part !== "");
}
