/**
 * The German of texts in data, by their English text. `npm run generate` and the check report missing and unused terms.
 * The glossary in `germanWords.ts` applies.
 */
export const germanTerms: Readonly<Record<string, string>> = {
  // Channels and tries, as nouns.
  call: "Anruf",
  email: "E-Mail",
  letter: "Brief",
  card: "Karte",
  text: "Textnachricht",
  social: "soziales Netzwerk",
  video: "Videoanruf",
  meeting: "Treffen",
  interview: "Vorstellungsgespräch",
  event: "Veranstaltung",
  try: "Versuch",

  // Outcomes and purposes in Log Touch.
  reached: "erreicht",
  voicemail: "Mailbox",
  "left message": "Nachricht ausrichten lassen",
  "no answer": "niemand ging ran",
  busy: "besetzt",
  bounced: "kam zurück",
  replied: "geantwortet",
  scheduled: "Termin vereinbart",
  moved: "verschoben",
  cancelled: "abgesagt",
  "no show": "nicht erschienen",
  offer: "Angebot",
  declined: "Absage",
  stop: "kein Kontakt mehr",
  thanks: "Dank",
  resume: "Bewerbung",
  intro: "Vorstellung",
  invite: "Kontaktanfrage",
  share: "Lesenswertes",
  answer: "Antwort",
  ack: "Bestätigung",
  "follow up": "Nachfassen",

  // What the words of a touch mean.
  "a phone call": "ein Anruf",
  "an email": "eine E-Mail",
  "a letter by post": "ein Brief mit der Post",
  "a handwritten card": "eine handgeschriebene Karte",
  "a text message": "eine Textnachricht",
  "a message on a social network": "eine Nachricht in einem sozialen Netzwerk",
  "a video call": "ein Videoanruf",
  "a meeting in person": "ein persönliches Treffen",
  "an interview": "ein Vorstellungsgespräch",
  "meeting at an event": "eine Begegnung auf einer Veranstaltung",
  "you spoke with them": "ihr habt gesprochen",
  "you left a voicemail": "du hast auf die Mailbox gesprochen",
  "you left a message with another person": "du hast etwas ausrichten lassen",
  "they did not pick up": "niemand ging ans Telefon",
  "the line was busy": "es war besetzt",
  "the message came back": "die Nachricht kam zurück",
  "they replied": "es kam eine Antwort",
  "a date was made": "ein Termin wurde vereinbart",
  "they said no": "es kam eine Absage",
  "they asked not to be contacted": "es kam die Bitte, keinen Kontakt mehr aufzunehmen",
  "you contacted them (the default)": "von dir aus (wenn nichts dasteht)",
  "they contacted you": "dein Kontakt hat sich gemeldet",
  "to thank them": "um zu danken",
  "your resume or application": "dein Lebenslauf oder deine Bewerbung",
  "to introduce yourself": "um dich vorzustellen",
  "an invitation to connect": "eine Kontaktanfrage",
  "something worth reading": "etwas Lesenswertes",
  "to follow up": "um nachzufassen",
  "in touch (the default)": "in Kontakt (wenn nichts dasteht)",
  "no follow-ups for now": "vorerst kein Nachfassen",
  "finished, whatever the outcome": "erledigt, was auch herauskam",
  "the date was moved to another day": "der Termin wurde verschoben",
  "the date was called off": "der Termin wurde abgesagt",
  "they did not come": "niemand kam",
  "they made you an offer": "ein Angebot kam",
  "what they asked for": "was erbeten war",
  "a receipt, an automatic reply or a courtesy: nothing to answer":
    "eine Bestätigung, eine automatische Antwort oder eine Höflichkeit: nichts zu beantworten",
  "you tried often enough and moved on": "oft genug versucht und abgehakt",

  // Kinds of words and arguments.
  channel: "Kanal",
  outcome: "Ergebnis",
  direction: "Richtung",
  purpose: "Zweck",
  status: "Status",
  reason: "Grund",
  date: "Tag",
  appointment: "Termin",
  key: "Schlüssel",
  line: "Zeile",
  rule: "Regel",
  kind: "Art",
  name: "Name",
  setting: "Einstellung",
  playbook: "Playbook",
  region: "Region",
  "time zone": "Zeitzone",
  wait: "Wartezeit",
  number: "Zahl",
  "number or text of a playbook": "Zahl oder Text eines Playbooks",
  unlimited: "unbegrenzt",
  "a weekend": "ein Wochenende",
  "a day off": "ein freier Tag",
  "a day you are away": "ein Tag, an dem du weg bist",

  // The fields of a touch that is written as a map.
  "the day, `YYYY-MM-DD`": "der Tag, `JJJJ-MM-TT`",
  "the time, `HH:MM`": "die Uhrzeit, `HH:MM`",
  how: "auf welchem Weg",
  "what came of it": "was dabei herauskam",
  "`out` or `in`": "`out` (von dir) oder `in` (an dich)",
  "what for": "wozu",
  "who was there; a name or a list": "wer dabei war; ein Name oder eine Liste",
  "whom it was for; a name or a list": "für wen es war; ein Name oder eine Liste",
  "the next contact agreed on: `call 2026-11-16`, or a map of channel, date and time":
    "der nächste verabredete Kontakt: `call 2026-11-16`, oder Felder mit Kanal, Datum und Uhrzeit",
  "the day by which they promised an answer": "der Tag, bis zu dem eine Antwort zugesagt ist",
  "the day until which they are away or deciding": "der Tag, bis zu dem dein Kontakt weg ist oder überlegt",
  "free text": "freier Text",

  // The keys of a note.
  "The name to show. Without it: the first alias, the first heading, or the file name.":
    "Der Name, der gezeigt wird; sonst der erste Alias, die erste Überschrift oder der Dateiname.",
  "Other names of the contact. The first one is shown if there is no name.":
    "Andere Namen des Kontakts; der erste gilt, wo ein Name fehlt.",
  "Where they work; a string or a list.": "Wo dein Kontakt arbeitet; ein Text oder eine Liste.",
  "What they do there; a string or a list.": "Was dein Kontakt dort macht; ein Text oder eine Liste.",
  "Their number; a string or a list.": "Die Telefonnummer; ein Text oder eine Liste.",
  "Their birthday: `1990-03-07`, or `03-07` without the year.":
    "Der Geburtstag: `1990-03-07`, oder `03-07` ohne das Jahr.",
  "Their identity in other programs, such as the `UID` of a card; no two notes have the same.":
    "Die Kennung in anderen Programmen, etwa die `UID` einer Karte; keine zwei Notizen haben dieselbe.",
  "Their address; a string or a list.": "Die E-Mail-Adresse; ein Text oder eine Liste.",
  "The playbook to follow.": "Das Playbook, das gilt.",
  "`active`, `paused`, `closed`, `moved-on` or `do-not-contact`; text after ` - ` is the reason.":
    "`active`, `paused`, `closed`, `moved-on` oder `do-not-contact`; Text nach ` - ` ist der Grund.",
  "A regular interval: `3 weeks`, `2 months`, `10 days`, or a weekday.":
    "Ein fester Rhythmus: `3 weeks`, `2 months`, `10 days` oder ein Wochentag.",
  "The channel they asked for.": "Der gewünschte Kanal.",
  "A pinned next follow-up: `2026-11-25`, `2026-11-25 10:00` or `2026-11-25 call`.":
    "Das nächste Nachfassen, angepinnt: `2026-11-25`, `2026-11-25 10:00` oder `2026-11-25 call`.",
  "A date: snoozed until then.": "Ein Datum: bis dahin zurückgestellt.",
  "A date: on hold until then, because they are away or deciding.":
    "Ein Datum: Bis dahin ist dein Kontakt weg oder überlegt.",
  "`true`: you already know each other, so no introduction is needed.":
    "`true`: Ihr kennt euch schon; ein Brief zur Vorstellung ist nicht nötig.",
  "A list of things to bring up at the next contact.":
    "Eine Liste: was beim nächsten Kontakt noch zu sagen ist.",
  "A list of rule ids to ignore in this note; text after ` - ` is the reason.":
    "Eine Liste von Regeln, die in dieser Notiz ausgeblendet sind; Text nach ` - ` ist der Grund.",
  "The log, oldest first.": "Der Verlauf, das Älteste zuerst.",
  "The date of the last contact, if it is later than the log.":
    "Das Datum des letzten Kontakts, wenn der Verlauf keinen so späten hat.",
  "`true`: they asked not to be contacted.": "`true`: Es kam die Bitte, keinen Kontakt mehr aufzunehmen.",
  "`contact`, `contacts`, `person` or `people` makes the note a contact.":
    "`contact`, `contacts`, `person` oder `people` macht die Notiz zu einem Kontakt.",
  "`contact`, `person`, `people`, … makes the note a contact.":
    "`contact`, `person`, `people`, … macht die Notiz zu einem Kontakt.",

  // The articles that the advice comes from.
  "How to stay in touch without becoming a pest": "Wie man in Kontakt bleibt, ohne lästig zu werden",
  "Following up after an interview that went well":
    "Nachfassen nach einem Vorstellungsgespräch, das gut lief",
  "Follow up, follow up, follow up": "Nachfassen, nachfassen, nachfassen",
  "The fine line between effective follow-up and being a pest":
    "Der schmale Grat zwischen Nachfassen und Lästigwerden",
  "Following up after an interview: how, and how often":
    "Nachfassen nach einem Vorstellungsgespräch: wie und wie oft",

  // Playbooks.
  "Answering a job ad": "Auf eine Stellenanzeige",
  "A one-time exchange about an advertised job: call, wait three days, and stop after three calls.":
    "Ein einmaliger Austausch über eine ausgeschriebene Stelle: anrufen, drei Tage warten, und drei Anrufe genügen.",
  "After an interview": "Nach einem Vorstellungsgespräch",
  "Thank them within a day, wait for the date they gave, then follow up once a week, and stop after three tries.":
    "Binnen eines Tages danken, das genannte Datum abwarten, dann einmal die Woche, und drei Versuche genügen.",
  "Informational meeting": "Informationsgespräch",
  "A talk with someone you don't know: a letter first, let it sink in, then call, three times at most.":
    "Ein Gespräch mit jemandem, den du nicht kennst: erst ein Brief, wirken lassen, dann anrufen, höchstens dreimal.",
  Networking: "Netzwerken",
  "Build the relationship: thanks within a day, again in a week or two, then every two to four weeks, each time in another form.":
    "Die Beziehung aufbauen: Dank binnen eines Tages, wieder nach ein, zwei Wochen, dann alle zwei bis vier Wochen, jedes Mal auf andere Art.",
  "A friend, a lunch": "Freunde und Verabredungen",
  "A friend, a lunch, or phone tag: call every three days and keep it up until you get the date.":
    "Freunde, ein Mittagessen, oder ihr verpasst euch am Telefon: alle drei Tage anrufen, bis der Termin steht.",

  // Rules: their summaries and reasons.
  "The last unanswered call or try that the playbook allows, and each one after it":
    "Der letzte unbeantwortete Anruf oder Versuch, den das Playbook erlaubt, und jeder weitere",
  "Three calls show that you are interested; the fourth shows that you cannot take a hint. Stopping in time keeps the door open, and frees the time for someone who answers.":
    "Drei Anrufe zeigen dein Interesse; der vierte zeigt, dass du den Wink nicht verstehst. Rechtzeitig aufzuhören hält die Tür offen und gibt die Zeit frei für jemanden, der antwortet.",
  "An attempt fewer than three days after the previous unanswered one (networking: 7, friend: 1)":
    "Ein Versuch weniger als drei Tage nach dem letzten unbeantworteten (networking: 7, friend: 1)",
  "People are busy, and need a few days to call back. Calling every day makes you look desperate; a few days' wait does not make you forgotten.":
    "Alle haben viel zu tun und brauchen ein paar Tage für den Rückruf. Wer täglich anruft, wirkt verzweifelt; wer ein paar Tage wartet, wird nicht vergessen.",
  "An attempt before the day by which they promised an answer has passed":
    "Ein Versuch, obwohl eine Antwort bis zu einem Tag zugesagt ist und dieser noch nicht vorbei ist",
  "They told you when you would hear from them. Calling before that says that you did not listen; the day after it, a call is only natural.":
    "Du weißt, wann du etwas hören wirst. Vorher anzurufen heißt, nicht zugehört zu haben; am Tag danach ist ein Anruf ganz natürlich.",
  "The day by which they promised an answer has passed, and you have not asked":
    "Der Tag der zugesagten Antwort ist vorbei, und du hast nicht nachgefragt",
  "The day that they named is an invitation to call when it has passed. Be upbeat and assume the best.":
    "Der genannte Tag lädt dazu ein, danach anzurufen. Sei gut gelaunt und geh vom Besten aus.",
  "A date agreed on or pinned that has passed without a word":
    "Ein verabredeter oder angepinnter Tag, der ohne ein Wort verstrichen ist",
  "If you say when you will be in touch and keep to it, you build trust. If you do not, they remember that.":
    "Wer sagt, wann er sich meldet, und es tut, schafft Vertrauen; wer es sagt und nicht tut, bleibt damit in Erinnerung.",
  "A date that was agreed on for one channel and kept on another":
    "Ein Termin, der auf einem anderen Kanal wahrgenommen wurde als verabredet",
  "If you said that you would call, call: what was agreed on is half the follow-up.":
    "Wenn du einen Anruf angekündigt hast, ruf an: Eine Verabredung ist das halbe Nachfassen.",
  "A meeting without thanks within a day, thanks that came late, or a second one for the same meeting":
    "Ein Treffen ohne Dank binnen eines Tages, ein verspäteter Dank oder ein zweiter für dasselbe Treffen",
  "Most people send no thanks at all, so a short one sets you apart: within a day, to each person you met, once.":
    "Die meisten bedanken sich gar nicht, darum hebt dich ein kurzer Dank ab: binnen eines Tages, an alle, die du getroffen hast, einmal.",
  "Any contact from you after they asked not to be contacted":
    "Jeder Kontakt von dir nach der Bitte, keinen mehr aufzunehmen",
  "They asked you not to. Whatever the reason, another message can only do harm.":
    "Du wurdest darum gebeten. Was auch der Grund ist, eine weitere Nachricht kann nur schaden.",
  "An attempt on another channel than the one they asked for":
    "Ein Versuch auf einem anderen als dem gewünschten Kanal",
  "You asked which they would rather have, and they told you.":
    "Du hast gefragt, was lieber ist, und es erfahren.",
  "The end of the talk is the best moment to ask whom to call, and when. With a date agreed on, following up is keeping your word.":
    "Am Ende des Gesprächs fragt man am besten, wen man wann anrufen soll. Mit einer Verabredung hältst du beim Nachfassen nur dein Wort.",
  "A voicemail that does not say when you will try again":
    "Eine Mailbox-Nachricht, die nicht sagt, wann du es wieder versuchst",
  '"If we don\'t reach each other today, I will try again on Friday morning" keeps the next move with you, and makes the next call an expected one.':
    "„Falls wir uns heute nicht erreichen, versuche ich es am Freitagvormittag noch einmal“: So bleibst du am Zug, und der nächste Anruf wird erwartet.",
  "When the second date has passed too and you do not get through, a brief and upbeat email the same day says that you called.":
    "Ist auch der zweite Termin verstrichen und du kommst nicht durch, sagt eine kurze, freundliche E-Mail am selben Tag, dass du angerufen hast.",
  "A second call about a job ad with no resume or letter sent before it":
    "Ein zweiter Anruf zu einer Stellenanzeige, ohne dass ein Lebenslauf oder Brief voranging",
  "Someone who is really interested has written before the second call. Then the call follows up on something.":
    "Wer wirklich interessiert ist, hat bis zum zweiten Anruf geschrieben. Dann knüpft der Anruf an etwas an.",
  "Two attempts in a row by email about a job ad, and no call":
    "Zwei E-Mails hintereinander zu einer Stellenanzeige, und kein Anruf",
  "Email is passive and easily ignored. For a job that you know is there, a call carries more weight.":
    "E-Mails sind zurückhaltend und leicht zu übersehen. Bei einer Stelle, von der du weißt, bewegt ein Anruf mehr.",
  "The same message again and again is nagging; the same interest in different forms is a relationship.":
    "Immer dasselbe ist Bedrängen; dasselbe Interesse in wechselnder Form ist eine Beziehung.",
  "Two or more unanswered attempts after an interview, a week gone by, and no other way tried":
    "Zwei oder mehr unbeantwortete Versuche nach einem Vorstellungsgespräch, eine Woche vergangen, und kein anderer Weg versucht",
  "When calls and emails stay unanswered, change your approach: an invitation to connect is easy to accept and puts no pressure on them.":
    "Bleiben Anrufe und E-Mails ohne Antwort, versuch es anders: Eine Kontaktanfrage ist leicht anzunehmen und drängt niemanden.",
  "A talk that you asked for less than two months after the last one that you asked for":
    "Ein Gespräch auf deinen Wunsch, weniger als zwei Monate nach dem letzten auf deinen Wunsch",
  "A professional contact is glad to hear from you regularly, but wants to talk only every couple of months.":
    "Ein beruflicher Kontakt hört gern regelmäßig von dir, möchte aber nur alle paar Monate sprechen.",
  "A step that is overdue by longer than its window, and by at least two weeks":
    "Ein Schritt, der länger überfällig ist, als sein Zeitraum lang war, mindestens zwei Wochen",
  "With too much contact, they want to forget you; with too little, they will.":
    "Bei zu viel Kontakt will man dich vergessen; bei zu wenig wirst du vergessen.",
  "A draft that takes over a minute to say: more than 150 words (an email: 200)":
    "Ein Entwurf, der gesprochen über eine Minute dauert: mehr als 150 Wörter (eine E-Mail: 200)",
  "Keep it under a minute. A short message is heard to its end, and leaves them something to ask about.":
    "Bleib unter einer Minute. Eine kurze Nachricht wird zu Ende gehört und lässt Raum für Fragen.",
  "A draft of a call or voicemail without a number to call back, or without the reason for the call":
    "Der Entwurf eines Anrufs oder einer Mailbox-Nachricht ohne Rückrufnummer oder ohne den Grund des Anrufs",
  "They want to know what the call is about and where to reach you. Without a number they have to look it up, and without a reason they will not.":
    "Wer es hört, will wissen, worum es geht und wo du zu erreichen bist. Ohne Nummer müsste man sie suchen, und ohne Grund tut das niemand.",
  "A draft of thanks that names nothing from the meeting":
    "Der Entwurf eines Danks, der nichts aus dem Treffen nennt",
  "Thanks that could go to anyone read that way. One thing that you talked about shows that you listened.":
    "Ein Dank, der an jeden gehen könnte, wird auch so gelesen. Eine Sache aus dem Gespräch zeigt, dass du zugehört hast.",
  "Something you meant to mention that is still unsaid when a step is due":
    "Etwas, das du erwähnen wolltest und das noch ungesagt ist, wenn ein Schritt fällig wird",
  "A follow-up that brings something of interest is a pleasure to get. It only helps if you actually mention it.":
    "Nachfassen, das etwas Interessantes mitbringt, ist willkommen. Es hilft nur, wenn du es auch erwähnst.",
  "Any contact may come to nothing, so do not wait for a single answer. With several contacts active, each silence weighs less.":
    "Jeder Kontakt kann im Sand verlaufen, darum warte nicht auf eine einzige Antwort. Sind mehrere Kontakte aktiv, wiegt jedes Schweigen weniger.",
  "A call, email or text before a date that they agreed to":
    "Ein Anruf, eine E-Mail oder eine Kurznachricht vor einem Tag, der verabredet ist",
  "The two of you named a day. Being in touch before it says that you did not listen; on the day you are expected.":
    "Ihr habt einen Tag verabredet. Sich vorher zu melden heißt, nicht zugehört zu haben; an dem Tag wirst du erwartet.",
  "Something that they asked or wrote, and that was not answered by the next working day":
    "Eine Frage oder Nachricht, die bis zum nächsten Arbeitstag unbeantwortet blieb",
  "People who ask wait. A prompt answer is the easiest follow-up there is, and it is never pushy.":
    "Wer fragt, wartet. Eine prompte Antwort ist das leichteste Nachfassen und nie aufdringlich.",
  "A message or call from them after you closed the contact or moved on":
    "Eine Nachricht oder ein Anruf, nachdem du den Kontakt abgeschlossen oder abgehakt hast",
  "Who writes again is interested again. A contact that is filed away shows up in no list.":
    "Wer wieder schreibt, ist wieder interessiert. Ein abgelegter Kontakt steht in keiner Liste.",
  "A message that came back, with no later one that arrived":
    "Eine Nachricht, die zurückkam, ohne dass eine spätere ankam",
  "What never arrived cannot be answered. Find another address or another way before you wait for a reply.":
    "Was nie ankam, kann nicht beantwortet werden. Such eine andere Adresse oder einen anderen Weg, bevor du auf Antwort wartest.",
  "A call about a promise that lapsed again did not reach them, and the brief email that belongs to it can still be sent":
    "Ein Anruf wegen einer zum zweiten Mal verstrichenen Zusage, der niemanden erreicht hat und zu dem die kurze E-Mail noch möglich ist",
  "A second unanswered call to someone you don't know, with no introduction sent yet":
    "Ein zweiter Anruf ohne Antwort bei Unbekannten, ohne sich vorgestellt zu haben",
  "A stranger's call is easily refused. A letter that says who you are and why you ask gives them time to say yes; then resume the calls.":
    "Einem Fremden am Telefon sagt man leicht ab. Ein Brief, der sagt, wer du bist und warum du fragst, lässt Zeit für ein Ja; danach geht es mit den Anrufen weiter.",
  "The same channel again, with no response in between": "Wieder derselbe Kanal, ohne Antwort dazwischen",
  "An interview or talk that ended without an agreed next step, or a date that was made without its day":
    "Ein Gespräch, an dessen Ende kein nächster Schritt vereinbart wurde, oder ein Termin ohne seinen Tag",
  "Tries with several people of one organization on one day, or more than three within a week":
    "Versuche bei mehreren Leuten derselben Organisation an einem Tag oder mehr als drei in einer Woche",
  "If you call three people of a company on one day, you pester the company. Colleagues talk to each other: try one of them at a time, and let a day pass before the next.":
    "Drei Leute an einem Tag anzurufen ist für die Firma eine Belästigung. Kollegen reden miteinander: Versuch es bei einem nach dem anderen und lass einen Tag dazwischen.",
  "A search that depends on one contact or none, or in which you have contacted no one for a week":
    "Eine Suche, die an einem einzigen oder gar keinem Kontakt hängt oder in der du dich seit einer Woche bei niemandem gemeldet hast",
  "YAML that does not parse": "YAML, das sich nicht lesen lässt",
  "Until the YAML is fixed, no step is proposed for the contact, because the unreadable part may be the one that forbids it.":
    "Bis das YAML korrigiert ist, wird für den Kontakt kein Schritt vorgeschlagen, denn gerade der unlesbare Teil könnte ihn verbieten.",
  "Two versions of some lines, left in the note by Git or a sync tool; or a copy of the note that a sync tool made":
    "Zwei Fassungen mancher Zeilen, die Git oder ein Abgleich in der Notiz hinterlassen hat, oder eine Kopie der Notiz, die ein Abgleich angelegt hat",
  "Until one version is chosen, no step is proposed for the contact, because either may forbid it. A touch that is lost here is a try that is not counted. A copy next to its note is a warning at both: it is not a second contact, and the advice ignores what only the copy says.":
    "Bis entschieden ist, welche Fassung gilt, wird kein Schritt vorgeschlagen, denn jede könnte ihn verbieten. Ein Eintrag, der hier verloren geht, ist ein Versuch, der nicht zählt. Eine Kopie neben ihrer Notiz ist an beiden eine Warnung: Sie ist kein zweiter Kontakt, und der Rat berücksichtigt nicht, was nur in ihr steht.",
  "A `uid` that another note of the folder also has, unless that is a conflict copy":
    "Eine `uid`, die auch in einer anderen Notiz des Ordners steht, außer in einer Konfliktkopie",
  "The `uid` is the identity of a contact in other programs. With one `uid` in two notes, no calendar is written, and an import cannot tell which of them a card belongs to. Usually, one note was copied to begin the other. Remove it from the note that it does not belong to; that note is then known by its path. The command line finds it when it checks a whole folder.":
    "Die `uid` ist die Identität eines Kontakts in anderen Programmen. Steht eine in zwei Notizen, wird kein Kalender geschrieben, und ein Import weiß nicht, zu welcher eine Karte gehört. Meist wurde die eine Notiz kopiert, um die andere zu beginnen. Entferne sie aus der Notiz, zu der sie nicht gehört; diese ist dann an ihrem Pfad zu erkennen. Die Kommandozeile findet sie, wenn sie einen ganzen Ordner prüft.",
  "A touch that cannot be read: no date, an impossible date, an unknown word, a bad clause":
    "Ein Eintrag, der sich nicht lesen lässt: kein Datum, ein unmögliches Datum, ein unbekanntes Wort, ein falscher Zusatz",
  "A touch that is misread is a try that is not counted or a promise that is forgotten. Words come from short lists so that a typo shows at once.":
    "Ein falsch gelesener Eintrag ist ein Versuch, der nicht zählt, oder eine vergessene Zusage. Die Wörter stammen aus kurzen Listen, damit ein Vertipper gleich auffällt.",
  "A touch that is out of order": "Ein Eintrag, der nicht in der Reihenfolge der Tage steht",
  "The log reads oldest first. Touchbase sorts by date first, so its advice is still right, but a human reader may be misled.":
    "Der Verlauf beginnt mit dem Ältesten. Touchbase sortiert zuerst nach Datum, sein Rat stimmt also trotzdem; wer den Verlauf liest, kann sich aber täuschen.",
  "A touch that is dated after today": "Ein Eintrag mit einem Datum nach heute",
  "A touch is something that happened. What is still to come belongs in a `next` clause or in `follow_up`; until its day comes, the touch does not count.":
    "Ein Eintrag ist etwas, das geschehen ist. Was noch kommt, gehört in einen Zusatz `next` oder in `follow_up`; bis zu seinem Tag zählt der Eintrag nicht.",
  "The same entry twice": "Derselbe Eintrag zweimal",
  "Tries on one day are one try, so the count stays right. But a message or thanks that is logged twice reads as a second one on the same day, and you are warned about that.":
    "Versuche an einem Tag sind ein Versuch, darum stimmt die Zählung. Aber eine Nachricht oder ein Dank, die doppelt eingetragen sind, sehen wie zwei an einem Tag aus, und davor wirst du gewarnt.",
  "A key that differs from a known one by one letter, or an unknown value, playbook, status or rule id":
    "Ein Schlüssel, der sich in einem Buchstaben von einem bekannten unterscheidet, oder ein unbekannter Wert, Status, ein unbekanntes Playbook oder eine unbekannte Regel",
  "Other keys in the frontmatter are yours and are left alone, but a typo such as `tuoches` would hide a whole log.":
    "Andere Schlüssel im Frontmatter gehören dir und bleiben unberührt, aber ein Vertipper wie `tuoches` würde einen ganzen Verlauf verbergen.",

  // Actions, as an editor names what can be undone.
  "Set Status": "Status setzen",
  Snooze: "Zurückstellen",
  Hold: "Ruhen lassen",
  "Pin Follow-up": "Nachfassen anpinnen",
  Clear: "Entfernen",
  "Log the Next Step as Done": "Nächsten Schritt als erledigt eintragen",
  "Sort Touches by Date": "Einträge nach Datum sortieren",
  "Convert Touch (Line or Fields)": "Eintrag umwandeln (Zeile oder Felder)",
  "Quote Touch": "Eintrag in Anführungszeichen setzen",
  "Fix All Formatting Problems": "Alle Formatprobleme beheben",
  "Draft a Message": "Nachricht entwerfen",
  "Ignore Rule in This Note": "Regel in dieser Notiz ausblenden",
};

