import { knownWord } from "../note/vocabulary";

/** Words that any thank-you contains, and function words. */
const COMMON: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as ask at back be because been before being best better both but by
  can could day dear did do does done each even ever every few find first for forward from further gave get give given go
  good great had has have having he hear hello help her here hers hi him his hope how i if in into is it its just kind know
  last learn let like long look lot made make many may me meet met might mine month more most much must my new next nice no
  not now of off on once one only or other our out over own part please really regards same said say see send sent she
  should show sincerely so some soon still such take team tell than that the their them then there these they thing think
  this those through time to today together told tomorrow too under until up us use very via want warm was way we week well
  were what when where which while who why will wish with work would year yesterday yet you your
  appreciate chance conversation enjoy grateful pleasure thank thanks talk spoke speak insight interest opportunity
  position role job company discuss discussion question answer share learn excite morning afternoon evening`.split(
    /\s+/,
  ),
);

/** The German counterpart of {@link COMMON}. */
const COMMON_IN_GERMAN: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an andere anderen ans auch auf aus außerdem beim bei bin bis bitte bleiben
  da dabei dadurch dafür daher damit danach daran darauf daraus darin darüber darum das dass davon dazu dein deine deinem
  deinen deiner dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein
  eine einem einen einer eines einfach einige einmal er erst es etwa etwas euch euer eure freue freuen für ganz gar gefreut
  gegen gern gerne gestern gut gute guten guter habe haben hallo hat hatte hatten herr herrn herzlich herzliche herzlichen
  heute hier hoffe ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jetzt kann kein keine
  können könnte liebe lieber machen mal man mehr mein meine meinem meinen meiner mich mir mit möchte morgen nach nächste
  nächsten name nicht noch nun nur nummer ob oder ohne sache schon sehr sein seine sich sie sind so sobald sondern soll
  sonst tag tage tagen trotzdem über um und uns unser unsere unserem unseren unserer unter viel viele vielen vielleicht vom
  von vor wann war waren warum was weil weiter weiterhin wenn wer werde werden wie wieder will wir wird woche wochen wurde
  wurden würde zeit zu zum zur zurück zwischen
  antwort arbeit aufgabe austausch bedanke bedanken beschäftigt besprochen besuch bleiben dank danke einblick einblicke
  frau freundlich freundliche freundlichen gedanken gelegenheit genommen gesagt gespräch gespräche gesprochen grüße interesse
  interessant interessante kontakt offen position rückmeldung spannend stelle telefonat treffen unterhaltung unternehmen
  vorstellungsgespräch wurde`.split(/\s+/),
);

/**
 * Returns the words that show what some texts are about, in a form in which *warehouse* and *warehouses* are one: no
 * common words, no words of the log such as *interview*, none of those left out.
 */
export function keywords(texts: readonly string[], without: ReadonlySet<string> = new Set()): Set<string> {
  const words = new Set<string>();
  for (const [written] of texts.join(" \n ").matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    const word = written
      .normalize("NFC")
      .toLowerCase()
      .replace(/['’].*$/, "");
    const stem = stemOf(word);
    const tells =
      word.length > 1 &&
      ![word, stem].some((form) => COMMON.has(form) || COMMON_IN_GERMAN.has(form) || knownWord(form));
    if (tells && !without.has(stem)) words.add(stem);
  }
  return words;
}

/** Removes the most common endings from a word. A rough result is enough for a hint. */
function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\p{L}{3})s$/u, "");
  return word.replace(/(?:ies|es|s|ing|ed|e|y)$/, "");
}
