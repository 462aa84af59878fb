import type { UiKey } from "./en";

/** The German of what the extension says; the words for things are those of `src/words/languages/germanWords.ts`. */
export const uiGerman: Readonly<Record<UiKey, string>> = {
  "start.failed":
    "Touchbase konnte seinen Sprachserver nicht starten, darum ist kein Nachfassen zu sehen: {reason} Versuch es noch einmal; scheitert es wieder, steht mehr im Protokoll.",
  "start.again": "Noch einmal versuchen",
  "start.log": "Protokoll zeigen",

  quoted: "„{text}“",

  "pick.none": "Es gibt noch keine Kontakte. Der Befehl „Neuer Kontakt“ legt den ersten an.",
  "pick.contact": "Um wen geht es?",
  "pick.contacts": "Um wen geht es? Du kannst mehrere wählen.",
  "whom.several": "{count} Kontakte",

  "act.refused": "{name}: {reason}",
  "act.unreadable":
    "{name}: Das Frontmatter lässt sich nicht lesen, darum geschieht nichts mit dieser Notiz. Bring zuerst das YAML in Ordnung.",
  "act.show-problems": "Probleme zeigen",
  "edit.read-only":
    "{names} lässt sich nicht speichern, denn hier ist nur Lesen erlaubt: Nichts wurde geschrieben.",
  "act.done": "{whom}: {done}",
  "act.done-next": "{line} — als Nächstes: {next}",

  "log.whom": "Eintrag hinzufügen",
  "log.this-note": "Diese Notiz, {name}",
  "log.this-note-detail": "Mit dem ersten Eintrag wird sie ein Kontakt.",
  "log.next-of": "Wessen nächster Schritt ist getan?",
  "log.several": "Eintrag hinzufügen bei mehreren Kontakten",
  "log.whom-or-what": "Wähl einen Kontakt oder schreib, was war: called Dana, voicemail",
  "log.title": "Eintrag hinzufügen: {whom}",
  "log.prompt": "Was war? Es gilt heute, wenn du nichts anderes schreibst.",
  "log.example": "called, voicemail, next call friday 10am - nach dem Stand gefragt",
  "log.row": "Eintrag",
  "log.row-whose": "Eintrag für {whose}",
  "log.row-dates": "Tage",
  "log.row-next": "Als Nächstes",
  "log.row-plan": "Keine Antwort?",
  "log.done": "{name} — als Nächstes: {next}",
  "log.which": "Wen meinst du?",
  "log.others": "Eintragen in den Notizen von",

  "steps.title": "{of}: {question}",
  "steps.so-far": "{name}, {entry}",
  "steps.who": "Namen ankreuzen oder einen tippen; Enter geht weiter, ohne Namen für den Kontakt allein",

  "put-off.whom": "Wessen Nachfassen?",
  "put-off.next": "als Nächstes: {next}",
  "snooze.title": "{whom} zurückstellen bis",
  "snooze.typed": "Wähl einen Tag oder schreib einen: next friday, in 3 weeks, 2026-12-01",
  "hold.title": "{whom} ruhen lassen bis",
  "hold.typed": "Bis wann weg oder am Überlegen? next friday, 2026-12-01",
  "pin.title": "Das nächste Nachfassen bei {whom} anpinnen auf",
  "pin.typed": "Wähl einen Tag oder schreib einen: friday 10am call",
  "clear.title": "Bei {whom} entfernen",
  "clear.follow_up": "Das angepinnte Nachfassen",
  "clear.snooze": "Das Zurückstellen",
  "clear.hold": "Das Ruhenlassen",
  "clear.nothing": "{whom}: Nichts ist angepinnt, zurückgestellt oder ruht.",

  "status.whom": "Wessen Status?",
  "status.moved-on": "{whom} als abgehakt vermerken",
  "status.closed": "{whom} abschließen",
  "status.stop": "{whom} nicht mehr kontaktieren",
  "status.paused": "{whom} pausieren",
  "status.active": "{whom} wieder aufnehmen",
  "status.reason": "Warum? Ein paar Worte für später, oder nichts. Enter schreibt es.",
  "status.moved-on-example": "drei Anrufe, keine Antwort",
  "status.closed-example": "die Stelle bekommen",
  "status.stop-example": "bat darum, nicht mehr zu schreiben",
  "status.paused-example": "bis zum Frühjahr in Elternzeit",

  "form.whom": "Wessen Notiz?",
  "form.no-touch": "Setz den Cursor zuerst auf den Eintrag eines Kontakts.",
  "ignore.title": "Eine Regel in der Notiz von {name} ausblenden",
  "ignore.nothing": "{name}: Keine Regel findet etwas in dieser Notiz.",
  "ignore.reason": "Warum? Ein paar Worte für später, oder nichts.",
  "ignore.example": "wir sehen uns ohnehin im Verein",

  "draft.whom": "Für wen?",
  "draft.title": "Nachricht an {name} entwerfen",
  "draft.next": "Für den nächsten Schritt",
  "draft.voicemail": "Mailbox-Nachricht",
  "draft.call": "Anruf",
  "draft.email": "E-Mail",
  "draft.thanks": "Dank",
  "draft.introduction": "Vorstellung",

  "new.title": "Neuer Kontakt",
  "new.prompt": "Der Name. Die Notiz entsteht dort, wo die meisten deiner Kontakte sind.",
  "new.example": "Dana Whitfield",

  "folder.which": "In welchem Ordner?",
  "folder.none": "Öffne zuerst den Ordner mit deinen Notizen.",
  "folder.open": "Ordner öffnen",

  "tree.choose-first": "Wähle erst ein Nachfassen in der Liste.",
  "tree.open": "Öffnen",
  "tree.check": "Den nächsten Schritt bei {name} als erledigt eintragen",
  "tree.check-move-on": "{name} als abgehakt vermerken",
  "tree.group-label": "{title}, {count}",
  "tree.item-label": "{name}: {line}, {organization}",
  "tree.needs-a-look": "Bitte ansehen",
  "tree.no-playbook": "Ohne Playbook",
  "tree.no-organization": "Ohne Organisation",
  "tree.advice-of": "{folder}: {advice}",
  "tree.filtered-out": "Kein fälliger Kontakt ({count}) passt zum Filter.",

  "due.one": "1 Kontakt ist fällig",
  "due.many": "{count} Kontakte sind fällig",

  "momentum.reading": "Deine Notizen werden gelesen …",
  "reading.none": "Es werden keine Notizen gelesen.",
  "momentum.stopped": "Das Lesen wurde abgebrochen: Manche Notizen fehlen hier oder sind veraltet.",
  "momentum.line": "In 7 Tagen: {touches}, {responses}",
  "momentum.all": "In 7 Tagen: {touches}, {responses}; {contacts}",
  "momentum.touch": "1 Eintrag",
  "momentum.touches": "{count} Einträge",
  "momentum.response": "1 Antwort",
  "momentum.responses": "{count} Antworten",
  "momentum.contact": "1 Kontakt hat einen nächsten Schritt",
  "momentum.contacts": "{count} Kontakte haben einen nächsten Schritt",

  "arrange.group-by": "Nachfassen gruppieren nach",
  "arrange.sort-by": "Nachfassen sortieren nach",
  "arrange.filter": "Nachfassen filtern",
  "arrange.filter-example":
    "Schreib einen Namen, eine Organisation oder ein Playbook; darunter stehen die gezeigten Gruppen",
  "arrange.due": "Fälligkeit",
  "arrange.playbook": "Playbook",
  "arrange.organization": "Organisation",
  "arrange.date": "Datum",
  "arrange.name": "Name",

  "status-bar.name": "Touchbase: fällige Kontakte",
  "status-bar.label": "Touchbase: {text}",

  "digest.overdue": "{count} überfällig",
  "digest.today": "{count} heute fällig",
  "digest.both": "{overdue} überfällig, {today} heute fällig",
  "digest.nothing": "nichts fällig",
  "digest.next": "Nichts ist fällig. Als Nächstes:",
  "digest.quiet": "Nichts ist fällig.",
  "digest.more": "und {count} weitere",
  "digest.show": "Nachfassen zeigen",
  "digest.log": "Eintrag hinzufügen",

  "notice.one": "1 Kontakt ist fällig.",
  "notice.many": "{count} Kontakte sind fällig.",
  "notice.show": "Zeigen",
  "notice.not-today": "Heute nicht",

  "samples.about": [
    "# Beispielnotizen",
    "Das sind erfundene Kontakte, um Touchbase auszuprobieren. Die Tage sind so gewählt, dass heute in jeder Gruppe etwas steht: überfällig, heute fällig, diese Woche, später, wartet und Zeit abzuhaken.",
    [
      "1. Sieh dir das Nachfassen an: das Symbol **Touchbase** in der Aktivitätsleiste.",
      "2. Öffne [Robin Ashe](People/Robin%20Ashe.md): drei Anrufe und keine Antwort. Zeig mit der Maus auf die Wellenlinie.",
      "3. Öffne [Marcus Oyelaran](People/Marcus%20Oyelaran.md), der heute anzurufen ist, und mach einen ersten Eintrag. Führ den Befehl **Touchbase: Eintrag hinzufügen** aus, oder schreib unter `touches:` von Hand eine Zeile:",
    ].join("\n"),
    "       - JJJJ-MM-TT call voicemail, next call JJJJ-MM-TT - was du dir merken willst",
  ].join("\n\n"),
  "samples.taken-away":
    "Ändere, was du magst. **Touchbase: Beispielkontakte entfernen** räumt die Notizen wieder weg und fragt vorher.",
  "samples.there": "Die Beispielkontakte sind schon da, in {place}.",
  "samples.show": "Zeigen",
  "samples.remove": "Entfernen …",
  "samples.failed":
    "Die Beispielkontakte ließen sich nicht schreiben ({reason}), und nichts ist davon geblieben. Öffne einen Ordner, in den du schreiben darfst, und versuch es noch einmal.",
  "samples.none": "In den geöffneten Ordnern sind keine Beispielkontakte.",
  "samples.sure": "Die Beispielkontakte entfernen?",
  "samples.remove-all": "Entfernen",
  "samples.remove-unchanged": "Nur unveränderte entfernen",
  "samples.remove-changed": "Alle entfernen, auch meine",
  "samples.remove-detail": "Alle {count} Notizen sind, wie sie angelegt wurden. Nichts bleibt davon.",
  "samples.changed-detail":
    "{count} Notizen sind, wie sie angelegt wurden. Geändert oder noch nicht gespeichert hast du: {names}. Die unveränderten werden entfernt; deine bleiben, wenn du nichts anderes sagst.",
  "samples.removed": "Die Beispielkontakte sind entfernt.",
  "samples.kept": "Die Beispielkontakte sind entfernt, bis auf die, die du geändert hast: {names}.",
  "samples.left":
    "Diese ließen sich nicht entfernen: {names}. Schließ, was sie sonst noch offen hat, und versuch es noch einmal.",
  "names.more": "{names} und {count} weitere",
};