/** The most frequent messages of the YAML parser. The others stay in English. */
export const germanYaml: Readonly<Record<string, string>> = {
  "Nested mappings are not allowed in compact mappings":
    "in einem Wert steht ein weiterer Doppelpunkt mit Leerzeichen",
  "Implicit keys need to be on a single line": "ein Schlüssel muss in einer Zeile stehen",
  "Implicit map keys need to be followed by map values": "hinter einem Schlüssel fehlt der Doppelpunkt",
  "Implicit keys of flow sequence pairs need to be on a single line":
    "ein Schlüssel in einer Liste muss in einer Zeile stehen",
  "All sequence items must start at the same column":
    "alle Punkte einer Liste müssen in derselben Spalte beginnen",
  "A block sequence may not be used as an implicit map key": "eine Liste kann kein Schlüssel sein",
  "Map keys must be unique": "ein Schlüssel steht zweimal da",
  "Missing closing 'quote": "das schließende ' fehlt",
  'Missing closing "quote': 'das schließende " fehlt',
  "Tabs are not allowed as indentation": "eingerückt wird mit Leerzeichen, nicht mit Tabulatoren",
  "Comments must be separated from other tokens by white space characters":
    "vor einem Kommentar fehlt ein Leerzeichen",
  "Sequence item without - indicator": "einem Punkt der Liste fehlt der Strich",
  "A node can have at most one anchor": "ein Wert kann nur einen Anker haben",
  "A node can have at most one tag": "ein Wert kann nur ein Tag haben",
  "Alias cannot be an empty string": "hinter dem Stern fehlt der Name",
  "Anchor cannot be an empty string": "hinter dem & fehlt der Name",
  "Block scalar header not found": "der Anfang eines Textblocks fehlt",
};
