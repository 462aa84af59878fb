import type { MessageKey } from "../message";

/**
 * The German of every message, in the order of `en.ts`. It addresses the user as "du", briefly. The contact may be a man,
 * a woman or several people, and is therefore "dein Kontakt", in the passive, or left out.
 *
 * The words for things:
 * contact: Kontakt · touch: Eintrag · log: Verlauf · to log: eintragen · follow-up: Nachfassen · try: Versuch · answer:
 * Antwort · promise: Zusage · what was agreed: Verabredung · pin: anpinnen · snooze: zurückstellen · hold: ruhen lassen ·
 * move on: abhaken · due: fällig · finding: Hinweis · thanks: Dank · draft: Entwurf · playbook: Playbook
 *
 * Words of a note stay as they are in the note (`call`, `next`, `reply by`), and so do days that the user types in words.
 */
export const germanWords: Readonly<Record<MessageKey, string>> = {
  "list.and": "und",
  "list.or": "oder",

  "days.exactly": "{date:short}",
  "days.wait": "{date:short} + {count:plural|Tag|Tage} = {target:short}",
  "days.working-day-after": "der erste Arbeitstag nach {date:short} ist {target:short}",
  "days.months-after": "{date:short} + {count:plural|Monat|Monate} = {target:short}",
  "days.rolled": "{how}; {date:short} ist kein Arbeitstag, also {target:short}",
  "days.rolled-away": "{how}; am {date:short} bist du weg, also {target:short}",
  "days.not-before": "{how}; nicht vor {target:short}",
  "days.not-before-hold": "nicht vor {date:short}",
  "days.thanks": "bis zum Tag nach {date:short}",

  "count.of": "{n} von {of}",
  "count.call": "{count:plural|Anruf|Anrufe}",
  "count.email": "{count:plural|E-Mail|E-Mails}",
  "count.letter": "{count:plural|Brief|Briefe}",
  "count.card": "{count:plural|Karte|Karten}",
  "count.text": "{count:plural|Nachricht|Nachrichten}",
  "count.try": "{count:plural|Versuch|Versuche}",
  "count.follow-up": "{count:plural|Kontakt|Kontakte}",

  "step.thanks": "Danke {people:and} für {meeting} am {date:date}: einmal, binnen eines Tages.",
  "step.thanks-anyone": "Bedanke dich für {meeting} am {date:date}: einmal, binnen eines Tages.",
  "step.commitment": "Am {said:date} habt ihr euch auf {date:date} verständigt: Halte dich daran.",
  "step.pinned": "Du hast dieses Nachfassen auf {date:date} angepinnt.",
  "step.check-in":
    "Bis {date:date} war eine Antwort zugesagt, und sie kam nicht: Frag, wann damit zu rechnen ist.",
  "step.wait-for-promise": "Eine Antwort ist bis {date:date} zugesagt: Warte bis dahin ab.",
  "step.weekly": "Jeden {weekday:weekday} ist eine Meldung erwünscht.",
  "step.every-day":
    "Du willst dich {count:plural|jeden Tag|alle # Tage} melden; das letzte Mal war am {date:date}.",
  "step.every-month":
    "Du willst dich {count:plural|jeden Monat|alle # Monate} melden; das letzte Mal war am {date:date}.",
  "step.every-start": "Du willst dich regelmäßig melden und hast noch nicht angefangen.",
  "step.job-ad-start": "Bei einer ausgeschriebenen Stelle bewirkt ein Anruf mehr als eine E-Mail.",
  "step.after-application":
    "Du hast dich am {date:date} beworben: Warte {count:plural|Tag|Tage} und frag dann nach.",
  "step.next-call":
    "{tries:plural|Versuch|Versuche} ohne Antwort, zuletzt am {date:date}: Ruf noch einmal an und erwähne es.",
  "step.ask": "Bei eurem letzten Kontakt am {date:date} wurde nichts vereinbart: Frag nach dem Stand.",
  "step.move-on": "{enough} ohne Antwort, das genügt: Hak es ab und such dir die nächste Gelegenheit.",
  "step.declined": "Am {date:date} kam eine Absage: Hak es ab und such dir die nächste Gelegenheit.",
  "step.week-after":
    "{tries:plural|Versuch|Versuche} ohne Antwort, zuletzt am {date:date}: Versuch es {count:plural|Tag|Tage} später noch einmal.",
  "step.week-after-other":
    "{tries:plural|Versuch|Versuche} ohne Antwort, zuletzt am {date:date}: Versuch es {count:plural|Tag|Tage} später auf dem anderen Weg.",
  "step.no-interview-yet":
    "Im Verlauf steht noch kein Vorstellungsgespräch: Trag es nach oder frag nach dem Stand.",
  "step.introduce": "Ihr kennt euch noch nicht: Schreib, wer du bist und warum du gern sprechen würdest.",
  "step.after-introduction": "Die Vorstellung vom {date:date} hatte Zeit zu wirken: Bitte um ein Gespräch.",
  "step.known": "Ihr kennt euch: Bitte um ein Gespräch.",
  "step.networking-start": "Ihr hattet noch keinen Kontakt: Fang mit etwas Kurzem an.",
  "step.connect-again":
    "Euer letzter Kontakt war am {date:date}: Melde dich wieder, diesmal auf andere Art. Etwas Lesenswertes genügt.",
  "step.another-form":
    "Du hast dich zuletzt am {date:date} gemeldet: Bleib in Kontakt, wieder auf andere Art. Etwas Lesenswertes genügt.",
  "step.friend-start": "Ihr wollt euch sehen: Schlag einen Termin vor.",
  "step.phone-tag":
    "Ihr verpasst euch am Telefon: Versuch es {count:plural|jeden Tag|alle # Tage}, bis der Termin steht.",

  "action.move-on": "abhaken",
  "action.thank": "{people:and} danken, per {channels:or-terms}",
  "action.thanks": "danke sagen, per {channels:or-terms}",
  "action.thank-short": "{people:and} danken",
  "action.thanks-short": "danke sagen",
  "action.choice-short": "{channels:list-terms} …",
  "action.introduce": "vorstellen, per {channels:or-terms}",
  "action.choice": "{channels:or-terms}",
  "action.call": "anrufen",
  "action.email": "E-Mail schreiben",
  "action.letter": "Brief schreiben",
  "action.card": "Karte schreiben",
  "action.text": "Nachricht schicken",
  "action.social": "in einem sozialen Netzwerk schreiben",
  "action.video": "Videoanruf",
  "action.meeting": "treffen",
  "action.interview": "Vorstellungsgespräch",
  "action.event": "auf der Veranstaltung treffen",

  "noun.call": "ein Anruf",
  "noun.email": "eine E-Mail",
  "noun.letter": "ein Brief",
  "noun.card": "eine Karte",
  "noun.text": "eine Textnachricht",
  "noun.social": "eine Nachricht in einem sozialen Netzwerk",
  "noun.video": "ein Videoanruf",
  "noun.meeting": "ein Treffen",
  "noun.interview": "ein Vorstellungsgespräch",
  "noun.event": "eine Veranstaltung",

  // After "für".
  "talk.call": "das Telefonat",
  "talk.email": "die E-Mail",
  "talk.letter": "den Brief",
  "talk.card": "die Karte",
  "talk.text": "die Nachricht",
  "talk.social": "die Nachricht",
  "talk.video": "den Videoanruf",
  "talk.meeting": "das Treffen",
  "talk.interview": "das Gespräch",
  "talk.event": "die Begegnung",
  // After "nach", like "my" below.
  "our.call": "unserem Telefonat",
  "our.email": "unserer E-Mail",
  "our.letter": "unserem Brief",
  "our.meeting": "unserem Treffen",
  "our.interview": "unserem Gespräch",
  "our.event": "unserer Begegnung",
  "our.talk": "unserem Austausch",
  "my.email": "meiner E-Mail",
  "my.letter": "meinem Brief",
  "my.message": "meiner Nachricht",

  "when.today": "heute",
  "when.tomorrow": "morgen",
  "when.on": "{date:short}",
  "when.due-since": "{day} (fällig seit {date:short})",
  "when.since": "seit {date:short}",
  "when.until": "bis {date:short}",
  "when.between": "{from:short} bis {to:short}",
  "when.time": "{day}, {time}",

  "brief.line": "{what} · {day}",
  "brief.choice": "{what} …",
  "brief.move-on": "Abhaken",
  "brief.thanks": "Dank",
  "brief.call": "Anruf",
  "brief.email": "E-Mail",
  "brief.letter": "Brief",
  "brief.card": "Karte",
  "brief.text": "Nachricht",
  "brief.social": "Netzwerk",
  "brief.video": "Videoanruf",
  "brief.meeting": "Treffen",
  "brief.interview": "Gespräch",
  "brief.event": "Anlass",
  "brief.yesterday": "gestern",
  "brief.on": "{date:near}",
  "brief.until": "bis {date:near}",
  "brief.time": "{day} {time}",

  "typing.day": "{date:short}",
  "typing.today": "heute",
  "typing.yesterday": "gestern",
  "typing.tomorrow": "morgen",
  "typing.days-ago": "vor {count:plural|Tag|Tagen}",
  "typing.in-days": "in {count:plural|Tag|Tagen}",
  "typing.in-weeks": "in {count:plural|Woche|Wochen}",
  "typing.word": "{list:term}: {means:term}",
  "typing.next-step": "nächster Schritt",
  "typing.planned": "falls keine Antwort kommt",
  "typing.in-this-note": "in dieser Notiz",
  "typing.contact": "Kontakt",
  "typing.touch-today": "ein Eintrag von heute",
  "typing.new-note": "Eine neue Kontaktnotiz",
  "typing.clause-next": "der nächste verabredete Kontakt: `next call DATE`",
  "typing.clause-reply": "der Tag, bis zu dem eine Antwort zugesagt ist",
  "typing.clause-hold": "der Tag, bis zu dem dein Kontakt weg ist oder überlegt",
  "typing.clause-with": "wer dabei war: `with Dana and Luis`",
  "typing.clause-to": "für wen es war: `to Dana`",

  "typing.shown-date": "DATUM",
  "typing.shown-time": "[ZEIT]",
  "typing.shown-words": "Wörter",
  "typing.shown-clauses": "[, Zusätze]",
  "typing.shown-text": "[- Text]",
  "typing.part-date": "Der Tag, an dem es war, JJJJ-MM-TT.",
  "typing.part-time": "Die Uhrzeit, HH:MM (optional).",
  "typing.part-words":
    "In beliebiger Reihenfolge: wie ({channel:list}), mit welchem Ergebnis ({outcome:list}), von wem aus ({direction:list}) und wozu ({purpose:list}).",
  "typing.part-clauses":
    "Jeder nach einem Komma: `next call DATE`, `reply by DATE`, `hold until DATE`, `with NAMES`, `to NAMES`.",
  "typing.part-text": "Alles Weitere, nach einem Bindestrich.",

  "hint.understood-as": "gelesen als {words}",
  "hint.later": "{days:plural|Tag|Tage} später",
  "hint.try": "{n:ordinal} Versuch",
  "hint.try-of": "{n:ordinal} von {of}",
  "hint.check-in": "Nachfrage {date:short}",
  "lens.log": "Eintragen …",
  "lens.snooze": "Zurückstellen …",
  "lens.done": "Als erledigt eintragen",
  "lens.moved-on": "Als abgehakt vermerken",
  "symbol.touch": "{date:short} · {what}",
  "symbol.touch-alone": "{date:short}",
  "symbol.next": "nächster Kontakt {date:short}",
  "symbol.reply-by": "Antwort bis {date:short}",
  "symbol.hold-until": "ruht bis {date:short}",

  "state.overdue": "Überfällig",
  "state.due": "Fällig",
  "state.upcoming": "Bald",
  "state.waiting": "Wartet auf Antwort",
  "state.held": "Ruht",
  "state.snoozed": "Zurückgestellt",
  "state.paused": "Pausiert",
  "state.settled": "Nichts zu tun",
  "state.closed": "Abgeschlossen",

  "hover.unreadable":
    "Das Frontmatter lässt sich nicht lesen, darum wird kein Nachfassen vorgeschlagen. Korrigiere zuerst das YAML.",
  "look.unread": "Die Notiz {text}.",
  "look.failed":
    "Touchbase hat beim Lesen dieser Notiz einen Fehler gemacht ({kind}), darum wird nichts vorgeschlagen. Bitte melde ihn; die anderen Notizen sind nicht betroffen.",
  "hover.attempt": "{n:ordinal} Versuch ohne Antwort.",
  "hover.attempt-of": "{n:ordinal} von {of:plural|Versuch|Versuchen}, ohne Antwort.",
  "hover.answered": "Ein Versuch; seither kam eine Antwort.",
  "hover.response": "Eine Antwort: Die Zählung der Versuche beginnt von vorn.",
  "hover.live": "Ihr habt gesprochen: Die Zählung der Versuche beginnt von vorn.",
  "hover.other": "Steht im Verlauf; zählt nicht als Versuch.",
  "hover.future": "Liegt in der Zukunft und zählt noch nicht.",
  "hover.beside": "Außerdem: {reason}",
  "hover.then": "Danach, falls keine Antwort kommt: {plan}.",
  "hover.playbook": "Playbook: {title:term}.",
  "hover.turned": "Playbook: {title:term}, seit {date:short}.",
  "hover.source": "Nach {source}.",
  "hover.closed": "Es wird kein Nachfassen vorgeschlagen.",
  "hover.ways": "Möglich: {channels:or-terms}.",
  "hover.say": "Was du sagst:",
  "hover.mention": "Zu erwähnen: {items}",
  "hover.mention-more": "Zu erwähnen: {items} … und {more} mehr",
  "hover.last-words": "Zuletzt notiert, {date:short}: {text}",
  "glance.no-touch": "noch kein Eintrag",
  "glance.no-answer": "noch keine Antwort",
  "glance.answered-today": "letzte Antwort heute",
  "glance.answered-yesterday": "letzte Antwort gestern",
  "glance.answered": "letzte Antwort vor {days:plural|Tag|Tagen}",
  "glance.next": "als Nächstes: {next}",
  "glance.mid-morning": "{day}, am Vormittag ({time})",
  "glance.mid-afternoon": "{day}, am Nachmittag ({time})",
  "glance.standing": "Der Stand: {line}",
  "link.snooze": "Zurückstellen …",
  "link.draft": "Entwerfen …",

  "told.overdue": "{what}. Fällig seit {to:date}{at}.",
  "told.overdue-later": "{what}: am {on:date}{at}. Fällig seit {to:date}.",
  "told.due": "{what}: heute{at}.",
  "told.due-window": "{what}: irgendwann bis {to:date}{at}.",
  "told.upcoming": "Noch nichts zu tun. {what}: am {from:date}{at}.",
  "told.upcoming-window": "Noch nichts zu tun. {what}: irgendwann vom {from:date} bis {to:date}{at}.",
  "told.waiting": "Warte auf die Antwort. Ist bis dahin keine da, am {from:date}{at}: {later}.",
  "told.held": "Lass es bis {from:date} ruhen; dann: {later}.",
  "told.snoozed": "Du hast das bis {from:date} zurückgestellt; dann: {later}.",
  "told.move-on": "Es ist Zeit, das abzuhaken.",
  "told.move-on-later": "Warte noch ein wenig. Kommt bis {from:date} nichts, hak es ab.",
  "told.get-in-touch": "melden: {ways:or}",
  "told.at": ", {time}",
  "told.any-time": "",
  "told.wait": "{count:plural|Tag|Tage} nach {date:short} ist {target:short}",
  "told.months-after": "{count:plural|Monat|Monate} nach {date:short} ist {target:short}",
  "told.rolled": "{how}; das ist {off:and-terms}, also erst {target:short}",
  "told.not-before": "{how}; aber nicht vor {target:short}",
  "told.thanks": "am besten bedankt man sich bis zum Tag nach {date:short}",

  "explain.say": "Was du sagst",
  "explain.plan": "Falls keine Antwort kommt",
  "explain.dates": "Wie der Tag zustande kommt",
  "explain.touches": "Was gezählt hat und was nicht",
  "explain.findings": "Probleme und Ratschläge",
  "explain.settings": "Deine eigenen Einstellungen",
  "explain.only-this-note":
    "Die anderen Kontakte sind nicht berücksichtigt, weil kein Ordner um diese Notiz wie ein Notizordner aussieht.",
  "explain.unreadable":
    "Das Frontmatter lässt sich nicht lesen, darum gibt es noch keinen Rat. Korrigiere zuerst das YAML; siehe unten.",
  "explain.earliest": "Der früheste Tag: {how}",
  "explain.latest": "Der späteste Tag: {how}",
  "explain.paused":
    "Du hast diesen Kontakt pausiert. Setz seinen Status auf active, wenn es weitergehen soll.",
  "explain.settled": "Nichts zu tun: Der Termin steht, oder ihr habt euch getroffen.",
  "explain.no-log": "Noch ist nichts festgehalten: Trag ein, was du getan hast, oder wähle ein Playbook.",
  "explain.unread-log":
    "Kein Eintrag des Verlaufs ließ sich lesen, also gibt es noch keinen Rat; siehe unten.",
  "no-contact.no-frontmatter":
    "Sie hat kein Frontmatter. Gib ihr einen Schlüssel `touches` oder `playbook`, oder setz diese drei Zeilen an ihren Anfang: `---`, `type: contact`, `---`.{add}",
  "no-contact.no-key":
    "Gib ihr einen Schlüssel `touches` oder `playbook`, oder schreib `type: contact` oder das Tag `person` ins Frontmatter.{add}",
  "no-contact.other-type":
    "Ihr Typ ist `{type}`. Gib ihr einen Schlüssel `touches` oder `playbook`, oder das Tag `person`.{add}",
  "no-contact.other-language":
    "Ihr Frontmatter ist kein YAML. Gelesen wird nur YAML zwischen zwei Zeilen `---`.",
  "no-contact.late":
    "Vor ihrem Frontmatter stehen leere Zeilen. Entferne sie, damit `---` die erste Zeile ist.",
  "no-contact.unclosed": "Ihr Frontmatter hat kein schließendes `---`.",
  "no-contact.log-too": " Die Liste darin, die nach einem Verlauf aussieht, wird dann gelesen.",
  "explain.stopped": "Am {date:date} kam die Bitte, keinen Kontakt mehr aufzunehmen. Halte dich daran.",
  "explain.closed": "Nichts zu tun: Dieser Kontakt ist mit {status} vermerkt.",
  "explain.closed-because": "Nichts zu tun: Dieser Kontakt ist mit {status} vermerkt ({reason}).",
  "explain.count": "Das ist der {n:ordinal} von {of:plural|Versuch|Versuchen}.",
  "explain.playbook": "Du folgst dem Playbook „{title:term}“.",
  "explain.turned": "Du folgst dem Playbook „{title:term}“, seit {date:date}.",
  "explain.source": "Der Rat stammt aus {titles:and}.",
  "explain.articles": "Auch aus {titles:and}.",

  "counts.try": "{n:ordinal} Versuch ohne Antwort",
  "counts.answered": "ein Versuch, inzwischen beantwortet",
  "counts.same-day": "am selben Tag, also derselbe Versuch",
  "counts.introduction": "deine Vorstellung: Versuche zählen ab dem nächsten Eintrag",
  "counts.spoke": "ihr habt gesprochen: Die Zählung beginnt von vorn",
  "counts.met": "ihr habt euch getroffen: Die Zählung beginnt von vorn",
  "counts.response": "eine Antwort: Die Zählung beginnt von vorn",
  "counts.declined": "eine Absage",
  "counts.stop": "die Bitte, keinen Kontakt mehr aufzunehmen",
  "counts.thanks": "Dank braucht keine Antwort: kein Versuch",
  "counts.resume": "deine Bewerbung: Versuche zählen ab dem nächsten Eintrag",
  "counts.share": "geteilt, braucht keine Antwort: kein Versuch",
  "counts.invite": "eine Einladung: kein Versuch",
  "counts.other": "kein Versuch",
  "counts.future": "liegt in der Zukunft: zählt noch nicht",

  "setting.value": "`{key}` ist {value}, {origin}.",
  "setting.number": "`{name}` von {id} ist {value}, nicht {instead}, {origin}.",
  "setting.own-playbook": "`{id}` ist ein eigenes Playbook nach dem Vorbild von {method}, {origin}.",
  "setting.editor": "aus deinen Einstellungen",
  "setting.file": "aus {file}",

  "takes.true-false": "true oder false",
  "takes.text": "einen Text",
  "takes.whole-number": "eine ganze Zahl von {least} bis {most}",
  "takes.one-of": "eines von {words:list}",
  "takes.date": "ein Datum, JJJJ-MM-TT",
  "takes.dates": "eine Liste von Daten, JJJJ-MM-TT",
  "takes.date-range": "einen Zeitraum, JJJJ-MM-TT..JJJJ-MM-TT",
  "takes.date-ranges": "eine Liste von Zeiträumen, JJJJ-MM-TT..JJJJ-MM-TT",
  "takes.times": "zwei Uhrzeiten, HH:MM-HH:MM",
  "takes.glob": "ein Glob mit höchstens 1.000 Zeichen",
  "takes.globs": "eine Liste von Globs",
  "takes.playbook": "die Id eines Playbooks",
  "takes.playbooks":
    "ein Objekt mit Playbooks nach Id, jedes mit den Feldern, die anders sein sollen: `title`, `summary`, `limit`, `wait`, `tooSoon`",
  "takes.playbook-part": "ein Objekt",
  "takes.limit": "`calls` und `attempts` oder null",
  "takes.waits": "ein Objekt mit Wartezeiten, jede in Tagen",
  "takes.becomes": "`on` (`interview` oder `live`) und `playbook` oder null",
  "takes.rules":
    "ein Objekt mit Ids von Regeln, jede mit `error`, `warning`, `information`, `hint` oder `off`",
  "takes.country": "ein Land oder ein Land mit einer Region, etwa `US` oder `DE-BY`",
  "fault.takes": "für `{name}` braucht es {takes}",
  "fault.takes-near": "für `{name}` braucht es {takes}. Meintest du `{near}`?",
  "fault.in": "in `{name}`: {fault}",
  "fault.no": "`{word}` gibt es nicht ({what:term})",
  "fault.no-near": "`{word}` gibt es nicht ({what:term}). Meintest du `{near}`?",
  "fault.no-known": "`{word}` gibt es nicht ({what:term}); möglich sind {known:list}",
  "fault.own-playbook-only": "`{key}` gilt nur für eigene Playbooks, und {id} ist eingebaut",
  "fault.own-playbook-like":
    "das Playbook `{word}` gibt es nicht. Ein eigenes braucht `like`, eines von {known:list}",
  "fault.editor-only": "`{key}` lässt sich nur in den Einstellungen des Editors setzen",
  "fault.playbook-id":
    "die Id eines Playbooks besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, anders als `{id}`",
  "fault.both-limits": "für `{name}` braucht es beides, `calls` und `attempts`",
  "fault.window": "`{name}` beendet den Zeitraum, bevor er nach {start} Tagen beginnt",
  "fault.range-reversed": "`{name}` endet, bevor es beginnt: Schreib `{range}`",
  "fault.range-open": "für `{name}` braucht es den ersten und den letzten Tag: Schreib `{range}`",
  "fault.no-country": "das Land `{word}` gibt es nicht: Schreib seinen Code, etwa `US` oder `DE-BY`",
  "fault.no-regions": "`{land}` hat keine bekannten Regionen: Schreib `{land}`",
  "fault.format": "das ist kein {format}: {detail:term}",
  "fault.format-at": "ist kein {format}, Zeile {line}, Spalte {column}: {detail:term}",
  "fault.unexpected": "unerwartet: {found}",
  "fault.ends-early": "es endet zu früh",
  "fault.json-comma": "vor {found} fehlt ein Komma",
  "fault.json-colon": "vor {found} fehlt ein Doppelpunkt",
  "fault.json-key": "hier gehört ein Schlüssel in doppelten Anführungszeichen hin, nicht {found}",
  "fault.json-escape": "ein Backslash in {found} bedeutet in JSON nichts",
  "fault.json-quote": "zu {found} fehlt das schließende Anführungszeichen",
  "fault.json-comment": "das Ende eines Kommentars fehlt",
  "settings.more-problems": "{first} Und {count:plural|weiteres Problem|weitere Probleme}.",
  "notify.open": "Öffnen",
  "fault.yaml-too-deep": "es ist zu tief geschachtelt",
  "fault.json-too-deep": "die Klammern sind zu tief geschachtelt",
  "fault.no-settings":
    'diese Datei enthält keine Einstellungen: Schreib Schlüssel mit Werten, etwa "defaultPlaybook"',
  "fault.file-no-settings":
    'enthält keine Einstellungen: Schreib Schlüssel mit Werten, etwa "defaultPlaybook"',
  "fault.beside": "wird nicht gelesen, weil es auch {name} gibt: Behalte eine von beiden",
  "fault.no-holidays":
    "die Feiertage von {country} ließen sich nicht laden; Wartezeiten überspringen nur Wochenenden",

  "beside.resume": "Schick auch deinen Lebenslauf, damit der Anruf an etwas anknüpft.",
  "beside.invite": "Versuch auch einen anderen Weg: eine Kontaktanfrage in einem Netzwerk.",
  "beside.also-email": "Kommst du nicht durch, schick am selben Tag eine kurze, freundliche E-Mail.",

  "step.thanks-late":
    "{people:and} wurde für {meeting} am {date:date} noch nicht gedankt: lieber spät als nie.",
  "step.thanks-anyone-late": "Für {meeting} am {date:date} wurde noch nicht gedankt: lieber spät als nie.",
  "step.answer": "Am {date:date} kam eine Nachricht oder ein Anruf, und die Antwort steht noch aus.",
  "step.announced": "Am {said:date} hast du für {date:date} einen neuen Versuch angekündigt: Halte Wort.",
  "step.how-did-it-go": "Wie lief es am {date:date} ({meeting})? Trag es ein und bedanke dich.",
  "step.also-email":
    "Am {date:date} war niemand zu erreichen: Eine kurze, zuversichtliche E-Mail gehört dazu.",
  "step.offer": "Am {date:date} kam ein Angebot: Antworte darauf.",
  "step.booked": "Am {date:date} wurde ein Termin ausgemacht: Trag ihn als `next interview DATUM` ein.",
  "step.stale": "Seit {date:date} ist nichts geschehen: Hak es ab, oder schreib in den Verlauf, warum nicht.",
  "step.held": "Bis {date:date} wurde um Zeit gebeten. Danach: {action}.",
  "step.snoozed": "Bis {date:date} zurückgestellt. Danach: {action}.",
  "step.job-ad-start-other": "Dass es die Stelle gibt, ist bekannt: Frag danach ({channel:term}).",
  "step.next-try":
    "{tries:plural|Versuch|Versuche} ohne Antwort, zuletzt am {date:date}: Versuch es noch einmal ({channel:term}).",
  "step.introduce-now":
    "Die Anrufe blieben ohne Antwort: Schreib, wer du bist und warum du sprechen möchtest, und ruf dann weiter an.",
  "step.friend-declined": "Am {date:date} ging es nicht: Frag nach {count:plural|Tag|Tagen} wieder.",
  "beside.share": "Teile auch etwas Lesenswertes oder folge dem Unternehmen: Das drängt niemanden.",
  "beside.answer": "Beantworte auch die Nachricht vom {date:date}. Das zählt nicht als Versuch.",
  "beside.late-thanks": "Danke auch {people:and}, wenn auch spät.",
  "beside.late-thanks-anyone": "Bedanke dich auch, wenn auch spät.",
  "fails-closed.value":
    "`{key}` ist nicht lesbar. Es könnte Kontakt verbieten, darum wird nichts vorgeschlagen.",
  "fails-closed.key-twice":
    "Den Schlüssel `{key}` gibt es zweimal. Einer könnte Kontakt verbieten, darum wird nichts vorgeschlagen.",
  "fails-closed.touch":
    "Ein unlesbarer Eintrag könnte Kontakt verbieten, darum wird nichts vorgeschlagen: `{text}`.",
  "fails-closed.several-people":
    "Die Notiz enthält den Verlauf mehrerer Leute, also wird nichts vorgeschlagen.",
  "fails-closed.unread-log": "Kein Eintrag des Verlaufs ließ sich lesen, also wird nichts vorgeschlagen.",
  "fails-closed.long-log":
    "Der Verlauf im Text ist länger als 128 KB und wird nicht ganz gelesen, also wird nichts vorgeschlagen. Verschieb alte Einträge in eine andere Notiz.",
  "fails-closed.unnamed-log":
    "Eine Liste in der Notiz sieht nach einem Verlauf aus und wird nicht gelesen, also wird nichts vorgeschlagen.",
  "fails-closed.conflict":
    "Die Notiz enthält Konfliktmarken. Eine Seite könnte Kontakt verbieten, darum wird nichts vorgeschlagen.",
  "say.why-applied": "Sag, worum es geht: deine Bewerbung vom {date:date}.",
  "say.why-interview": "Sag, worum es geht: das Vorstellungsgespräch vom {date:date}.",
  "say.why-introduced": "Sag, worum es geht: deine Vorstellung vom {date:date} und ein Gespräch.",
  "say.why-promise": "Sag, worum es geht: die Antwort, die bis {date:date} zugesagt war.",
  "say.why-agreed": "Sag, worum es geht: So habt ihr es am {date:date} verabredet.",
  "say.why-friend": "Schlag einen Termin oder zwei vor.",
  "say.why": "Sag in einem Satz, worum es geht.",
  "say.number": "Hinterlass deine Nummer, zweimal.",
  "say.try-again": "Kündige auf der Mailbox den nächsten Versuch an: {date:short}.",
  "say.follows-up": "Nimm Bezug auf {what}.",
  "say.both": "{first} und {second}",
  "say.follows-up-last": "Es ist der letzte Versuch: Fass dich kurz und lass die Tür offen.",
  "say.past.call": "deinen Anruf von {date:short}",
  "say.past.voicemail": "deine Nachricht von {date:short}",
  "say.past.email": "deine E-Mail von {date:short}",
  "say.past.letter": "deinen Brief von {date:short}",
  "say.past.resume": "deinen Lebenslauf von {date:short}",
  "say.past.message": "deine Nachricht von {date:short}",
  "say.ask-next": "Frag zum Abschied, bei wem, wann und wie du nachfragen darfst.",
  "say.thanks-specific": "Nenn etwas Bestimmtes aus dem Gespräch.",
  "say.thanks-text": "Nenn etwas Bestimmtes, etwa: {text}.",
  "say.thanks-interest": "Zeig noch einmal dein Interesse, und wie gut es passt.",
  "say.check-in": "Sei zuversichtlich und geh vom Besten aus.",
  "say.when-know": "„Darf ich fragen, wann mit einer Entscheidung zu rechnen ist?“",
  "say.answer": "Beantworte, was gefragt wurde: {text}",
  "say.mention": "Erwähne: {items}.",
  "too-soon.same-day":
    "Eine zweite Nachricht am {date:date}: Eine am Tag genügt. Lass {wait:plural|Tag|Tage} Zeit für eine Antwort.",
  "before-agreed":
    "Verabredet ist {date:date}: {channel} davor drängt. Warte den Tag ab; war es erbeten, schreib `answer`.",
  "commitment-missed.announced":
    "Du hast dich für {date:date} angekündigt, und seither steht nichts im Verlauf: Hol es {day} nach.",
  "commitment-missed.meeting":
    "Vom {date:date} ({meeting}) steht nichts im Verlauf: Trag ein, wie es lief, und bedanke dich.",
  "commitment-missed.weekday":
    "Am {date:date} war eine Meldung erwünscht, und nichts steht im Verlauf: Der nächste Tag ist {next:date}.",
  "answer-owed":
    "Auf die Nachricht oder den Anruf vom {date:date} steht die Antwort aus: Antworte {day}, oder vermerk, dass keine nötig ist.",
  "came-back":
    "Am {date:date} kam wieder etwas, nachdem du es abgelegt hattest: Nimm den Kontakt wieder auf.",
  "never-arrived": "Das kam nicht an und zählt nicht: Such eine andere Adresse oder einen anderen Weg.",
  "no-next-step.later": "Hier wurde kein nächster Schritt vereinbart: Frag beim nächsten Kontakt danach.",
  "no-next-step.which-day":
    "Hier wurde ein Termin ausgemacht: an welchem Tag? Schreib `next interview DATUM`.",
  "keep-momentum.no-contact":
    "Kein Kontakt deiner Suche ist mehr aktiv, und einer wurde kürzlich abgelegt: Fang mit einem neuen an.",
  "fix.no-answer-needed": "Keine Antwort nötig",
  "fix.active": "Wieder aufnehmen",
  "noun.try": "ein Versuch",
  "when.on-day": "am {date:short}",
  "move-on.at":
    "{n:ordinal} {what:term} ohne Antwort: Hak es ab. Noch ein Versuch wäre aufdringlich. Vermerk es, und such dir die nächste Gelegenheit.",
  "move-on.past":
    "{n:ordinal} {what:term} ohne Antwort: {enough}, mehr braucht es nicht. Hör hier auf: Vermerk es als abgehakt und such dir die nächste Gelegenheit.",
  "move-on.past-other":
    "{enough} ohne Antwort, und hier noch ein Versuch: Mehr braucht es nicht. Hör hier auf: Vermerk es als abgehakt und such dir die nächste Gelegenheit.",
  "too-soon":
    "{gap:plural|Tag|Tage} nach dem letzten Versuch ohne Antwort am {date:date}: Lass {wait:plural|Tag|Tage} Zeit für eine Reaktion.",
  "before-promise":
    "Bis {date:date} ist eine Antwort zugesagt: {channel} davor drängt. Warte bis {checkIn:date}; war es erbeten, schreib `answer`.",
  "promise-lapsed":
    "Bis {date:date} war eine Antwort zugesagt, und sie kam nicht: Melde dich ab {checkIn:date} vormittags ({action}) und sei guter Dinge.",
  "promise-lapsed.again":
    "Bis {date:date} war eine Antwort zugesagt, und sie kam nicht: Melde dich ab {checkIn:date} nachmittags ({action}) und sei guter Dinge.",
  "commitment-missed.next":
    "Verabredet war {date:date}, und seither steht nichts im Verlauf: Hol es {day} nach und räum die Verspätung ein.",
  "commitment-missed.pinned":
    "Was auf {date:date} angepinnt war, ist vorbei: Hol es {day} nach oder verschieb es.",
  "commitment-channel": "Verabredet war {channel}, das hier ist {used}: Halte dich an die Verabredung.",
  "thank-you.missing":
    "Noch kein Dank an {people:and} für {meeting} am {date:date}: Schick jetzt ein kurzes Dankeschön.",
  "thank-you.missing-anyone":
    "Noch kein Dank für {meeting} am {date:date}: Schick jetzt ein kurzes Dankeschön.",
  "thank-you.never":
    "Kein Dank an {people:and} für {meeting} am {date:date}. Jetzt ist es dafür zu spät: nächstes Mal binnen eines Tages.",
  "thank-you.never-anyone":
    "Für {meeting} am {date:date} gab es keinen Dank. Jetzt ist es dafür zu spät: nächstes Mal binnen eines Tages.",
  "thank-you.late": "Dieser Dank für den {date:date} kam spät: Binnen eines Tages wirkt er am besten.",
  "thank-you.twice": "Für den {date:date} hast du dich schon bedankt: Einmal genügt.",
  "do-not-contact.after-stop":
    "Am {date:date} kam die Bitte, keinen Kontakt mehr aufzunehmen: Respektiere das, schreib nicht und ruf nicht an.",
  "do-not-contact.status": "Dieser Kontakt ist mit do-not-contact vermerkt: Schreib nicht und ruf nicht an.",
  "channel-preference": "Gewünscht ist {prefers}, das hier ist {channel}: Nimm den gewünschten Weg.",
  "no-next-step":
    "Hier wurde kein nächster Schritt vereinbart: Frag zum Abschied, bei wem und wann du nachfassen sollst.",
  "voicemail-next":
    "Eine Mailbox-Nachricht ohne nächsten Termin: Sag, wann du es wieder versuchst, und notier es als `next call DATE`.",
  "also-email":
    "Der Anruf nach der zweiten Zusage hat niemanden erreicht: Schick bis {date:date} eine kurze, freundliche E-Mail.",
  "letter-first":
    "Der zweite Anruf, ohne dass du dich vorgestellt hast: Schreib als Nächstes, wer du bist und warum, und lass es wirken.",
  "resume-by-second-call":
    "Der zweite Anruf, und noch kein Lebenslauf: Schick ihn, damit der Anruf an etwas anknüpft.",
  "too-passive":
    "Zwei E-Mails hintereinander und kein Anruf: E-Mails übersieht man leichter. Ruf als Nächstes an.",
  "switch-it-up": "Das ist wieder {channel}, ohne ein Wort dazwischen: Nimm nächstes Mal eine andere Form.",
  "change-approach":
    "{tries} Versuche ohne Antwort, der letzte vor {days:plural|Tag|Tagen}: Versuch es anders, etwa mit einer Kontaktanfrage.",
  "talk-too-often":
    "{gap:plural|Tag|Tage} nach dem letzten Gespräch, um das du gebeten hast: {wait:plural|Jeden Tag|Alle # Tage} eines genügt, bleib sonst auf andere Art in Kontakt.",
  "going-cold":
    "Das war am {date:date} fällig, vor {days:plural|Tag|Tagen}: Melde dich, sonst wirst du vergessen.",
  "keep-momentum.one":
    "Nur ein Kontakt deiner Suche ist aktiv, und vielleicht wird nichts daraus: Fang mit einem weiteren an.",
  "keep-momentum.none":
    "{count} Kontakte deiner Suche sind aktiv, und du hast dich noch bei keinem gemeldet: Fang heute mit einem an.",
  "keep-momentum.quiet":
    "Du hast dich zuletzt am {date:date} bei jemandem gemeldet, vor {days:plural|Tag|Tagen}: Bleib dran und melde dich heute.",

  "draft-too-long":
    "Dieser Entwurf hat {words} Wörter und dauert gesprochen über eine Minute: Kürz ihn auf {most} und heb den Rest fürs Gespräch auf.",
  "draft-too-long.email":
    "Dieser Entwurf hat {words} Wörter: E-Mails werden bis etwa {most} zu Ende gelesen. Sag das eine, worauf es ankommt.",
  "draft-voicemail.number":
    "In diesem Entwurf fehlt eine Rückrufnummer: Sag sie langsam und am Ende noch einmal.",
  "draft-voicemail.reason": "Dieser Entwurf sagt nicht, warum du anrufst: Nenn den Grund in einem Satz.",
  "draft-voicemail.both":
    "In diesem Entwurf fehlen die Rückrufnummer und der Grund deines Anrufs: Sag beides, in je einem Satz.",
  "draft-thanks": "Dieser Dank könnte an jeden gehen: Nenn eine Sache, über die ihr gesprochen habt.",
  "mention-left":
    "„{item}“ ist noch ungesagt, und es ist Zeit, dich zu melden: Sprich es an und nimm es von der Liste.",
  "touch-order": "{date} steht nach {last}: Der Verlauf beginnt mit dem Ältesten. Sortier ihn.",
  "touch-order.newest-first":
    "{date} steht über {last}: Dieser Verlauf beginnt mit dem Neuesten. Verschieb den Eintrag nach unten.",
  "touch-future":
    "{date:date} liegt in der Zukunft: Ein Eintrag zählt ab seinem Tag. Plane ihn mit `next` oder `follow_up`.",
  "touch-duplicate":
    "Diesen Eintrag vom {date:date} gibt es im Verlauf schon: Entfern einen, oder ergänze die Uhrzeiten, wenn es zweimal war.",

  "conflict.by-hand":
    "Git oder ein Abgleich hat zwei Fassungen dieser Zeilen hinterlassen; jede könnte Kontakt verbieten, darum wird nichts vorgeschlagen. Behalte die richtigen, und entfern `<<<<<<<`, `=======` und `>>>>>>>`.",
  "conflict.merge":
    "Git oder ein Abgleich hat zwei Fassungen mancher Zeilen hinterlassen; jede könnte Kontakt verbieten, darum wird nichts vorgeschlagen. Löse den Konflikt: Der Verlauf behält die Einträge beider.",
  "conflict.merge-part":
    "Git oder ein Abgleich hat zwei Fassungen mancher Zeilen hinterlassen, darum wird nichts vorgeschlagen. Löse den Konflikt, um die Einträge beider zu behalten, und entscheide den Rest von Hand.",
  "frontmatter-yaml.fault":
    "Dieses YAML lässt sich nicht lesen: {detail:term}. Korrigiere es hier; bis dahin wird kein Nachfassen vorgeschlagen.",
  "frontmatter-yaml.misplaced":
    "Dieser Eintrag ist anders eingerückt als der erste, darum lässt sich das YAML nicht lesen: Rück alle Einträge gleich weit ein.",
  "frontmatter-yaml.unclosed": "Dieses Frontmatter wird nie geschlossen: Füg danach eine Zeile mit `---` an.",
  "frontmatter-yaml.late":
    "Frontmatter beginnt in der ersten Zeile der Notiz, darum wird dieses nicht gelesen: Entferne, was davor steht.",
  "frontmatter-yaml.dots":
    "Frontmatter endet mit `---`, darum gehört noch dazu, was nach dieser Zeile kommt: Schreib `---`.",
  "frontmatter-yaml.too-long":
    "Dieses Frontmatter ist länger als 1 MB und wird nicht gelesen: Verschieb ältere Einträge in eine andere Notiz.",
  "frontmatter-yaml.too-deep":
    "Das ist mehr als {count} Ebenen tief geschachtelt, darum wird das Frontmatter nicht gelesen: Nimm weniger Ebenen.",
  "frontmatter-yaml.too-many":
    "Dieses Frontmatter enthält zu viele Werte, um gelesen zu werden: Verschieb ältere Einträge in eine andere Notiz.",
  "frontmatter-yaml.long-note":
    "Diese Notiz ist länger als 8 MB und wird nicht gelesen: Verschieb einen Teil davon in eine andere Notiz.",
  "frontmatter-yaml.not-keys": "Dieses Frontmatter enthält keine Schlüssel: Schreib Zeilen wie `key: value`.",
  "frontmatter-yaml.value-colon":
    "YAML kann diesen Wert von `{key}` nicht lesen, weil ein Doppelpunkt mit Leerzeichen darin steht: Setz ihn in Anführungszeichen.",
  "frontmatter-yaml.value-start":
    "YAML kann diesen Wert von `{key}` nicht lesen, weil „{char}“ dort etwas anderes bedeutet: Setz ihn in Anführungszeichen.",
  "frontmatter-yaml.value-braces":
    "YAML kann diesen Wert von `{key}` nicht lesen, weil geschweifte Klammern dort etwas anderes bedeuten: Setz ihn in Anführungszeichen.",
  "frontmatter-yaml.value-quotes":
    "YAML kann diesen Wert von `{key}` nicht lesen, weil nur ein Teil in Anführungszeichen steht: Setz ihn ganz hinein.",
  "frontmatter-yaml.tab": "YAML erlaubt vor einer Zeile von `{key}` keinen Tabulator: Nimm Leerzeichen.",
  "frontmatter-yaml.key-twice":
    "Der Schlüssel `{key}` kommt zweimal vor: YAML erlaubt ihn nur einmal. Füg beide zusammen.",

  "touch-syntax.no-date": "Ein Eintrag beginnt mit seinem Datum: Setz JJJJ-MM-TT an den Anfang.",
  "touch-syntax.no-date-field": "Dieser Eintrag hat kein Datum: Ergänze `date: JJJJ-MM-TT`.",
  "touch-syntax.impossible-date": "{date} gibt es im Kalender nicht: Berichtige das Datum.",
  "touch-syntax.date-form": "Daten schreibt man JJJJ-MM-TT: {text} ist {date}.",
  "touch-syntax.date-two-meanings": "{text} kann {first:date} oder {second:date} sein: Wähle eines.",
  "touch-syntax.date-without-year": "{text} hat kein Jahr: Schreib das ganze Datum.",
  "touch-syntax.date-runs-on": "Nach dem Datum fehlt ein Leerzeichen: {text} lässt sich nicht lesen.",
  "touch-syntax.time": "{text} ist keine Uhrzeit: Schreib HH:MM, von 00:00 bis 23:59.",
  "touch-syntax.time-form": "Uhrzeiten schreibt man HH:MM: {text} ist {time}.",
  "touch-syntax.time-two-meanings": "{text} kann {first} oder {second} sein: Wähle eines.",
  "touch-syntax.time-zone":
    "Uhrzeiten gelten am Ort: {time} zählt als deine eigene Zeit, ohne `{zone}`. Rechne um und entferne die Zone.",
  "touch-syntax.unknown-word": "Unbekanntes Wort `{word}`. Freier Text kommt nach ` - `.",
  "touch-syntax.unknown-word-near": "Unbekanntes Wort `{word}`. Meintest du `{near}`?",
  "touch-syntax.wrong-list": "`{word}` passt hier nicht ({list:term}): Es gehört in das Feld `{field}`.",
  "touch-syntax.two-words":
    "`{first}` und `{second}`: Ein Eintrag hat nur eines davon ({list:term}). Behalte eines oder mach zwei Einträge.",
  "touch-syntax.words-after-comma": "Wörter kommen vor dem ersten Komma: Lass das Komma vor `{text}` weg.",
  "touch-syntax.names-by-comma": "Verbinde Namen mit `and`; ein Komma beginnt den nächsten Zusatz.",
  "touch-syntax.unknown-clause":
    "`{text}` ist kein Zusatz: Möglich sind `next`, `reply by`, `hold until`, `with` und `to`. Freier Text kommt nach ` - `.",
  "touch-syntax.clause-in-text":
    "`{clause}` steht im Text des Eintrags und zählt dort nicht: vor das Trennzeichen setzen.",
  "touch-syntax.clause-twice":
    "`{clause}` kommt in diesem Eintrag zweimal vor: Es zählt der letzte Zusatz. Behalte einen.",
  "touch-syntax.clause-runs-on": "Zu viel Text für `{clause}`: Freier Text kommt nach ` - `.",
  "touch-syntax.clause-date": "`{clause}` braucht ein Datum, JJJJ-MM-TT.",
  "touch-syntax.no-names": "`{clause}` braucht einen Namen, oder zwei mit `and` dazwischen.",
  "touch-syntax.next-word": "`{word}` ist kein Kanal: Schreib `next call DATE` oder einen anderen Kanal.",
  "touch-syntax.next-word-near": "`{word}` ist kein Kanal. Meintest du `{near}`?",
  "touch-syntax.field-text": "Zu `{field}` gehört hier ein einzelner Text.",
  "touch-syntax.no-touch":
    "Das ist kein Eintrag: Schreib eine Zeile, die mit einem Datum beginnt, oder Felder mit einem `date`.",
  "touch-syntax.empty": "Ein leerer Eintrag: Schreib etwas hinein oder entfern den Strich.",
  "touch-syntax.not-a-list":
    "`touches` ist eine Liste: Jeder Eintrag beginnt in einer eigenen Zeile mit `- `.",
  "touch-syntax.log-too-long":
    "Die Verläufe dieser Notiz sind länger als 128 KB, und der Rest wird nicht gelesen: Verschieb ältere Einträge in eine andere Notiz.",
  "touch-syntax.unnamed-log":
    "Das sieht nach einem Verlauf aus: Nenn die Überschrift *Touches*, dann wird er gelesen.",
  "touch-syntax.several-people":
    "Diese Notiz enthält den Verlauf von {names:and}, doch eine Notiz ist ein Kontakt: Gib allen eine eigene.",
  "touch-syntax.swallowed":
    "Das ist tiefer eingerückt als der Eintrag darüber, darum liest YAML es als dessen Text: Rück es gleich weit ein.",
  "touch-syntax.cut-off":
    "YAML hält das für einen Kommentar, darum fehlt dem Eintrag `{text}`: Setz die Zeile in Anführungszeichen.",
  "touch-syntax.refused":
    "YAML kann diese Zeile ohne Anführungszeichen nicht lesen: Setz sie in Anführungszeichen, dann geht nichts verloren.",

  "unknown-key.near": "`{key}` ist kein Schlüssel einer Kontaktnotiz. Meintest du `{near}`?",
  "unknown-key.field": "`{key}` ist kein Feld eines Eintrags. Meintest du `{near}`?",
  "unknown-key.value": "`{key}` lässt sich nicht lesen und wird ignoriert: Hierhin gehört {wanted}.",
  "unknown-key.takes-true-false": "true oder false",
  "unknown-key.takes-date": "ein Datum, JJJJ-MM-TT",
  "unknown-key.takes-rhythm": "ein Abstand wie `3 weeks` oder ein Wochentag",
  "unknown-key.takes-appointment": "ein Datum, auf Wunsch mit Uhrzeit oder Kanal",
  "unknown-key.takes-channel": "ein Kanal: {words:list}",
  "unknown-key.takes-status": "ein Status: {words:list}",
  "unknown-key.word-near": "`{word}` ist für `{key}` nicht bekannt und wird ignoriert. Meintest du `{near}`?",
  "unknown-key.alias-behind": "Im Verlauf steht ein späterer Tag, {latest:date}: Es gilt der Verlauf.",
  "unknown-key.playbook":
    "Das Playbook `{value}` gibt es nicht; es gilt das voreingestellte. Möglich sind {known:and}.",
  "unknown-key.playbook-near":
    "Das Playbook `{value}` gibt es nicht; es gilt das voreingestellte. Meintest du `{near}`?",
  "unknown-key.rule": "Die Regel `{value}` gibt es nicht, also blendet diese Zeile nichts aus.",
  "unknown-key.rule-near":
    "Die Regel `{value}` gibt es nicht, also blendet diese Zeile nichts aus. Meintest du `{near}`?",

  "timeline.unreadable": "Nicht lesbar",
  "timeline.row.call": "Anruf",
  "timeline.row.email": "E-Mail",
  "timeline.row.letter": "Brief",
  "timeline.row.card": "Karte",
  "timeline.row.text": "Nachricht",
  "timeline.row.social": "Netzwerk",
  "timeline.row.video": "Video",
  "timeline.row.meeting": "Treffen",
  "timeline.row.interview": "Gespräch",
  "timeline.row.event": "Begegnung",
  "timeline.row.unknown": "Kontakt",
  "timeline.row.agreed": "Verabredet",
  "timeline.row.promised": "Zugesagt",
  "timeline.row.away": "Ruht",
  "timeline.row.plan": "Plan",
  "timeline.in-touch": "Kontakt",
  "timeline.from-them": "an dich",
  "timeline.a-follow-up": "ein Nachfassen",
  "timeline.touch.response": "{date:date}: {what}. Eine Antwort.",
  "timeline.touch.answered": "{date:date}: {what}. Ein Versuch, inzwischen beantwortet.",
  "timeline.touch.unanswered": "{date:date}: {what}. Ein Versuch, noch ohne Antwort.",
  "timeline.touch.refused": "{date:date}: {what}. Eine Absage.",
  "timeline.touch.other": "{date:date}: {what}. Zählt nicht als Versuch.",
  "timeline.touch.ahead": "{date:date}: {what}. Kommt noch.",
  "timeline.touch-text.response": "{date:date}: {what}. Eine Antwort. „{text}“",
  "timeline.touch-text.answered": "{date:date}: {what}. Ein Versuch, inzwischen beantwortet. „{text}“",
  "timeline.touch-text.unanswered": "{date:date}: {what}. Ein Versuch, noch ohne Antwort. „{text}“",
  "timeline.touch-text.refused": "{date:date}: {what}. Eine Absage. „{text}“",
  "timeline.touch-text.other": "{date:date}: {what}. Zählt nicht als Versuch. „{text}“",
  "timeline.touch-text.ahead": "{date:date}: {what}. Kommt noch. „{text}“",
  "timeline.agreed.open": "Verabredet für {date:date}: {what}. Vereinbart am {said:short}.",
  "timeline.agreed.kept": "Verabredet für {date:date}: {what}. Eingehalten.",
  "timeline.agreed.broken": "Verabredet für {date:date}: {what}. Nicht eingehalten.",
  "timeline.agreed.moved": "Verabredet für {date:date}: {what}. Durch einen anderen Tag ersetzt.",
  "timeline.pinned.open": "Angepinnt auf {date:date}: {what}.",
  "timeline.pinned.kept": "Angepinnt auf {date:date}: {what}. Eingehalten.",
  "timeline.pinned.broken": "Angepinnt auf {date:date}: {what}. Nicht eingehalten.",
  "timeline.promised.open": "Eine Antwort ist bis {date:date} zugesagt. Gesagt am {said:short}.",
  "timeline.promised.kept": "Eine Antwort war bis {date:date} zugesagt. Eingehalten.",
  "timeline.promised.broken": "Eine Antwort war bis {date:date} zugesagt. Nicht eingehalten.",
  "timeline.promised.moved": "Eine Antwort war bis {date:date} zugesagt. Durch einen anderen Tag ersetzt.",
  "timeline.hold.open": "Ruht bis {date:date}: Dein Kontakt ist weg oder überlegt.",
  "timeline.hold.kept": "Ruhte bis {date:date}.",
  "timeline.snooze.open": "Zurückgestellt bis {date:date}.",
  "timeline.snooze.kept": "War bis {date:date} zurückgestellt.",
  "timeline.step.next": "Als Nächstes: {what}, {when}. {reason}",
  "timeline.step.say": "{step} Was du sagst: {lines}",
  "timeline.step.later": "Danach, falls keine Antwort kommt: {what}, {when}. {reason}",

  "same-organization.day":
    "{people:and} von {organization} an einem Tag, dem {date:date}: Für die Firma ist das lästig. Lass zwischen Kollegen mindestens einen Tag.",
  "same-organization.week":
    "{count} Versuche bei {people:and} von {organization} in einer Woche: Drei genügen. Warte, bis eine Antwort kommt.",
  "same-organization.more": "{first} Das gilt auch für {others:and}.",
  "same-organization.ask-first":
    "{name} von {organization} hat am {date:date} geantwortet: Frag zuerst {name}.",
  "same-organization.same-day":
    "Am selben Tag bei {organization} dran: {people:and}. Versuch es nur bei einem am Tag.",
  "same-organization.tried-today":
    "Bei {name} von {organization} hast du es heute schon versucht: Lass das für einen anderen Tag.",
  "away.put-off":
    "Am {from:date} bist du weg: Das ist für {date:date} geplant, mit höchstens {limit} am Tag.",
  "away.catching-up":
    "Am {from:date} warst du weg: Das ist für {date:date} geplant, mit höchstens {limit} am Tag.",
  "away.agreed":
    "Verabredet für einen Tag, an dem du weg bist ({from:short} bis {to:short}): Halte dich daran oder verabrede einen anderen Tag.",
  "away.set":
    "Das liegt an einem Tag, an dem du weg bist ({from:short} bis {to:short}): Mach es trotzdem oder verschieb es.",
  "weeks.item": "{name}: {what}, {when}",
  "weeks.weekend": "Wochenende",
  "weeks.away": "Weg",
  "weeks.day-off": "Freier Tag",
  "spread.in-window": "Noch in seinem Zeitraum, der am {end:short} endet.",
  "spread.later": "{days:plural|Tag|Tage} nach seinem Zeitraum, aber noch früh genug.",
  "spread.above":
    "Am {date:date} bleiben es {count}: {fixed} davon liegen fest, und für die anderen gibt es keinen ruhigeren Tag.",
  "spread.above-fixed": "Am {date:date} bleiben es {count}: Alle liegen fest.",
  "spread.above-full": "Am {date:date} bleiben es {count}: Kein ruhigerer Tag passt.",
  "spread.none": "Kein Tag hat mehr als {limit:plural|Kontakt|Kontakte}: Es ist nichts auszugleichen.",
  "spread.stuck": "Nichts lässt sich verschieben: Alles an den vollen Tagen muss dort bleiben.",
  "spread.done": "{count:plural|Kontakt|Kontakte} auf einen ruhigeren Tag verschoben.",
  "spread.changed":
    "Deine Notizen haben sich inzwischen geändert: Es wurde nichts verschoben. Sieh dir die Verschiebungen noch einmal an.",
  "spread.options": "Die Zahl der Wochen ist 1 bis {weeks}, die Zahl der Kontakte am Tag 1 bis {most}.",
  "spread.label": "Nachfassen verteilen",

  "progress.reading": "Touchbase: Notizen werden gelesen",
  "progress.judging": "Touchbase: Kontakte werden aktualisiert",
  "progress.count": "{done} von {all}",

  "view.contact": "Kontakt",
  "view.weeks": "Wochen",
  "view.show": "Anzeigen",
  "view.table": "Tabelle",
  "view.table-hint": "Dasselbe als Tabelle zeigen",
  "view.zoom-in": "Vergrößern",
  "view.zoom-out": "Verkleinern",
  "view.today": "Heute",
  "view.legend": "Legende",
  "view.picture":
    "Zeitleiste von {name}. Pfeiltasten führen von Zeichen zu Zeichen, Enter öffnet die Notiz an der Zeile.",
  "view.earlier": "{count} frühere Einträge werden nicht gezeigt.",
  "view.date": "Tag",
  "view.channel": "Kanal",
  "view.kind": "Art",
  "view.what": "Was",
  "view.kind.response": "Antwort",
  "view.kind.answered": "Versuch, beantwortet",
  "view.kind.unanswered": "Versuch, ohne Antwort",
  "view.kind.refused": "Absage",
  "view.kind.other": "Kein Versuch",
  "view.kind.ahead": "Kommt noch",
  "view.kind.open": "Offen",
  "view.kind.kept": "Eingehalten",
  "view.kind.broken": "Nicht eingehalten",
  "view.kind.moved": "Ersetzt",
  "view.kind.next": "Nächster Schritt",
  "view.kind.overdue": "Überfällig",
  "view.kind.later": "Geplant",
  "view.empty.loading": "Deine Notizen werden gelesen …",
  "view.empty.contact": "Öffne einen Kontakt, um zu sehen, was wann war und was als Nächstes kommt.",
  "view.empty.touches": "Noch steht nichts im Verlauf: Der erste Eintrag wird hier das erste Zeichen.",
  "view.empty.unreadable":
    "Das Frontmatter lässt sich nicht lesen, darum gibt es nichts zu zeichnen. In der Notiz steht, wo der Fehler ist.",
  "view.empty.weeks": "Unter diesen Notizen sind noch keine Kontakte.",
  "view.empty.folder": "Öffne den Ordner mit deinen Notizen.",
  "view.coming": "Die nächsten Wochen",
  "view.calendar": "Fällige Kontakte nach Tagen. Pfeiltasten führen von Tag zu Tag.",
  "view.day-none": "{date}: nichts zu tun",
  "view.day-one": "{date}: 1 Kontakt",
  "view.day-some": "{date}: {count} Kontakte",
  "view.day-more": "{count} weitere",
  "view.after": "{count} nach diesen Wochen",
  "view.move-on": "Zeit abzuhaken",
  "view.overdue": "überfällig",
  "view.spread": "Verteilen …",
  "view.spread-hint": "Volle Tage ausgleichen; du siehst jede Verschiebung, bevor etwas geschrieben wird",
  "view.spread-title": "Volle Tage ausgleichen",
  "view.spread-limit": "Höchstzahl pro Tag",
  "view.spread-before": "jetzt",
  "view.spread-after": "dann",
  "view.spread-chart":
    "Kontakte pro Tag, jetzt und nach den Verschiebungen; die Tabelle darunter nennt jede einzelne.",
  "view.spread-who": "Wer",
  "view.spread-from": "Von",
  "view.spread-to": "Nach",
  "view.spread-why": "Warum",
  "view.spread-apply-one": "1 Kontakt verschieben",
  "view.spread-apply": "{count} Kontakte verschieben",
  "view.spread-undo":
    "Jede Verschiebung setzt snooze in ihrer Notiz, alle in einer Änderung, die sich rückgängig machen lässt.",
  "view.cancel": "Abbrechen",
  "view.close": "Schließen",

  "edit.unreadable":
    "Das Frontmatter lässt sich nicht lesen; korrigiere zuerst das YAML. Die Notiz ist unverändert.",
  "edit.long-log":
    "Der Verlauf im Text ist länger als 128 KB und wird nicht ganz gelesen: Verschieb alte Einträge in eine andere Notiz. Die Notiz ist unverändert.",
  "edit.conflict": "Die Notiz enthält Konfliktmarken: Löse zuerst den Konflikt. Die Notiz ist unverändert.",
  "edit.log-shape":
    "Der Verlauf ist keine Liste, an die sich eine Zeile anfügen lässt; schreib `touches:` mit Punkten wie `- `. Die Notiz ist unverändert.",
  "edit.entry-shape":
    "Der Verlauf hat nicht einen Eintrag je Zeile; ändere ihn von Hand. Die Notiz ist unverändert.",
  "edit.unsure": "Das ging nicht, ohne auch anderes zu ändern. Die Notiz ist unverändert.",
  "edit.breaks-yaml": "Das Frontmatter wäre danach nicht mehr lesbar. Die Notiz ist unverändert.",
  "edit.moves-frontmatter": "Das Frontmatter würde an einer anderen Stelle enden. Die Notiz ist unverändert.",
  "edit.changes-key": "Auch `{key}` würde sich ändern. Die Notiz ist unverändert.",
  "edit.changes-touches": "Am Verlauf würde sich mehr ändern als das. Die Notiz ist unverändert.",
  "edit.changes-body": "Auch der Text der Notiz würde sich ändern. Die Notiz ist unverändert.",
  "edit.new-problem":
    "Die Änderung würde ein neues Problem verursachen: {problem} Die Notiz ist unverändert.",
  "edit.anchor":
    "Eine andere Stelle im Frontmatter bezieht sich auf den Anker `&{name}` hier. Die Notiz ist unverändert.",
  "edit.no-touch": "Ein Eintrag ist eine Zeile, die mit einem Datum beginnt. Die Notiz ist unverändert.",
  "edit.no-entry": "Diesen Eintrag gibt es im Verlauf nicht mehr. Die Notiz ist unverändert.",
  "edit.no-twin": "Kein anderer Eintrag gleicht diesem. Die Notiz ist unverändert.",
  "edit.no-item": "Ein Punkt von `{key}` ist eine Zeile Text. Die Notiz ist unverändert.",
  "edit.already-there": "`{key}` enthält `{item}` schon. Die Notiz ist unverändert.",
  "edit.not-there": "Die Notiz hat kein `{key}`.",
  "edit.key-twice":
    "`{key}` kommt im Frontmatter zweimal vor: Behalte eines davon. Die Notiz ist unverändert.",
  "edit.key-shape": "Im Frontmatter steht `{key}` nicht in einer eigenen Zeile. Die Notiz ist unverändert.",
  "edit.comment-inside": "Ein Kommentar bei `{key}` ginge verloren. Die Notiz ist unverändert.",
  "edit.overruled": "`{by}` hat Vorrang vor `{key}`: Entfern es zuerst. Die Notiz ist unverändert.",
  "edit.merged":
    "`<<` bringt vielleicht `{key}` von anderswo mit: Schreib den Schlüssel selbst. Die Notiz ist unverändert.",
  "edit.list-shape":
    "`{key}` ist keine Liste, an die sich ein Punkt anfügen lässt. Die Notiz ist unverändert.",
  "edit.other-frontmatter":
    "Die Notiz beginnt mit Frontmatter, das kein YAML ist oder nicht in der ersten Zeile steht. Die Notiz ist unverändert.",
  "edit.in-body": "Der Verlauf steht im Text der Notiz: Ändere ihn dort. Die Notiz ist unverändert.",
  "edit.quote-shape":
    "In Anführungszeichen setzen lässt sich nur eine einfache Zeile des Frontmatters. Die Notiz ist unverändert.",
  "edit.form-shape":
    "Dieser Eintrag lässt sich nicht in der anderen Form schreiben. Die Notiz ist unverändert.",
  "edit.form-problem": "Korrigiere zuerst diesen Eintrag: {problem} Die Notiz ist unverändert.",
  "edit.form-field": "Eine Zeile hat keinen Platz für `{field}`. Die Notiz ist unverändert.",
  "edit.form-value":
    "Eine Zeile hat keinen Platz für das, was in `{field}` steht. Die Notiz ist unverändert.",
  "edit.form-comment": "Ein Kommentar beim Eintrag verlöre seinen Platz. Die Notiz ist unverändert.",
  "edit.no-section":
    "Eine Überschrift und jede Zeile darunter muss einzeilig sein. Die Notiz ist unverändert.",
  "edit.section-shape":
    "Am Ende der Notiz lässt sich keine Überschrift anfügen, weil dort ein Codeblock oder Kommentar offen ist. Die Notiz ist unverändert.",

  "log.empty": "Sag, was war: `call voicemail, next friday - asked where they stand`.",
  "log.nothing-said":
    "Sag, wie ihr Kontakt hattet: call, email, letter, card, text, social, video, meeting, interview oder event.",
  "log.too-long": "Das ist zu lang für einen Eintrag: Freier Text kommt nach ` - `.",
  "log.unknown": "`{text}` versteht Touchbase nicht. Freier Text kommt nach ` - `.",
  "log.unknown-near": "`{text}` versteht Touchbase nicht. Meintest du `{near}`?",
  "log.unknown-several": "{texts:and} versteht Touchbase nicht. Meintest du {near:and}?",
  "log.follow-up":
    "Hast du am `{text}` nachgefasst, oder willst du es dann tun? Schreib `{date}` oder `next {text}`.",
  "log.future":
    "{text} ist {date:date} und liegt in der Zukunft, aber der Verlauf hält Vergangenes fest. Setz `next` vor einen geplanten Tag.",
  "log.two-dates":
    "`{first}` und `{second}`: Ein Eintrag hat einen Tag. Behalte einen oder mach zwei Einträge.",
  "log.two-times": "`{first}` und `{second}`: Ein Eintrag hat eine Uhrzeit. Behalte eine.",
  "log.which-message":
    "`{text}`: auf der Mailbox oder bei jemandem? Schreib `voicemail` oder `left-message`.",
  "log.withdrew":
    "`{text}` beendet es von deiner Seite: Setze den Status auf `closed`. Wie du es ihnen gesagt hast, gehört hinter ` - `.",
  "log.silence": "`{text}` ist nichts zum Eintragen: Der Plan gilt weiter.",
  "log.no-text": "Nach `{text}` fehlen Wörter.",
  "log.text-end": "Endet `{text}` vor `{next}`? Setze dort ein Komma, oder schreib den Text hinter ` - `.",
  "log.text-meaning": "`{text}` bedeutet `{said}`: übernehmen oder als Text behalten?",
  "log.past-or-planned":
    "War das am {past:date}, oder ist es für {planned:date} geplant? Schreib `{past}` oder `next {channel} {planned}`.",
  "log.time-zone": "`{text}`: Zeiten gelten in deiner Zeitzone. Rechne um und lass das weg.",
  "log.whose-promise":
    "`{text}`: Touchbase wartet nur auf die Antwort des Kontakts selbst. Alles andere gehört nach ` - `.",
  "log.who": "`{text}`: Wer hat was getan? Setz ein Komma vor die nächste Person.",
  "log.names": "`{text}` sieht nicht wie ein Name aus: Schreib Namen groß, oder setz den Text nach ` - `.",
  "log.no-names": "`{text}` braucht einen Namen, oder zwei mit `and` dazwischen.",
  "log.clause-day": "`{clause}` braucht einen Tag: `friday`, `in 3 days`, `27 nov` oder JJJJ-MM-TT.",
  "log.clause-day-not":
    "`{clause}` braucht einen Tag, und `{text}` ist keiner: `friday`, `in 3 days`, `27 nov` oder JJJJ-MM-TT.",
  "log.clause-no-time": "`{clause}` braucht einen Tag ohne Uhrzeit: Lass `{text}` weg.",
  "log.date-past": "{text} ist {date:date} und liegt in der Vergangenheit: Nenn einen kommenden Tag.",
  "log.date-two-readings": "{text} kann {one:date} oder {other:date} sein: Schreib `{one}` oder `{other}`.",
  "log.date-short-year": "{text}: Schreib das Jahr aus, JJJJ-MM-TT.",
  "log.date-part-of-day": "{text}: Nenn die Uhrzeit, etwa 10:00, oder lass `{part}` weg.",
  "log.date-hours": "{text}: Stunden werden nicht gezählt. Nenn den Tag, mit Uhrzeit, wenn du magst.",
  "log.date-count": "{text}: Sag, wie viele, etwa `in 3 days`.",
  "log.date-unit": "{text}: Nenn die Einheit, etwa `{text} days`.",
  "log.date-weekend": "{text} hat zwei Tage: Nenn den Samstag oder den Sonntag.",
  "log.date-period": "{text} ist kein bestimmter Tag. Nenn einen; `{instead}` ist {date:date}.",
  "log.date-no-day": "{text} ist kein bestimmter Tag: Nenn einen.",
  "log.date-weekday": "{text}: Dieser Tag ist ein {weekday:weekday}. Berichtige eines von beiden.",
  "log.time": "{text} ist keine Uhrzeit.",
  "log.time-half": "{text} kann {morning} oder {evening} sein: Schreib das, oder setz am oder pm dazu.",
  "log.time-midnight":
    "{text} kann am Anfang oder am Ende des Tages sein: Schreib den Tag mit 00:00 oder 23:59.",
  "log.time-bare": "`{text}`: Eine Uhrzeit schreibt man 10:00 oder 10am.",

  "log.dry-run": "Es wurde nichts geschrieben.",

  "log.no-note": "Bei {name} ist keine Notiz zu lesen.",
  "log.whose": "In wessen Notiz? Nenn einen Kontakt oder wähl einen aus.",
  "log.nobody": "Kein Kontakt heißt {names:or}: Wähl den Kontakt aus.",
  "log.several": "{name} kann {people:or} sein: Schreib mehr vom Namen oder wähl aus.",
  "log.name-at": "{name} bei {organization}",
  "log.in-note": "{name}: {reason}",

  "echo.today": "heute, {date:short}",
  "echo.yesterday": "gestern, {date:short}",
  "echo.date": "{date:short}",
  "echo.time": "{day}, {time}",
  "echo.near": "{day} ({near})",
  "echo.tomorrow": "morgen",
  "echo.that-day": "heute",
  "echo.in-days": "in {count:plural|Tag|Tagen}",
  "echo.days-ago": "vor {count:plural|Tag|Tagen}",
  "echo.next": "nächster Kontakt {day}",
  "echo.next-by": "als Nächstes {channel:term} {day}",
  "echo.reply-by": "Antwort bis {day}",
  "echo.hold-until": "ruht bis {day}",
  "echo.then": "dann {steps:list}",

  "means.stop": "sie wollen nicht mehr kontaktiert werden: Nichts wird mehr vorgeschlagen",
  "means.unreadable": "nicht lesbar: zählt weder als Versuch noch als Antwort",
  "means.never-arrived": "kam nicht an: zählt nicht",
  "means.booked": "ein Termin wurde gemacht",
  "means.booked-starts-over": "ein Termin wurde gemacht: Die Zählung beginnt von vorn",
  "means.fell-through": "der Termin wurde abgesagt",
  "means.offer": "sie haben dir ein Angebot gemacht: Antworte darauf",
  "means.met": "ihr habt euch getroffen",
  "means.met-starts-over": "ihr habt euch getroffen: Die Zählung beginnt von vorn",
  "means.spoke": "du hast mit ihnen gesprochen",
  "means.spoke-starts-over": "du hast mit ihnen gesprochen: Die Zählung beginnt von vorn",
  "means.acknowledgment": "eine Bestätigung oder Höflichkeit: nichts zu beantworten",
  "means.declined": "sie haben abgesagt",
  "means.wrote": "sie haben geschrieben: Antworte ihnen",
  "means.called": "sie haben angerufen: Ruf zurück",
  "means.heard": "sie haben sich gemeldet",
  "means.heard-starts-over": "sie haben sich gemeldet: Die Zählung beginnt von vorn",
  "means.answer": "deine Antwort: zählt nicht als Versuch",
  "means.thanks": "ein Dank: zählt nicht als Versuch",
  "means.other": "zählt nicht als Versuch",
  "means.same-try": "gehört zum selben Versuch: zählt nicht doppelt",
  "means.try": "zählt als dein {n:ordinal} Versuch ohne Antwort",
  "means.try-of": "zählt als dein {n:ordinal} Versuch ohne Antwort (von {of})",
  "log.rest-as-text": "Mit `--rest-as-text` wird das eingetragen: {line}",
  "log.taken": "Mit einem Komma stattdessen wird das eingetragen: {line}",
  "log.reading": "Um das einzutragen, schreib: {line}",

  "choose.channel": "Auf welchem Weg?",
  "choose.outcome": "Was kam dabei heraus?",
  "choose.who": "Mit wem?",
  "choose.when": "Wann war es?",
  "choose.next": "Wann ist der nächste Schritt?",
  "choose.promise": "Wurde eine Antwort zugesagt?",
  "choose.words": "Willst du dir etwas merken?",
  "choose.who-prompt": "Ein anderer Name, oder zwei mit `and` dazwischen",
  "choose.who-example": "Dana and Luis",
  "choose.when-prompt": "Ein anderer Tag (auf Englisch), mit Uhrzeit, wenn du magst",
  "choose.when-example": "last tuesday 3pm",
  "choose.next-prompt": "Ein anderer Tag (auf Englisch), mit Kanal und Uhrzeit, wenn du magst",
  "choose.next-example": "call friday 10am",
  "choose.promise-prompt": "Der Tag, bis zu dem die Antwort kommt (auf Englisch)",
  "choose.promise-example": "in 2 weeks",
  "choose.words-prompt": "In deinen Worten; es steht dann nach ` - `",
  "choose.words-example": "nach dem Stand gefragt",
  "choose.proposed": "der nächste Schritt",
  "choose.preferred": "so gewünscht",
  "choose.last-on": "zuletzt {date:short}",
  "choose.took-place": "Hat stattgefunden",
  "choose.just-called": "Angerufen",
  "choose.sent": "Abgeschickt",
  "choose.theirs": "Kam von der anderen Seite",
  "choose.theirs-means": "dein Kontakt hat sich gemeldet",
  "choose.nobody": "Sonst niemand",
  "choose.today": "Heute",
  "choose.yesterday": "Gestern",
  "choose.no-next": "Noch kein Tag",
  "choose.no-promise": "Nein",
  "choose.planned": "wie im Plan",

  "refused.no-contact":
    "Diese Notiz ist kein Kontakt; mach zuerst einen Eintrag, dann wird sie einer. Die Notiz ist unverändert.",
  "refused.link":
    "{name} ist ein symbolischer Link aus dem Ordner mit Notizen hinaus: Es wurde nichts geschrieben. Öffne die Notiz, um sie zu ändern.",
  "refused.lacks": "Es fehlt: {name:term}.",
  "refused.too-many": "Zu viele Angaben: höchstens {count}.",
  "refused.one-of": "`{text}` geht hier nicht ({name:term}): Möglich sind {values:list}.",
  "refused.already": "So steht es schon in der Notiz: {line}.",
  "refused.sorted": "Der Verlauf ist schon nach Datum sortiert.",
  "refused.active": "Der Kontakt ist schon aktiv.",
  "refused.form-is-fine": "Nichts zu beheben: Das Format dieser Notiz stimmt.",
  "refused.no-day":
    "`{text}` ist kein Tag: Schreib JJJJ-MM-TT oder englische Wörter wie `tomorrow`, `next monday` oder `in 2 weeks`.",
  "refused.not-ahead": "{date:date} liegt nicht in der Zukunft: Nenn einen Tag nach heute.",
  "refused.past": "{date:date} liegt in der Vergangenheit: Nenn einen späteren Tag.",
  "refused.day-only": "`{text}` enthält eine Uhrzeit: Hier ist nur ein Tag erlaubt.",
  "refused.two-channels": "`{text}` nennt zwei Kanäle: Nenn einen.",
  "refused.forbidden":
    "In dieser Notiz steht `do_not_contact`, und das hat Vorrang vor einem Status: Ändere zuerst diese Zeile.",
  "refused.no-step": "Für diesen Kontakt ist kein Schritt vorgeschlagen, also ist keiner einzutragen.",
  "refused.move-on":
    "Es ist Zeit, das abzuhaken: Setz den Status auf `moved-on`, statt noch einen Versuch einzutragen.",
  "refused.not-there": "In dieser Notiz gibt es kein `{key}`.",
  "refused.no-touch": "In Zeile {line} steht kein Eintrag.",
  "refused.no-rule": "Die Regel `{rule}` gibt es nicht.",
  "refused.no-rule-near": "Die Regel `{rule}` gibt es nicht. Meintest du `{near}`?",
  "refused.nothing-to-mend": "In dieser Notiz lässt sich nichts automatisch beheben.",
  "refused.stop": "Es kam die Bitte, keinen Kontakt mehr aufzunehmen: Hier ist nichts zu entwerfen.",
  "refused.draft-there": "Die Notiz hat schon einen Abschnitt *{heading}*.",
  "refused.known":
    "Über {name} gibt es schon eine Notiz, {path}; ergänze den Namen, um beide zu unterscheiden.",
  "refused.no-playbook": "Das Playbook `{playbook}` gibt es nicht: Möglich sind {known:list}.",
  "refused.no-playbook-near": "Das Playbook `{playbook}` gibt es nicht. Meintest du `{near}`?",
  "refused.no-file-name": "`{name}` taugt nicht als Dateiname: Nimm Buchstaben.",
  "refused.no-folder": "Es gibt keinen Ordner für die Notiz.",
  "refused.no-files": "Dieser Editor kann keine Dateien anlegen: Speichere den Text als {path}.",
  "refused.changed":
    "Der Editor hat die Änderung nicht angenommen; vielleicht hat sich die Notiz inzwischen geändert. Versuch es noch einmal.",
  "done.cleared": "`{key}` ist entfernt",
  "done.as-it-was": "der Eintrag, wie er war",
  "done.mended": "{count:plural|Problem|Probleme} behoben",
  "done.mended-but": "{count:plural|Problem|Probleme} behoben, {left} übrig",
  "done.sorted": "der Verlauf, nach Datum sortiert",

  "label.log": "Eintragen",
  "label.new-contact": "Neuer Kontakt",

  "preset.tomorrow": "morgen",
  "preset.next-working-day": "nächster Arbeitstag",
  "preset.3-days": "in 3 Tagen",
  "preset.next-monday": "nächster Montag",
  "preset.1-week": "in 1 Woche",
  "preset.2-weeks": "in 2 Wochen",
  "preset.1-month": "in 1 Monat",

  "offer.log-touch": "Eintragen …",
  "offer.make-contact": "Diese Notiz zum Kontakt machen",
  "offer.fix-all": "Alle Formatprobleme in dieser Notiz beheben",
  "offer.fix-rule": "Alle {count} Probleme zu `{rule}` in dieser Notiz beheben",
  "offer.ignore": "`{rule}` in dieser Notiz ausblenden",
  "offer.as-understood": "`{line}` schreiben, wie *Eintrag hinzufügen* es versteht",
  "offer.as-fields": "Den Eintrag als Felder schreiben",
  "offer.as-line": "Den Eintrag als Zeile schreiben",
  "offer.quote": "Die Zeile in Anführungszeichen setzen",
  "offer.active": "Wieder aufnehmen: Status auf active setzen",
  "offer.snooze-until": "Bis zu einem anderen Tag zurückstellen …",
  "offer.wake": "Nicht länger zurückstellen",
  "offer.snooze": "Zurückstellen bis {date:short} ({day})",
  "offer.draft.thanks": "Den Dank entwerfen",
  "offer.draft.introduction": "Eine Vorstellung entwerfen",
  "offer.draft.voicemail": "Eine Mailbox-Nachricht entwerfen",
  "offer.draft.email": "Eine E-Mail entwerfen",

  // The headings are words of the note, by which a draft is recognized.
  "draft.heading.voicemail": "Draft voicemail",
  "draft.heading.call": "Draft call",
  "draft.heading.email": "Draft email",
  "draft.heading.thanks": "Draft thanks",
  "draft.heading.thanks-to": "Draft thanks to {person}",
  "draft.heading.introduction": "Draft introduction",
  // Only the user knows whether "du" or "Sie" is right, so drafts use neither.
  "draft.last-word": "<!-- Zuletzt, {date:short}: {text} -->",
  "draft.your-number": "[deine Nummer]",
  "draft.dear": "Guten Tag {person}!",
  "draft.one-more": "Noch etwas: {item}.",
  "draft.also": "Und: {item}.",
  "draft.regards": "Viele Grüße, [dein Name]",
  "draft.voicemail.hello": "Guten Tag {person}, hier ist [dein Name]. Meine Nummer ist {number}.",
  "draft.voicemail.next":
    "Falls wir uns nicht erreichen, versuche ich es am {date:date} noch einmal. Noch einmal langsam, meine Nummer: {number}.",
  "draft.voicemail.end": "Ich freue mich auf eine Rückmeldung. Noch einmal langsam, meine Nummer: {number}.",
  "draft.call.hello": "Guten Tag {person}, hier ist [dein Name]. Passt es gerade?",
  "draft.call.end":
    "Eine Frage zum Schluss: Bei wem und wann darf ich mich als Nächstes melden? Ich bin unter {number} zu erreichen.",
  "draft.email.end": "Wann würde ein Gespräch gut passen?",
  "draft.thanks.for": "Vielen Dank für {talk} am {date:date}.",
  "draft.thanks.time": "Vielen Dank für die Zeit.",
  "draft.thanks.topic": "Was wir besprochen haben, beschäftigt mich weiter: {item}.",
  "draft.thanks.no-topic":
    "Was wir besprochen haben, beschäftigt mich weiter: [eine Sache, die gesagt wurde].",
  "draft.thanks.promised": "Ich freue mich auf die Antwort bis {date:date}.",
  "draft.thanks.end": "Ich freue mich darauf, in Kontakt zu bleiben.",
  "draft.introduction.who":
    "Wir kennen uns noch nicht: Ich bin [dein Name] und [was du machst, in wenigen Worten].",
  "draft.introduction.why": "Ich würde gern mehr über die Arbeit erfahren und bitte um zwanzig Minuten Zeit.",
  "draft.introduction.why-at":
    "Ich würde gern mehr über die Arbeit bei {organization} erfahren und bitte um zwanzig Minuten Zeit.",
  "draft.introduction.next": "Ich rufe am {date:date} an und frage, was passt.",
  "draft.introduction.end": "Ich rufe an und frage, was passt.",
  "draft.why.promise":
    "Ich melde mich noch einmal nach {our} vom {date:date}: Bis {promise:date} war eine Antwort in Aussicht gestellt.",
  "draft.why.agreed": "Ich melde mich, wie am {date:date} vereinbart.",
  "draft.why.announced": "Ich melde mich, wie am {date:date} angekündigt.",
  "draft.why.job": "Ich interessiere mich für die ausgeschriebene Stelle.",
  "draft.why.job-at": "Ich interessiere mich für die ausgeschriebene Stelle bei {organization}.",
  "draft.why.job-applied":
    "Ich melde mich zu meiner Bewerbung vom {date:date} auf die ausgeschriebene Stelle.",
  "draft.why.job-at-applied":
    "Ich melde mich zu meiner Bewerbung vom {date:date} auf die Stelle bei {organization}.",
  "draft.why.introduced":
    "Ich melde mich nach {my} vom {date:date}: Ich würde gern mehr über die Arbeit erfahren.",
  "draft.why.learn": "Ich würde gern mehr über die Arbeit erfahren und bitte um zwanzig Minuten Zeit.",
  "draft.why.learn-at":
    "Ich würde gern mehr über die Arbeit bei {organization} erfahren und bitte um zwanzig Minuten Zeit.",
  "draft.why.friend": "Ich würde mich gern verabreden: Wie wäre es mit einem Mittagessen oder einem Kaffee?",
  "draft.why.interview": "Ich melde mich nach {our} vom {date:date}: Mein Interesse ist unverändert groß.",
  "draft.why.since": "Ich wollte mich nach {our} vom {date:date} noch einmal melden und hören, wie es geht.",
  "draft.why.in-touch": "Ich wollte mich wieder einmal melden und hören, wie es geht.",

  "fix.change-to": "In `{text}` ändern",
  "fix.remove-zone": "`{zone}` entfernen",
  "fix.remove-time": "Die Uhrzeit entfernen",
  "fix.use-as-log": "Diese Liste als Verlauf verwenden",
  "fix.keep-word": "`{word}` behalten",
  "fix.drop-comma": "Das Komma weglassen",
  "fix.join-names": "Die Namen mit `and` verbinden",
  "fix.move-clause": "`{clause}` vor das Trennzeichen setzen",
  "fix.make-text": "Zum Text des Eintrags machen",
  "fix.quote-value": "Den Wert in Anführungszeichen setzen",
  "fix.tab": "Den Tabulator durch Leerzeichen ersetzen",
  "fix.remove-blank-lines": "Die Leerzeilen davor entfernen",
  "fix.quote-line": "Die Zeile in Anführungszeichen setzen",
  "fix.same-indent": "Diese Einträge gleich weit einrücken",
  "fix.moved-on": "Als abgehakt vermerken",
  "fix.do-not-contact": "Mit do-not-contact vermerken",
  "fix.resolve-conflict": "Konflikt lösen: die Einträge beider Fassungen behalten",
  "fix.sort": "Die Einträge nach Datum sortieren",
  "fix.remove-entry": "Diesen Eintrag entfernen",
  "fix.next-clause": "`next {channel} {date}` ergänzen",
  "fix.log": "`{line}` eintragen",
  "fix.snooze": "Bis {date:date} zurückstellen",
  "fix.move-pin": "Auf {date:date} verschieben",
  "fix.clear-pin": "Das angepinnte Nachfassen entfernen",
  "fix.draft-thanks": "Den Dank entwerfen",
  "fix.known": "Ihr kennt euch: `known: true` ergänzen",
  "fix.check-off": "Schon gesagt: von der Liste nehmen",
  "fix.to-today": "Das Datum auf heute ändern",
  "fix.prefers": "`prefers` auf `{channel}` ändern",
};