/**
 * The German of texts that stand in data: of all that package.json shows, and of what `sayTerm` says, by their English.
 * What the server says as well (playbooks, rules) has its German in `src/words/languages/germanTerms.ts`.
 */
export const termsGerman: Readonly<Record<string, string>> = {
  Touchbase: "Touchbase",
  "Follow-ups from your contact notes: when to call again, what was promised, and when to stop.":
    "Nachfassen aus deinen Kontaktnotizen: wann du wieder anrufst, was zugesagt ist und wann du aufhörst.",
  "Notes are read through the editor: folders that are links are left out, for nobody could tell whether they go in circles, and a large folder takes longer.":
    "Notizen werden über den Editor gelesen: Ordner, die Verknüpfungen sind, bleiben außen vor, denn niemand könnte sehen, ob sie im Kreis gehen, und ein großer Ordner braucht länger.",

  // Groups of the tree.
  Overdue: "Überfällig",
  "Due today": "Heute fällig",
  "This week": "Diese Woche",
  Later: "Später",
  Waiting: "Wartet",
  "Move on": "Abhaken",

  // Commands and views.
  "Log Touch": "Eintrag hinzufügen",
  "Log Touch Step by Step": "Eintrag hinzufügen, Schritt für Schritt",
  "Log Touch with Several Contacts": "Eintrag hinzufügen bei mehreren Kontakten",
  "Log Next Step as Done": "Nächsten Schritt als erledigt eintragen",
  "Open Contact": "Kontakt öffnen",
  "Snooze…": "Zurückstellen …",
  "Hold…": "Ruhen lassen …",
  "Pin Follow-up…": "Nachfassen anpinnen …",
  "Unset Snooze, Hold or Pin…": "Zurückstellen, Ruhenlassen oder Anpinnen aufheben …",
  "Mark as Moved On…": "Als abgehakt vermerken …",
  "Close Contact…": "Kontakt abschließen …",
  "Do Not Contact…": "Nicht mehr kontaktieren …",
  "Pause Contact…": "Kontakt pausieren …",
  "Take Up Contact Again": "Kontakt wieder aufnehmen",
  "New Contact": "Neuer Kontakt",
  "Draft a Message": "Nachricht entwerfen",
  "Sort Touches by Date": "Einträge nach Datum sortieren",
  "Switch Touch between Line and Fields": "Eintrag zwischen Zeile und Feldern wechseln",
  "Quote Touch": "Eintrag in Anführungszeichen setzen",
  "Fix All Findings about Form": "Alle Hinweise zur Form beheben",
  "Ignore a Rule in This Note…": "Regel in dieser Notiz ausblenden …",
  "Group Follow-ups by…": "Nachfassen gruppieren nach …",
  "Sort Follow-ups by…": "Nachfassen sortieren nach …",
  "Filter Follow-ups…": "Nachfassen filtern …",
  "Clear Filter of Follow-ups": "Filter des Nachfassens aufheben",
  "Refresh Follow-ups": "Nachfassen aktualisieren",
  "Stop Reading Notes": "Lesen der Notizen abbrechen",
  "Show Follow-ups": "Nachfassen zeigen",
  "Get Started": "Erste Schritte",
  "Create Sample Contacts": "Beispielkontakte anlegen",
  "Remove Sample Contacts": "Beispielkontakte entfernen",
  "Show Log": "Protokoll zeigen",
  "Show Timeline": "Zeitleiste zeigen",
  "Show Coming Weeks": "Die nächsten Wochen zeigen",
  "Spread Follow-ups…": "Nachfassen verteilen …",
  "Follow-ups": "Nachfassen",
  Timeline: "Zeitleiste",

  // What the empty tree says.
  "Open the folder that holds your notes to see whom to contact, when, and when to stop.\n[Open Folder](command:vscode.openFolder)\nNew here? [Get started](command:touchbase.getStarted) in five steps.":
    "Öffne den Ordner mit deinen Notizen, um zu sehen, bei wem du dich wann meldest und wann du aufhörst.\n[Ordner öffnen](command:vscode.openFolder)\nNeu hier? [Erste Schritte](command:touchbase.getStarted), fünf an der Zahl.",
  "Reading your notes…": "Deine Notizen werden gelesen …",
  "The reading of your notes was stopped before there was a contact.\n[Read Them](command:touchbase.refresh)":
    "Das Lesen deiner Notizen wurde abgebrochen, bevor es einen Kontakt gab.\n[Notizen lesen](command:touchbase.refresh)",
  "No contacts among these notes yet.\n[New Contact](command:touchbase.newContactNote)\n[Create Sample Contacts](command:touchbase.createSamples)\nOr make a contact of any Markdown note: a list touches: in its frontmatter, with a line for each thing that happened, such as “2026-11-03 call voicemail”.\nNew here? [Get started](command:touchbase.getStarted) in five steps.":
    "Unter diesen Notizen ist noch kein Kontakt.\n[Neuer Kontakt](command:touchbase.newContactNote)\n[Beispielkontakte anlegen](command:touchbase.createSamples)\nOder mach aus irgendeiner Markdown-Notiz einen Kontakt: mit einer Liste touches: im Frontmatter und einer Zeile für alles, was war, etwa „2026-11-03 call voicemail“.\nNeu hier? [Erste Schritte](command:touchbase.getStarted), fünf an der Zahl.",
  "Nothing to do: no contact has a next step.\n[Log Touch](command:touchbase.logTouch)":
    "Nichts zu tun: Kein Kontakt hat einen nächsten Schritt.\n[Eintrag hinzufügen](command:touchbase.logTouch)",

  // The first steps.
  "Get Started with Touchbase": "Erste Schritte mit Touchbase",
  "Whom to contact next, when, and when to stop: five steps to your first logged touch.":
    "Bei wem du dich als Nächstes meldest, wann, und wann du aufhörst: fünf Schritte bis zu deinem ersten Eintrag.",
  "Open your notes, or made-up ones": "Öffne deine Notizen oder erfundene",
  "Touchbase reads the Markdown notes of a folder. A note with ``touches:`` in its frontmatter is a contact; all others are left alone.\n[Open Folder](command:vscode.openFolder)\nTo look around first, have some made-up contacts written into a folder of their own. **Remove Sample Contacts** takes them away again.\n[Create Sample Contacts](command:touchbase.createSamples)\nOr begin with somebody you know: [New Contact](command:touchbase.newContactNote).":
    "Touchbase liest die Markdown-Notizen eines Ordners. Eine Notiz mit ``touches:`` im Frontmatter ist ein Kontakt; alle anderen bleiben unberührt.\n[Ordner öffnen](command:vscode.openFolder)\nUm dich erst umzusehen, lass ein paar erfundene Kontakte in einen eigenen Ordner schreiben. **Beispielkontakte entfernen** räumt sie wieder weg.\n[Beispielkontakte anlegen](command:touchbase.createSamples)\nOder fang mit jemandem an, den du kennst: [Neuer Kontakt](command:touchbase.newContactNote).",
  "A folder of notes; three of them are marked as contacts.":
    "Ein Ordner mit Notizen; drei davon sind als Kontakte gekennzeichnet.",
  "See who is due": "Sieh, wer fällig ist",
  "The follow-ups stand in the side bar, the most pressing on top: what to do and when. The tooltip says which try it is, and why.\n[Show Follow-ups](command:touchbase.showFollowUps)\nThe status bar says how many are overdue or due today.":
    "Das Nachfassen steht in der Seitenleiste, das Dringendste oben: was zu tun ist und wann. Der Tooltip sagt, der wievielte Versuch es ist und warum.\n[Nachfassen zeigen](command:touchbase.showFollowUps)\nIn der Statusleiste steht, wie viele überfällig oder heute fällig sind.",
  "The list of follow-ups, in groups: overdue, due today, this week.":
    "Die Liste zum Nachfassen, in Gruppen: überfällig, heute fällig, diese Woche.",
  "Log a first touch": "Mach einen ersten Eintrag",
  "After a call or an email, write one line: ``call voicemail, next friday - asked where they stand``. While you type, you see how it is understood and what comes next.\n[Log Touch](command:touchbase.logTouch)\nThe line goes into the note, where you can undo it. Nothing is written unless you ask for it.":
    "Nach einem Anruf oder einer E-Mail schreibst du eine Zeile: ``call voicemail, next friday - asked where they stand``. Beim Schreiben siehst du, wie sie verstanden wird und was als Nächstes kommt.\n[Eintrag hinzufügen](command:touchbase.logTouch)\nDie Zeile kommt in die Notiz, wo du sie rückgängig machen kannst. Es wird nichts geschrieben, worum du nicht bittest.",
  "A line that is being typed, and below it what comes next.":
    "Eine Zeile, die gerade geschrieben wird, und darunter, was als Nächstes kommt.",
  "Understand a finding": "Versteh einen Hinweis",
  "A wavy line in a log says that something is amiss: a third call in vain, thanks that are missing, a promise that has lapsed. Rest the pointer on it, or press ``Ctrl+K Ctrl+I`` with the cursor there, to see where the contact stands, why, and what to say next.\n[Show All Problems](command:workbench.actions.view.problems)\nThe light bulb mends what can be mended, or ignores the advice in that note.":
    "Eine Wellenlinie im Verlauf sagt, dass etwas nicht stimmt: ein dritter Anruf ins Leere, ein fehlender Dank, eine verstrichene Zusage. Zeig mit der Maus darauf oder drück dort ``Ctrl+K Ctrl+I``, um den Stand zu sehen, warum, und was du als Nächstes sagen kannst.\n[Alle Probleme zeigen](command:workbench.actions.view.problems)\nDie Glühbirne behebt, was sich beheben lässt, oder blendet den Rat in dieser Notiz aus.",
  "A note with a wavy line below a touch, and a hover that explains it.":
    "Eine Notiz mit einer Wellenlinie unter einem Eintrag und einem Tooltip, der sie erklärt.",
  "Make it your own": "Mach es zu deinem",
  "Choose the playbook for contacts that name none, the holidays of your country, your own waits and limits, and which advice you want.\n[Open Settings](command:workbench.action.openSettings?%5B%22%40ext%3Atouchbase.touchbase%22%5D)\nFor one contact, its note is enough: ``playbook: friend``, ``every: 3 weeks``, or ``ignore: [too-soon]``.":
    "Wähl das Playbook für Kontakte, die keines nennen, die Feiertage deines Landes, eigene Wartezeiten und Grenzen und den Rat, den du möchtest.\n[Einstellungen öffnen](command:workbench.action.openSettings?%5B%22%40ext%3Atouchbase.touchbase%22%5D)\nFür einen einzelnen Kontakt genügt seine Notiz: ``playbook: friend``, ``every: 3 weeks`` oder ``ignore: [too-soon]``.",
  "A page of settings with a choice, a number and a switch.":
    "Eine Seite mit Einstellungen: eine Auswahl, eine Zahl und ein Schalter.",

  // Settings.
  "Contacts and Advice": "Kontakte und Rat",
  "Days and Times": "Tage und Zeiten",
  "In the Editor": "Im Editor",
  "Notes that are contacts even when their frontmatter does not say so, as globs relative to the workspace folder, such as `People/**/*.md`.":
    "Notizen, die Kontakte sind, auch wenn ihr Frontmatter es nicht sagt, als Globs vom Ordner des Arbeitsbereichs aus, etwa `People/**/*.md`.",
  "The playbook for a contact that names none, once its log has a touch and it has no `every`: `job-ad`, `after-interview`, `informational`, `networking`, `friend`, or one of your own.":
    "Das Playbook für einen Kontakt, der keines nennt, sobald sein Verlauf einen Eintrag hat und kein `every` dasteht: `job-ad`, `after-interview`, `informational`, `networking`, `friend` oder ein eigenes.",
  'Other waits and limits for a playbook, or a playbook of your own that is `like` one, by id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.':
    'Andere Wartezeiten und Grenzen für ein Playbook, oder ein eigenes, das mit `like` einem folgt, nach Id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.',
  "Unanswered calls that are enough.": "So viele Anrufe ohne Antwort sind genug.",
  "Unanswered tries of any kind that are enough; two on one day are one.":
    "So viele Versuche jeder Art ohne Antwort sind genug; zwei an einem Tag sind einer.",
  "How many unanswered tries are enough; null for no limit.":
    "Wie viele Versuche ohne Antwort genug sind; null für keine Grenze.",
  "Fewer days than these between two unanswered tries are too few.":
    "Weniger Tage zwischen zwei Versuchen ohne Antwort sind zu wenige.",
  "Days from your application to the first call.": "Tage von deiner Bewerbung bis zum ersten Anruf.",
  "Days from an unanswered attempt to the next one, and from the last one to moving on.":
    "Tage von einem Versuch ohne Antwort bis zum nächsten, und vom letzten bis zum Abhaken.",
  "Days from their last word, where nothing was agreed, to your next call.":
    "Tage von der letzten Antwort, wenn nichts verabredet ist, bis zu deinem nächsten Anruf.",
  "Days from the interview, or from their last word, to your first attempt, where no date was given.":
    "Tage vom Vorstellungsgespräch oder der letzten Antwort bis zu deinem ersten Versuch, wenn kein Termin genannt ist.",
  "Days from your letter of introduction to the first call.":
    "Tage von deinem Brief zur Vorstellung bis zum ersten Anruf.",
  "Days from their last word to your next contact, at the earliest.":
    "Tage von der letzten Antwort bis zu deinem nächsten Kontakt, frühestens.",
  "Days from their last word to your next contact, at the latest.":
    "Tage von der letzten Antwort bis zu deinem nächsten Kontakt, spätestens.",
  "Days from your last contact to the next one, at the earliest.":
    "Tage von deinem letzten Kontakt bis zum nächsten, frühestens.",
  "Days from your last contact to the next one, at the latest.":
    "Tage von deinem letzten Kontakt bis zum nächsten, spätestens.",
  "Days between two direct talks: calls and meetings.":
    "Tage zwischen zwei direkten Gesprächen: Anrufen und Treffen.",
  "Days from the last attempt, theirs or yours, to your next call.":
    "Tage vom letzten Versuch, von wem er auch kam, bis zu deinem nächsten Anruf.",
  "A call, email or text before a date that they agreed to.":
    "Ein Anruf, eine E-Mail oder eine Kurznachricht vor einem Tag, der verabredet ist.",
  "Something that they asked or wrote, and that was not answered by the next working day.":
    "Eine Frage oder Nachricht, die bis zum nächsten Arbeitstag unbeantwortet blieb.",
  "A word from them after the contact was closed or moved on from.":
    "Eine Nachricht, nachdem der Kontakt abgelegt war.",
  "A message that came back, with no later one that arrived.":
    "Eine Nachricht, die zurückkam, ohne dass eine spätere ankam.",
  "An interview or talk at whose end no next step was agreed on, or a date that was made without its day.":
    "Ein Gespräch, an dessen Ende kein nächster Schritt vereinbart wurde, oder ein Termin ohne seinen Tag.",
  "A call after a second broken promise that did not reach them, as long as a brief email belongs to it.":
    "Ein Anruf nach einer zweiten gebrochenen Zusage, der niemanden erreicht hat, solange eine kurze E-Mail dazugehört.",
  "A second unanswered call to someone you don't know, with no introduction sent yet.":
    "Ein zweiter Anruf ohne Antwort bei Unbekannten, ohne sich vorgestellt zu haben.",
  "The same channel again, with no response between.": "Wieder derselbe Weg, ohne Antwort dazwischen.",
  "Tries with several people of one organization on one day, or more than three within a week.":
    "Versuche bei mehreren Leuten derselben Organisation an einem Tag oder mehr als drei in einer Woche.",
  "A search that hangs on one contact or none, or in which you have been in touch with nobody for a week.":
    "Eine Suche, die an einem einzigen oder gar keinem Kontakt hängt oder in der du dich seit einer Woche bei niemandem gemeldet hast.",
  "Days from their no to your next call.": "Tage von der Absage bis zu deinem nächsten Anruf.",
  "The built-in playbook whose way it goes.": "Das eingebaute Playbook, dem es folgt.",
  "When it gives way to another playbook; null for never.":
    "Wann es einem anderen Playbook weicht; null für nie.",
  "How much weight each rule has: `error`, `warning`, `information`, `hint`, or `off`. A rule that is not named has its own. For a single note, `ignore` in its frontmatter switches a rule off.":
    "Wie viel Gewicht jede Regel hat: `error`, `warning`, `information`, `hint` oder `off`. Eine Regel, die nicht genannt ist, behält ihres. Für eine einzelne Notiz schaltet `ignore` in ihrem Frontmatter eine Regel aus.",
  "The country whose public holidays nobody works on, such as `US`, or with a region `DE-BY`: waits roll past them.":
    "Das Land, an dessen Feiertagen niemand arbeitet, etwa `US` oder mit Region `DE-BY`: Wartezeiten überspringen sie.",
  "Days on which nobody works, beside Saturdays, Sundays and the holidays of the country, as `YYYY-MM-DD`: waits roll past them.":
    "Tage, an denen niemand arbeitet, außer Samstagen, Sonntagen und den Feiertagen des Landes, als `JJJJ-MM-TT`: Wartezeiten überspringen sie.",
  "When you are away yourself, as ranges `YYYY-MM-DD..YYYY-MM-DD`, both days included: steps that fall into them move to the first working days after, at most five a day. Dates agreed with others stay, and are marked.":
    "Wann du selbst weg bist, als Zeiträume `JJJJ-MM-TT..JJJJ-MM-TT`, beide Tage eingeschlossen: Schritte, die hineinfallen, rücken auf die ersten Arbeitstage danach, höchstens fünf am Tag. Verabredete Termine bleiben und werden markiert.",
  "Write the first and the last day as YYYY-MM-DD..YYYY-MM-DD.":
    "Schreib den ersten und den letzten Tag als JJJJ-MM-TT..JJJJ-MM-TT.",
  "When to call about a promise that has lapsed for the first time, as `HH:MM-HH:MM`.":
    "Wann du anrufst, wenn eine Zusage zum ersten Mal verstrichen ist, als `HH:MM-HH:MM`.",
  "When to call about a promise that has lapsed again, as `HH:MM-HH:MM`.":
    "Wann du anrufst, wenn eine Zusage wieder verstrichen ist, als `HH:MM-HH:MM`.",
  "Write a date as YYYY-MM-DD, such as 2026-12-24.": "Schreib ein Datum als JJJJ-MM-TT, etwa 2026-12-24.",
  "Write two times of day as HH:MM-HH:MM, such as 10:00-11:30.":
    "Schreib zwei Uhrzeiten als HH:MM-HH:MM, etwa 10:00-11:30.",
  "Whether a notification says once a day how many follow-ups are due. The status bar says so all day.":
    "Ob eine Meldung einmal am Tag sagt, wie viele Kontakte fällig sind. In der Statusleiste steht es den ganzen Tag.",
  "What is said behind the touches of a note.": "Was hinter den Einträgen einer Notiz steht.",
  "Nothing.": "Nichts.",
  "Which try of how many, as long as nobody has answered, and when to ask about a promise.":
    "Der wievielte Versuch von wie vielen, solange keine Antwort da ist, und wann du wegen einer Zusage nachfragst.",
  "Also how many days lie between the touches.": "Auch, wie viele Tage zwischen den Einträgen liegen.",
  "Whether the next step stands above the log of a note, with *Log Touch* and more.":
    "Ob der nächste Schritt über dem Verlauf einer Notiz steht, mit *Eintragen* und mehr.",
  "Whether what the list needs of a large folder of notes is remembered on this computer, so that only what has changed is read again. It is kept where only you can read it.":
    "Ob auf diesem Computer gemerkt wird, was die Liste von einem großen Ordner mit Notizen braucht, damit nur neu gelesen wird, was sich geändert hat. Es liegt dort, wo nur du es lesen kannst.",
  "Your own number, which the draft of a voicemail says twice, such as `(555) 123-4567`; without it, the draft holds a place to fill in.":
    "Deine eigene Nummer, die der Entwurf einer Mailbox-Nachricht zweimal sagt, etwa `(555) 123-4567`; ohne sie bleibt im Entwurf eine Lücke.",
};
