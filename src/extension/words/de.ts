import type { UiKey } from "./en";

/** The German sentences of the extension. They use the terms of `src/words/languages/germanWords.ts`. */
export const uiGerman: Readonly<Record<UiKey, string>> = {
  "start.failed":
    "Touchbase konnte seinen Sprachserver nicht starten, deshalb ist die Liste leer: {reason} Versuch es noch einmal. Wenn es wieder fehlschlägt, steht mehr in der Ausgabe.",
  "start.again": "Erneut versuchen",
  "start.log": "Ausgabe anzeigen",

  quoted: "„{text}“",

  "pick.none": "Es gibt noch keine Kontakte. Mit dem Befehl „Neuer Kontakt“ legst du den ersten an.",
  "pick.contact": "Wähl einen Kontakt aus",
  "pick.contacts": "Wähl einen oder mehrere Kontakte aus",
  "whom.several": "{count} Kontakte",

  "act.refused": "{name}: {reason}",
  "act.failed":
    "Der Befehl ist an einem Fehler in Touchbase gescheitert. Die Ausgabe zeigt, wo; bitte melde ihn.",
  "act.unreadable":
    "{name}: Das Frontmatter ist nicht lesbar, deshalb wurde nichts geändert. Korrigiere zuerst das YAML.",
  "act.show-problems": "Probleme anzeigen",
  "files.outside": "lässt sich nicht lesen: es liegt in keinem geöffneten Ordner",
  "files.too-long": "lässt sich nicht lesen: es ist zu groß",
  "files.missing": "lässt sich nicht lesen: die Datei gibt es nicht",
  "files.denied": "lässt sich nicht lesen: der Zugriff ist nicht erlaubt",
  "files.folder": "lässt sich nicht lesen: es ist ein Ordner",
  "files.no-reason": "lässt sich nicht lesen: das Dateisystem nennt keinen Grund",
  "edit.read-only": "Es wurde nichts geändert, weil die Notiz schreibgeschützt ist: {names}",
  "edit.not-saved": "Die Änderung ließ sich nicht speichern und steht nur im Editor: {names}",
  "undo.name": "Touchbase: Rückgängig",
  "undo.offer": "Rückgängig",
  "undo.tooltip": "„{change}“ in {names} rückgängig machen",
  "undo.done": "Rückgängig gemacht: {names}",
  "undo.nothing":
    "Es gibt nichts rückgängig zu machen: Kein Befehl hat eine Notiz geändert, oder die Änderung ist schon zurückgenommen.",
  "undo.changed": "Es wurde nichts rückgängig gemacht, weil die Notiz seitdem geändert wurde: {names}",
  "undo.failed": "Der Editor hat die Änderung abgelehnt, deshalb wurde nichts rückgängig gemacht: {names}",

  "log.whom": "Eintrag hinzufügen",
  "log.this-note": "Diese Notiz, {name}",
  "log.this-note-detail": "Mit dem ersten Eintrag wird sie ein Kontakt.",
  "log.next-of": "Wessen nächster Schritt ist erledigt?",
  "log.several": "Eintrag bei mehreren Kontakten hinzufügen",
  "log.whom-or-what": "Ein Kontakt, oder: called Dana, voicemail",
  "log.title": "Eintrag hinzufügen: {whom}",
  "log.prompt": "Was ist passiert? Ohne ein anderes Datum gilt heute.",
  "log.example": "called, voicemail, next call friday",
  "log.row": "Eintrag",
  "log.row-whose": "Eintrag für {whose}",
  "log.row-means": "Bedeutet",
  "log.new-contact": "Neuer Kontakt „{name}“ und eintragen",
  "log.row-dates": "Tage",
  "log.row-next": "Als Nächstes",
  "log.row-plan": "Keine Antwort?",
  "log.copy-text": "Text kopieren",
  "log.which": "Welchen Kontakt meinst du?",
  "log.others": "In diesen Notizen eintragen",

  "calendar.title": "Kalender exportieren",
  "calendar.shows": "Was darf der Kalender von deinen Kontakten zeigen?",
  "calendar.full": "Namen",
  "calendar.full-example": "Dana Whitfield: Anrufen",
  "calendar.initials": "Initialen",
  "calendar.initials-example": "D. W.: Anrufen",
  "calendar.none": "Nichts",
  "calendar.none-example": "Nachfassen",
  "calendar.save": "Exportieren",
  "calendar.files": "Kalender",
  "calendar.keep": "Aktuell halten",
  "calendar.replace": "Ersetzen",
  "calendar.replace-detail": "Ihre Einträge gehen verloren.",
  "calendar.busy": "Ein anderes Programm ändert die Datei ständig, daher wurde nichts geschrieben",
  "calendar.failed": "Der Kalender {name} wurde nicht geschrieben: {reason}",
  "calendar.not-here":
    "Die Einstellung calendarFile lässt sich hier nicht nutzen: {path}. Sie braucht einen absoluten Pfad auf diesem Computer oder einen, der mit ~/ beginnt.",

  "done.title": "Als erledigt eintragen: {whom}",
  "done.which": "Was hast du getan?",
  "done.outcome": "Was kam dabei heraus?",
  "done.reached": "Erreicht",
  "done.reached-means": "Ihr habt gesprochen.",
  "done.voicemail": "Mailbox-Nachricht",
  "done.voicemail-means": "Du hast eine Nachricht hinterlassen.",
  "done.no-answer": "Keine Antwort",
  "done.no-answer-means": "Niemand hat abgenommen.",
  "done.call": "Anruf: {outcome}",
  "done.other": "Etwas anderes …",
  "done.other-means": "Sag es in eigenen Worten.",

  "steps.title": "{of}: {question}",
  "steps.so-far": "{name}, {entry}",
  "steps.other-day": "An einem anderen Tag …",
  "steps.who": "Namen; ohne gilt nur der Kontakt",

  "put-off.whom": "Für welchen Kontakt?",
  "put-off.next": "als Nächstes: {next}",
  "snooze.title": "An {whom} erinnern am",
  "snooze.typed": "Ein Tag, etwa: in 3 weeks",
  "snooze.means": "Das Nachfassen ist bis zu diesem Tag ausgeblendet und dann wieder fällig.",
  "hold.title": "{whom}: nicht da bis",
  "hold.typed": "Ein Tag, etwa: next friday",
  "hold.means":
    "Der Kontakt ist weg oder überlegt noch: Bis zu diesem Tag ist nichts fällig, und Schritte rücken dahinter.",
  "pin.title": "Den Tag des nächsten Nachfassens festlegen: {whom}",
  "pin.typed": "Ein Tag, etwa: friday 10am call",
  "pin.means": "Das nächste Nachfassen ist an diesem Tag, ganz gleich, was das Playbook vorschlägt.",
  "clear.whom": "Bei welchem Kontakt?",
  "clear.none": "Bei keinem Kontakt gibt es einen Tag, eine Erinnerung oder eine Abwesenheit aufzuheben.",
  "clear.title": "Bei {whom} aufheben",
  "clear.follow_up": "Der festgelegte Tag",
  "clear.snooze": "Die Erinnerung",
  "clear.hold": "Die Abwesenheit",
  "clear.nothing": "{whom}: Hier ist nichts aufzuheben.",

  "stop.whom": "Bei wem willst du nicht mehr nachfassen?",
  "stop.title": "Nicht mehr nachfassen: {whom}",
  "stop.why": "Warum?",
  "stop.means":
    "Der Kontakt verlässt die Liste; die Notiz und ihr Verlauf bleiben. „Kontakt wieder aufnehmen“ holt ihn zurück.",
  "stop.moved-on": "Abgehakt",
  "stop.moved-on-means": "Du hast es oft genug versucht.",
  "stop.closed": "Abgeschlossen",
  "stop.closed-means": "Es ist nichts mehr zu tun: Die Sache ist geklärt.",
  "stop.do-not-contact": "Nicht mehr kontaktieren",
  "stop.do-not-contact-means": "Der Kontakt hat darum gebeten.",
  "stop.paused": "Pausiert",
  "stop.paused-means": "Nur vorerst.",
  "resume.whom": "Bei wem willst du wieder nachfassen?",
  "resume.none": "Kein Kontakt ist pausiert oder abgeschlossen.",

  "reach.whom": "Welcher Kontakt?",
  "reach.no-phone": "In keiner Notiz eines Kontakts steht eine Telefonnummer.",
  "reach.no-email": "In keiner Notiz eines Kontakts steht eine E-Mail-Adresse.",
  "reach.calling": "Anruf bei {name}: {value}",
  "reach.writing": "E-Mail an {name}: {value}",
  "reach.not-opened": "Für {value} hat sich kein Programm geöffnet.",
  "reach.copy": "Kopieren",
  "reach.copied": "Kopiert: {value}",

  "status.whom": "Wessen Status?",
  "status.moved-on": "{whom} als abgehakt vermerken",
  "status.closed": "{whom} abschließen",
  "status.stop": "{whom} nicht mehr kontaktieren",
  "status.paused": "{whom} pausieren",
  "status.reason": "Ein paar Worte für später (optional).",
  "status.moved-on-example": "drei Anrufe, keine Antwort",
  "status.closed-example": "die Stelle bekommen",
  "status.stop-example": "bat darum, nicht mehr zu schreiben",
  "status.paused-example": "bis zum Frühjahr in Elternzeit",

  "form.whom": "Wessen Notiz?",
  "form.no-touch": "Setz den Cursor zuerst auf einen Eintrag in der Notiz eines Kontakts.",
  "ignore.title": "Eine Regel in der Notiz von {name} ausblenden",
  "ignore.nothing": "{name}: Keine Regel meldet ein Problem in dieser Notiz.",
  "ignore.reason": "Ein paar Worte für später (optional).",
  "ignore.example": "wir sehen uns ohnehin im Verein",

  "draft.whom": "Für wen?",
  "draft.title": "Nachricht an {name} entwerfen",
  "draft.where": "Wohin mit dem Entwurf für {name}?",
  "draft.where-own": "Wohin mit deinem Entwurf für {name}?",
  "draft.to-note": "In die Notiz",
  "draft.to-note-means": "Unter ihren Text, mit einer Überschrift",
  "draft.to-clipboard": "In die Zwischenablage",
  "draft.to-clipboard-means": "Zum Einfügen an anderer Stelle",
  "draft.to-mail": "In das Mailprogramm",
  "draft.to-mail-means": "Als neue Nachricht, die du absendest",
  "draft.copied": "Entwurf kopiert",
  "draft.too-long":
    "Der Entwurf ist zu lang für das Mailprogramm. Er ist in der Zwischenablage: Füg ihn in die Nachricht ein.",
  "draft.no-mail": "Es hat sich kein Mailprogramm geöffnet. Der Entwurf ist in der Zwischenablage.",
  "draft.next": "Für den nächsten Schritt",
  "draft.voicemail": "Mailbox-Nachricht",
  "draft.call": "Anruf",
  "draft.email": "E-Mail",
  "draft.thanks": "Dank",
  "draft.introduction": "Vorstellung",

  "import.title": "Kontakte importieren",
  "import.open": "Import planen",
  "import.files": "Kontakte und Tabellen",
  "import.all-files": "Alle Dateien",
  "import.which-order": "3/11/2026 in der Datei: Steht der Tag oder der Monat vorne?",
  "import.day-first": "Der Tag: 3. November",
  "import.month-first": "Der Monat: 11. März",
  "import.order-unknown": "Das weiß ich nicht: diese Zeilen auslassen",
  "import.missing": "{name} gibt es nicht mehr.",
  "import.unreadable": "{name} lässt sich nicht lesen.",
  "import.too-large": "{name} hat mehr als 32 MB, das ist zu viel für den Editor.",
  "import.too-many": "Es wurde nichts geschrieben: {count} Notizen sind mehr als die {most} einer Änderung.",
  "import.save-first": "Speichere den Plan, um ihn in einem Terminal auszuführen.",
  "import.save-plan": "Plan speichern",
  "import.in-terminal": "Führe dies in einem Terminal in {folder} aus: {call}",
  "import.elsewhere": "Ein Terminal auf dem Rechner mit den Notizen kann sie importieren.",
  "import.copy-call": "Befehl kopieren",
  "import.no-plan": "Öffne zuerst den Plan eines Imports. „Kontakte importieren …“ erstellt einen.",
  "import.not-this-plan":
    "Es wurde nichts geschrieben, weil der Kommentar am Ende des Plans beschädigt ist. Importiere die Datei noch einmal.",
  "import.refused": "Es wurde nichts importiert: {reason}",
  "import.nothing": "Es gibt nichts zu schreiben: Alles Ausgewählte ist schon in den Notizen.",
  "import.apply": "Import anwenden: {count} ausgewählt",
  "import.apply-one": "Import anwenden: 1 ausgewählt",
  "import.writing": "Touchbase: {count} Notizen werden geschrieben",
  "import.changed":
    "Es wurde nichts geschrieben, weil sich {name} seit dem Plan geändert hat. Importiere die Datei noch einmal.",
  "import.rejected":
    "Der Editor hat die Änderung abgelehnt. Falls Notizen geschrieben wurden, macht „Import zurücknehmen …“ das rückgängig.",
  "import.done": "Importiert: {count} Notizen wurden geschrieben.",
  "import.done-one": "Importiert: 1 Notiz wurde geschrieben.",
  "import.show": "Nachfassen anzeigen",
  "import.undo": "Import zurücknehmen",
  "import.no-receipt": "In diesem Arbeitsbereich gibt es keinen Import, der sich zurücknehmen lässt.",
  "import.undo-question": "Den Import von {names} zurücknehmen?",
  "import.undo-detail":
    "Er hat {count} Notizen geschrieben. Neue werden entfernt, geänderte wiederhergestellt. Was seitdem geändert wurde, bleibt, wie es ist.",
  "import.undoing": "Touchbase: {count} Notizen werden wiederhergestellt",
  "import.undo-failed": "Der Editor hat die Änderung abgelehnt, also wurde nichts zurückgenommen.",
  "import.undone": "Import von {names} zurückgenommen: {removed} entfernt, {restored} wiederhergestellt.",
  "import.kept": "Seit dem Import geändert und darum nicht angetastet: {names}",
  "new.title": "Neuer Kontakt",
  "new.prompt": "Der Name des Kontakts. Vor der letzten Frage wird nichts angelegt.",
  "new.example": "Dana Whitfield",
  "new.create": "Neuer Kontakt „{name}“",
  "new.open": "Die Notiz von {name} öffnen",
  "new.of": "Neuer Kontakt: {name}",
  "new.playbook": "Warum habt ihr Kontakt?",
  "new.playbook-means":
    "Ein Playbook sagt, wann du dich wie wieder meldest und wann du aufhörst. In der Notiz kannst du es ändern.",
  "new.organization": "Wo arbeitet der Kontakt? (optional)",
  "new.no-organization": "Keine Organisation",

  "folder.which": "In welchem Ordner?",
  "folder.none": "Öffne zuerst den Ordner mit deinen Notizen.",
  "folder.open": "Ordner öffnen",

  "tree.choose-first": "Wähl zuerst ein Nachfassen in der Liste aus.",
  "tree.changing": "Die Liste hat sich gerade geändert. Bitte versuch es noch einmal.",
  "tree.open": "Öffnen",
  "tree.check": "Den nächsten Schritt bei {name} als erledigt eintragen",
  "tree.check-move-on": "{name} als abgehakt vermerken",
  "tree.done": "erledigt",
  "tree.done-label": "{name}: erledigt",
  "tree.done-undo": "Der Schritt bei {name} ist erledigt. Entferne das Häkchen, um das rückgängig zu machen.",
  "tree.done-tooltip": "Der Schritt bei {name} ist erledigt.",
  "tree.group-label": "{title}, {count}",
  "tree.item-label": "{name}: {line}, {organization}",
  "tree.needs-a-look": "Bitte ansehen",
  "tree.settled": "Nichts zu tun",
  "tree.closed": "Abgeschlossen",
  "tree.quiet": "Nichts zu tun: Kein Kontakt hat einen nächsten Schritt.",
  "tree.no-channel": "Abhaken",
  "tree.no-tag": "Ohne Tag",
  "tree.no-playbook": "Ohne Playbook",
  "tree.no-organization": "Ohne Organisation",
  "tree.advice-of": "{folder}: {advice}",
  "people.count": "{count} sehen nach Personen aus",
  "people.title": "Notizen zu Kontakten machen",
  "people.placeholder": "Personen, mit denen du in Kontakt bleibst",
  "people.done": "Zu Kontakten gemacht: {count}",
  "tree.filtered-out": "Kein fälliger Kontakt ({count}) passt zum Filter.",

  "explorer.tooltip": "Touchbase: {line}",

  "due.one": "1 Kontakt ist fällig",
  "due.many": "{count} Kontakte sind fällig",

  "momentum.reading": "Deine Notizen werden gelesen …",
  "reading.none": "Es werden keine Notizen gelesen.",
  "momentum.stopped": "Das Lesen wurde abgebrochen: Manche Notizen fehlen hier oder sind veraltet.",
  "momentum.line": "Letzte 7 Tage: {touches}, {responses}",
  "momentum.all": "Letzte 7 Tage: {touches}, {responses}; {contacts}",
  "momentum.touch": "1 Eintrag",
  "momentum.touches": "{count} Einträge",
  "momentum.response": "1 Antwort",
  "momentum.responses": "{count} Antworten",
  "momentum.contact": "1 Kontakt hat einen nächsten Schritt",
  "momentum.contacts": "{count} Kontakte haben einen nächsten Schritt",

  "arrange.group-by": "Nachfassen gruppieren nach",
  "arrange.sort-by": "Nachfassen sortieren nach",
  "arrange.filter": "Nachfassen filtern",
  "views.title": "Gespeicherte Ansichten der Liste",
  "views.all": "Die ganze Liste",
  "views.save": "Diese Ansicht speichern …",
  "views.delete": "Eine Ansicht löschen …",
  "views.without": "ohne {groups}",
  "views.save-title": "Diese Ansicht der Liste speichern",
  "views.example": "Ein Name, etwa: Acme",
  "views.no-name": "Schreib einen Namen. Eine Ansicht desselben Namens wird ersetzt.",
  "views.saved": "Ansicht {name} gespeichert",
  "views.delete-title": "Gespeicherte Ansichten löschen",
  "arrange.filter-example": "Name, Organisation, Playbook oder Tag",

  "channel.call": "Anruf",
  "channel.email": "E-Mail",
  "channel.letter": "Brief",
  "channel.card": "Karte",
  "channel.text": "Kurznachricht",
  "channel.social": "Soziales Netzwerk",
  "channel.video": "Videoanruf",
  "channel.meeting": "Treffen",
  "channel.interview": "Vorstellungsgespräch",
  "channel.event": "Veranstaltung",

  "status-bar.name": "Touchbase: fällige Kontakte",
  "status-bar.label": "Touchbase: {text}",

  "digest.nothing": "nichts fällig",
  "digest.next": "Nichts ist fällig. Als Nächstes:",
  "digest.quiet": "Nichts ist fällig.",
  "digest.more": "und {count} weitere",
  "digest.show": "Nachfassen anzeigen",
  "digest.log": "Eintrag hinzufügen",

  "notice.none": "Heute ist nichts fällig. Diese Meldung sagt es dir einmal am Tag, wenn etwas fällig ist.",
  "notice.one": "1 Kontakt ist fällig.",
  "notice.many": "{count} Kontakte sind fällig.",
  "notice.show": "Anzeigen",
  "notice.not-today": "Heute nicht",

  "samples.about": [
    "# Beispielnotizen",
    "Das sind erfundene Kontakte zum Ausprobieren. Die Daten sind so gewählt, dass heute in jeder Gruppe etwas steht: überfällig, heute fällig, diese Woche, später, wartet und Zeit abzuhaken.",
    [
      "1. Sieh dir das Nachfassen an: das Symbol **Touchbase** in der Aktivitätsleiste.",
      "2. Öffne [Robin Ashe](People/Robin%20Ashe.md): drei Anrufe und keine Antwort. Zeig mit der Maus auf die Wellenlinie.",
      "3. Öffne [Marcus Oyelaran](People/Marcus%20Oyelaran.md), bei dem heute ein Anruf fällig ist, und mach einen ersten Eintrag. Führ den Befehl **Touchbase: Eintrag hinzufügen** aus, oder schreib selbst eine Zeile unter `touches:`:",
    ].join("\n"),
    "       - JJJJ-MM-TT call voicemail, next call JJJJ-MM-TT - was du dir merken willst",
  ].join("\n\n"),
  "samples.taken-away":
    "Ändere, was du willst. **Touchbase: Beispielkontakte entfernen** löscht die Notizen wieder und fragt vorher.",
  "samples.there": "Die Beispielkontakte gibt es schon, in {place}.",
  "samples.show": "Anzeigen",
  "samples.remove": "Entfernen …",
  "samples.failed":
    "Die Beispielkontakte konnten nicht angelegt werden ({reason}); was schon geschrieben war, wurde wieder gelöscht. Öffne einen Ordner, in den du schreiben darfst, und versuch es noch einmal.",
  "samples.none": "In den geöffneten Ordnern gibt es keine Beispielkontakte.",
  "samples.sure": "Die Beispielkontakte entfernen?",
  "samples.remove-all": "Entfernen",
  "samples.remove-unchanged": "Nur unveränderte entfernen",
  "samples.remove-changed": "Alle entfernen, auch meine",
  "samples.remove-detail": "Alle {count} Notizen sind unverändert und werden gelöscht.",
  "samples.changed-detail":
    "{count} Notizen sind unverändert und werden gelöscht. Diese hast du geändert oder noch nicht gespeichert: {names}. Sie bleiben, wenn du nicht alle entfernst.",
  "samples.removed": "Die Beispielkontakte wurden entfernt.",
  "samples.kept": "Die Beispielkontakte wurden entfernt, bis auf die, die du geändert hast: {names}.",
  "samples.left":
    "Diese konnten nicht entfernt werden: {names}. Schließ die Programme, die sie geöffnet haben, und versuch es noch einmal.",
  "names.more": "{names} und {count} weitere",
};

/**
 * The German of texts in data, by their English: those of package.json and those of `sayTerm`. Terms that the server
 * uses as well (playbooks, rules) are in `src/words/languages/germanTerms.ts`.
 */
export const termsGerman: Readonly<Record<string, string>> = {
  Touchbase: "Touchbase",
  "Follow-ups from your contact notes: when to call again, what was promised, and when to stop.":
    "Nachfassen aus deinen Kontaktnotizen: wann du wieder anrufst, was zugesagt ist und wann du aufhörst.",
  "Notes are read through the editor: symbolic links to folders are skipped, because they could form a loop, and large folders take longer.":
    "Notizen werden über den Editor gelesen: Symbolische Links auf Ordner werden übersprungen, weil sie im Kreis führen könnten, und große Ordner dauern länger.",

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
  "Log Touch with Several Contacts": "Eintrag bei mehreren Kontakten hinzufügen",
  "Log Next Step as Done": "Nächsten Schritt als erledigt eintragen",
  "Open Contact": "Kontakt öffnen",
  "Remind Me…": "Erinnern …",
  "They Are Away Until…": "Nicht da bis …",
  "Set a Date…": "Tag festlegen …",
  "Clear a Date…": "Tag aufheben …",
  "Stop Following Up…": "Nicht mehr nachfassen …",
  "Other Dates": "Andere Tage",
  "Call or Write": "Anrufen oder schreiben",
  Call: "Anrufen",
  "Write an Email": "E-Mail schreiben",
  "Copy Phone Number": "Telefonnummer kopieren",
  "Copy Email Address": "E-Mail-Adresse kopieren",
  "Mark as Moved On…": "Als abgehakt vermerken …",
  "Close Contact…": "Kontakt abschließen …",
  "Do Not Contact…": "Nicht mehr kontaktieren …",
  "Pause Contact…": "Kontakt pausieren …",
  "Resume Contact": "Kontakt wieder aufnehmen",
  "New Contact": "Neuer Kontakt",
  "Import Contacts…": "Kontakte importieren …",
  "Apply Import": "Import anwenden",
  "Undo Import…": "Import zurücknehmen …",
  "Draft a Message": "Nachricht entwerfen",
  "Sort Touches by Date": "Einträge nach Datum sortieren",
  "Convert Touch (Line or Fields)": "Eintrag umwandeln (Zeile oder Felder)",
  "Quote Touch": "Eintrag in Anführungszeichen setzen",
  "Undo Last Change": "Letzte Änderung rückgängig machen",
  "Fix All Formatting Problems": "Alle Formatprobleme beheben",
  "Ignore a Rule in This Note…": "Regel in dieser Notiz ausblenden …",
  "Group Follow-ups by…": "Nachfassen gruppieren nach …",
  "Sort Follow-ups by…": "Nachfassen sortieren nach …",
  "Filter Follow-ups…": "Nachfassen filtern …",
  "Clear Filter": "Filter aufheben",
  "Saved Views…": "Gespeicherte Ansichten …",
  "Show Contacts with Nothing to Do": "Kontakte ohne nächsten Schritt anzeigen",
  "Hide Contacts with Nothing to Do": "Kontakte ohne nächsten Schritt ausblenden",
  "Group By": "Gruppieren nach",
  "Sort By": "Sortieren nach",
  "Due State": "Fälligkeit",
  "✓ Due State": "✓ Fälligkeit",
  Channel: "Kanal",
  "✓ Channel": "✓ Kanal",
  Playbook: "Playbook",
  "✓ Playbook": "✓ Playbook",
  Organization: "Organisation",
  "✓ Organization": "✓ Organisation",
  Tag: "Tag",
  "✓ Tag": "✓ Tag",
  Nothing: "Nichts",
  "✓ Nothing": "✓ Nichts",
  Date: "Datum",
  "✓ Date": "✓ Datum",
  Name: "Name",
  "✓ Name": "✓ Name",

  // Colors.
  "What is overdue: in the list, in the Explorer, in a note, and in the charts.":
    "Was überfällig ist: in der Liste, im Explorer, in einer Notiz und in den Diagrammen.",
  "What is due today.": "Was heute fällig ist.",
  "The next step next to the name in a note, if it is not due.":
    "Der nächste Schritt neben dem Namen in einer Notiz, wenn er nicht fällig ist.",

  "Refresh Follow-ups": "Nachfassen aktualisieren",
  "Stop Reading Notes": "Lesen der Notizen abbrechen",
  "Show Follow-ups": "Nachfassen anzeigen",
  "Export Calendar…": "Kalender exportieren …",
  "Get Started": "Erste Schritte",
  "Create Sample Contacts": "Beispielkontakte anlegen",
  "Remove Sample Contacts": "Beispielkontakte entfernen",
  "Show Output": "Ausgabe anzeigen",
  "Show Contact History": "Kontaktverlauf anzeigen",
  "Show Coming Weeks": "Kommende Wochen anzeigen",
  "Spread Follow-ups…": "Nachfassen verteilen …",
  "Follow-ups": "Nachfassen",
  "Contact History": "Kontaktverlauf",

  // The welcome texts of the empty tree.
  "Open the folder that holds your notes to see whom to contact, when, and when to stop.\n[Open Folder](command:vscode.openFolder)\nNew here? [Get started](command:touchbase.getStarted) in five steps.":
    "Öffne den Ordner mit deinen Notizen, um zu sehen, bei wem du dich wann meldest und wann du aufhörst.\n[Ordner öffnen](command:vscode.openFolder)\nNeu hier? [Erste Schritte](command:touchbase.getStarted), fünf an der Zahl.",
  "Reading your notes…": "Deine Notizen werden gelesen …",
  "Reading was stopped before any contacts were found.\n[Read Notes](command:touchbase.refresh)":
    "Das Lesen wurde abgebrochen, bevor ein Kontakt gefunden wurde.\n[Notizen lesen](command:touchbase.refresh)",
  "Some of your notes look like people, but are not contacts yet.\n[Make Them Contacts…](command:touchbase.makeContactsOfNotes)":
    "Einige deiner Notizen sehen nach Personen aus, sind aber noch keine Kontakte.\n[Zu Kontakten machen …](command:touchbase.makeContactsOfNotes)",
  "No contacts among these notes yet.\n[New Contact](command:touchbase.newContactNote)\n[Import Contacts…](command:touchbase.importContacts)\n[Create Sample Contacts](command:touchbase.createSamples)\nOr turn any Markdown note into a contact: add a list touches: to its frontmatter, with one line for each thing that happened, such as “2026-11-03 call voicemail”.\nNew here? [Get started](command:touchbase.getStarted) in five steps.":
    "Unter diesen Notizen gibt es noch keine Kontakte.\n[Neuer Kontakt](command:touchbase.newContactNote)\n[Kontakte importieren …](command:touchbase.importContacts)\n[Beispielkontakte anlegen](command:touchbase.createSamples)\nOder mach aus einer beliebigen Markdown-Notiz einen Kontakt: mit einer Liste touches: im Frontmatter und einer Zeile für jedes Ereignis, etwa „2026-11-03 call voicemail“.\nNeu hier? [Erste Schritte](command:touchbase.getStarted), fünf an der Zahl.",
  "Nothing to do: no contact has a next step.\n[Log Touch](command:touchbase.logTouch)":
    "Nichts zu tun: Kein Kontakt hat einen nächsten Schritt.\n[Eintrag hinzufügen](command:touchbase.logTouch)",

  // The walkthrough.
  "Get Started with Touchbase": "Erste Schritte mit Touchbase",
  "Whom to contact next, when, and when to stop: five steps to your first logged touch.":
    "Bei wem du dich als Nächstes meldest, wann, und wann du aufhörst: fünf Schritte bis zu deinem ersten Eintrag.",
  "Open your notes or try the samples": "Öffne deine Notizen oder probier die Beispiele aus",
  "Touchbase reads the Markdown notes in a folder. A note with ``touches:`` in its frontmatter is a contact; other notes are left alone.\n[Open Folder](command:vscode.openFolder)\nTo look around first, create some made-up contacts in a folder of their own. **Remove Sample Contacts** deletes them again.\n[Create Sample Contacts](command:touchbase.createSamples)\nOr start with someone you know: [New Contact](command:touchbase.newContactNote).":
    "Touchbase liest die Markdown-Notizen eines Ordners. Eine Notiz mit ``touches:`` im Frontmatter ist ein Kontakt; andere Notizen bleiben unberührt.\n[Ordner öffnen](command:vscode.openFolder)\nWenn du dich erst umsehen willst, leg ein paar erfundene Kontakte in einem eigenen Ordner an. **Beispielkontakte entfernen** löscht sie wieder.\n[Beispielkontakte anlegen](command:touchbase.createSamples)\nOder fang mit jemandem an, den du kennst: [Neuer Kontakt](command:touchbase.newContactNote).",
  "A folder of notes; three of them are marked as contacts.":
    "Ein Ordner mit Notizen; drei davon sind als Kontakte gekennzeichnet.",
  "See who is due": "Sieh nach, wer fällig ist",
  "The side bar lists the follow-ups, the most urgent first: what to do and when. The tooltip says which attempt it is, and why.\n[Show Follow-ups](command:touchbase.showFollowUps)\nThe status bar shows how many are overdue or due today.":
    "Die Seitenleiste zeigt das Nachfassen, das Dringendste oben: was zu tun ist und wann. Der Tooltip sagt, der wievielte Versuch es ist und warum.\n[Nachfassen anzeigen](command:touchbase.showFollowUps)\nIn der Statusleiste steht, wie viele überfällig oder heute fällig sind.",
  "The list of follow-ups, in groups: overdue, due today, this week.":
    "Die Liste zum Nachfassen, in Gruppen: überfällig, heute fällig, diese Woche.",
  "Log a first touch": "Mach einen ersten Eintrag",
  "A touch is whatever happens between you: a call, an email, a meeting. After one, write a line: ``call voicemail, next friday - asked where they stand``. While you type, you see how it is understood and what comes next.\n[Log Touch](command:touchbase.logTouch)\nThe line goes into the note, where you can undo it. Touchbase writes only when you ask it to.":
    "Ein Eintrag ist, was zwischen euch geschieht: ein Anruf, eine E-Mail, ein Treffen. Danach schreibst du eine Zeile: ``call voicemail, next friday - asked where they stand``. Beim Schreiben siehst du, wie sie verstanden wird und was als Nächstes kommt.\n[Eintrag hinzufügen](command:touchbase.logTouch)\nDie Zeile kommt in die Notiz, wo du sie rückgängig machen kannst. Touchbase schreibt nur, wenn du es willst.",
  "A line being typed, with the next step below it.":
    "Eine Zeile, die gerade geschrieben wird, mit dem nächsten Schritt darunter.",
  "Understand a problem": "Versteh ein Problem",
  "A squiggle in a log marks a problem: a third unanswered call, a missing thank-you, a promise that has lapsed. Hover over it, or put the cursor on it and press ``Ctrl+K Ctrl+I``, to see the state of the contact, the reason, and what to say next.\n[Show All Problems](command:workbench.actions.view.problems)\nUse the light bulb to fix the problem, or to ignore the rule in that note.":
    "Eine Wellenlinie im Verlauf zeigt ein Problem: ein dritter Anruf ohne Antwort, ein fehlender Dank, eine verstrichene Zusage. Zeig mit der Maus darauf, oder setz den Cursor darauf und drück ``Ctrl+K Ctrl+I``: Du siehst den Stand, den Grund und was du als Nächstes sagen kannst.\n[Alle Probleme anzeigen](command:workbench.actions.view.problems)\nMit der Glühbirne behebst du das Problem oder blendest die Regel in dieser Notiz aus.",
  "A note with a squiggle under a touch, and a hover that explains it.":
    "Eine Notiz mit einer Wellenlinie unter einem Eintrag und einem Tooltip, der sie erklärt.",
  "Make it your own": "Richte es für dich ein",
  "Choose the default playbook, the holidays of your country, your own waits and limits, and the advice you want.\n[Open Settings](command:workbench.action.openSettings?%5B%22%40ext%3Atouchbase.touchbase%22%5D)\nFor a single contact, use its note: ``playbook: friend``, ``every: 3 weeks``, or ``ignore: [too-soon]``.":
    "Wähl das Standard-Playbook, die Feiertage deines Landes, eigene Wartezeiten und Grenzen und den Rat, den du möchtest.\n[Einstellungen öffnen](command:workbench.action.openSettings?%5B%22%40ext%3Atouchbase.touchbase%22%5D)\nFür einen einzelnen Kontakt genügt seine Notiz: ``playbook: friend``, ``every: 3 weeks`` oder ``ignore: [too-soon]``.",
  "A settings page with a list, a number and a switch.":
    "Eine Seite mit Einstellungen: eine Liste, eine Zahl und ein Schalter.",

  // Settings.
  "Contacts and Advice": "Kontakte und Rat",
  "Days and Times": "Tage und Zeiten",
  "In the Editor": "Im Editor",
  "Globs of notes that are never contacts, relative to the workspace folder, such as `Archive/**`. They replace the default, which leaves out folders of templates.":
    "Glob-Muster für Notizen, die nie Kontakte sind, relativ zum Ordner des Arbeitsbereichs, etwa `Archive/**`. Sie ersetzen den Standard, der Ordner mit Vorlagen auslässt.",
  "Globs of notes that are contacts even if their frontmatter does not say so, relative to the workspace folder, such as `People/**/*.md`.":
    "Glob-Muster für Notizen, die auch dann Kontakte sind, wenn ihr Frontmatter es nicht sagt, relativ zum Ordner des Arbeitsbereichs, etwa `People/**/*.md`.",
  "The playbook for contacts without `playbook` and `every`, once their log has a touch: `job-ad`, `after-interview`, `informational`, `networking`, `friend`, or one of your own.":
    "Das Playbook für Kontakte ohne `playbook` und `every`, sobald ihr Verlauf einen Eintrag hat: `job-ad`, `after-interview`, `informational`, `networking`, `friend` oder ein eigenes.",
  'Changed waits and limits for a playbook, or your own playbook that is based on one with `like`, by id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.':
    'Geänderte Wartezeiten und Grenzen für ein Playbook, oder ein eigenes, das mit `like` auf einem beruht, nach Id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.',
  "Maximum number of unanswered calls.": "Höchstzahl der Anrufe ohne Antwort.",
  "Maximum number of unanswered attempts of any kind; two on one day count as one.":
    "Höchstzahl der Versuche jeder Art ohne Antwort; zwei an einem Tag zählen als einer.",
  "Maximum number of unanswered attempts; null for no limit.":
    "Höchstzahl der Versuche ohne Antwort; null für keine Grenze.",
  "Minimum number of days between two unanswered attempts.":
    "Mindestzahl der Tage zwischen zwei Versuchen ohne Antwort.",
  "Days from your application to the first call.": "Tage von deiner Bewerbung bis zum ersten Anruf.",
  "Days from an unanswered attempt to the next one, and from the last one to moving on.":
    "Tage von einem Versuch ohne Antwort bis zum nächsten, und vom letzten bis zum Abhaken.",
  "Days from their last response to your next call, if nothing was agreed.":
    "Tage von der letzten Antwort bis zu deinem nächsten Anruf, wenn nichts verabredet ist.",
  "Days from the interview, or from their last response, to your first attempt, if no date was given.":
    "Tage vom Vorstellungsgespräch oder der letzten Antwort bis zu deinem ersten Versuch, wenn kein Termin genannt ist.",
  "Days from your letter of introduction to the first call.":
    "Tage von deinem Brief zur Vorstellung bis zum ersten Anruf.",
  "Minimum number of days from their last response to your next contact.":
    "Mindestzahl der Tage von der letzten Antwort bis zu deinem nächsten Kontakt.",
  "Maximum number of days from their last response to your next contact.":
    "Höchstzahl der Tage von der letzten Antwort bis zu deinem nächsten Kontakt.",
  "Minimum number of days from your last contact to the next one.":
    "Mindestzahl der Tage von deinem letzten Kontakt bis zum nächsten.",
  "Maximum number of days from your last contact to the next one.":
    "Höchstzahl der Tage von deinem letzten Kontakt bis zum nächsten.",
  "Days between two direct talks: calls and meetings.":
    "Tage zwischen zwei direkten Gesprächen: Anrufen und Treffen.",
  "Days from the last attempt, theirs or yours, to your next call.":
    "Tage vom letzten Versuch, von wem er auch kam, bis zu deinem nächsten Anruf.",
  "A call, email or text before a date that they agreed to.":
    "Ein Anruf, eine E-Mail oder eine Kurznachricht vor einem Tag, der verabredet ist.",
  "Something that they asked or wrote, and that was not answered by the next working day.":
    "Eine Frage oder Nachricht, die bis zum nächsten Arbeitstag unbeantwortet blieb.",
  "A message or call from them after you closed the contact or moved on.":
    "Eine Nachricht oder ein Anruf, nachdem du den Kontakt abgeschlossen oder abgehakt hast.",
  "A message that came back, with no later one that arrived.":
    "Eine Nachricht, die zurückkam, ohne dass eine spätere ankam.",
  "An interview or talk that ended without an agreed next step, or a date that was made without its day.":
    "Ein Gespräch, an dessen Ende kein nächster Schritt vereinbart wurde, oder ein Termin ohne seinen Tag.",
  "A call about a promise that lapsed again did not reach them, and the brief email that belongs to it can still be sent.":
    "Ein Anruf wegen einer zum zweiten Mal verstrichenen Zusage, der niemanden erreicht hat und zu dem die kurze E-Mail noch möglich ist.",
  "A second unanswered call to someone you don't know, with no introduction sent yet.":
    "Ein zweiter Anruf ohne Antwort bei Unbekannten, ohne sich vorgestellt zu haben.",
  "The same channel again, with no response in between.": "Wieder derselbe Kanal, ohne Antwort dazwischen.",
  "Tries with several people of one organization on one day, or more than three within a week.":
    "Versuche bei mehreren Leuten derselben Organisation an einem Tag oder mehr als drei in einer Woche.",
  "A search that depends on one contact or none, or in which you have contacted no one for a week.":
    "Eine Suche, die an einem einzigen oder gar keinem Kontakt hängt oder in der du dich seit einer Woche bei niemandem gemeldet hast.",
  "Days from their no to your next call.": "Tage von der Absage bis zu deinem nächsten Anruf.",
  "The built-in playbook it is based on.": "Das eingebaute Playbook, auf dem es beruht.",
  "When to switch to another playbook; null for never.":
    "Wann zu einem anderen Playbook gewechselt wird; null für nie.",
  "The severity of each rule: `error`, `warning`, `information`, `hint`, or `off`. Rules that are not listed keep their default. To turn off a rule in a single note, use `ignore` in its frontmatter.":
    "Der Schweregrad jeder Regel: `error`, `warning`, `information`, `hint` oder `off`. Regeln, die nicht genannt sind, behalten ihre Voreinstellung. In einer einzelnen Notiz schaltet `ignore` im Frontmatter eine Regel aus.",
  "The folder for the notes of new contacts, such as `People`, relative to the workspace folder. By default, the folder that has most of your contacts.":
    "Der Ordner für die Notizen neuer Kontakte, etwa `People`, relativ zum Ordner des Arbeitsbereichs. Sonst ist es der Ordner mit den meisten Kontakten.",
  "A note whose text new contacts begin with, such as `Templates/person.md`, relative to the workspace folder. It can contain `{{name}}`, `{{organization}}`, `{{playbook}}` and `{{date}}`. Keys that it lacks are added.":
    "Eine Notiz, mit deren Text neue Kontakte beginnen, etwa `Templates/person.md`, relativ zum Ordner des Arbeitsbereichs. Sie kann `{{name}}`, `{{organization}}`, `{{playbook}}` und `{{date}}` enthalten. Schlüssel, die ihr fehlen, werden ergänzt.",
  "Write a path within the folder of your notes, such as People.":
    "Schreib einen Pfad im Ordner deiner Notizen, etwa People.",
  "The country whose public holidays are not working days, such as `US`, or `DE-BY` with a region. Waits skip them.":
    "Das Land, dessen Feiertage keine Arbeitstage sind, etwa `US` oder mit Region `DE-BY`. Wartezeiten überspringen sie.",
  "More days that are not working days, in addition to weekends and the holidays of the country, as `YYYY-MM-DD`. Waits skip them.":
    "Weitere Tage, die keine Arbeitstage sind, zusätzlich zu Wochenenden und den Feiertagen des Landes, als `JJJJ-MM-TT`. Wartezeiten überspringen sie.",
  "The days on which you are away, as ranges `YYYY-MM-DD..YYYY-MM-DD` that include both days. Steps within them move to the next working days, at most five a day. Dates that you agreed on stay and are marked.":
    "Die Tage, an denen du weg bist, als Zeiträume `JJJJ-MM-TT..JJJJ-MM-TT`, die beide Tage enthalten. Schritte in ihnen rücken auf die nächsten Arbeitstage, höchstens fünf am Tag. Verabredete Termine bleiben und werden markiert.",
  "Write the first and the last day as YYYY-MM-DD..YYYY-MM-DD.":
    "Schreib den ersten und den letzten Tag als JJJJ-MM-TT..JJJJ-MM-TT.",
  "When to call about a promise that has lapsed for the first time, as `HH:MM-HH:MM`.":
    "Wann du anrufst, wenn eine Zusage zum ersten Mal verstrichen ist, als `HH:MM-HH:MM`.",
  "When to call about a promise that has lapsed again, as `HH:MM-HH:MM`.":
    "Wann du anrufst, wenn eine Zusage wieder verstrichen ist, als `HH:MM-HH:MM`.",
  "Write a date as YYYY-MM-DD, such as 2026-12-24.": "Schreib ein Datum als JJJJ-MM-TT, etwa 2026-12-24.",
  "Write two times of day as HH:MM-HH:MM, such as 10:00-11:30.":
    "Schreib zwei Uhrzeiten als HH:MM-HH:MM, etwa 10:00-11:30.",
  "Whether a notification shows once a day how many follow-ups are due. The status bar shows it all day.":
    "Ob eine Meldung einmal am Tag zeigt, wie viele Kontakte fällig sind. In der Statusleiste steht es den ganzen Tag.",
  "The time zone of the times of day in your notes, such as `Europe/Berlin`, for agreed meetings in a calendar file. By default, that of this computer.":
    "Die Zeitzone der Uhrzeiten in deinen Notizen, etwa `Europe/Berlin`, für Termine in einer Kalenderdatei. Sonst die dieses Computers.",
  "A calendar file, such as `~/touchbase.ics`, that is updated whenever your follow-ups change. *Export Calendar* makes it. By default, none is written. A workspace cannot set it, because it names a file of yours.":
    "Eine Kalenderdatei, etwa `~/touchbase.ics`, die sich mit deinen Kontakten ändert. *Kalender exportieren* legt sie an. Sonst wird keine geschrieben. Ein Arbeitsbereich kann das nicht einstellen, denn es nennt eine Datei von dir.",
  "Whether a command saves the notes that it changes. A note with unsaved changes stays unsaved. *Undo Last Change* reverts the command in all of its notes.":
    "Ob ein Befehl die Notizen speichert, die er ändert. Eine Notiz mit ungespeicherten Änderungen bleibt ungespeichert. *Letzte Änderung rückgängig machen* nimmt den Befehl in allen seinen Notizen zurück.",
  "The time of day from which that notification shows, as `HH:MM`. By default, when VS Code starts, or at midnight.":
    "Die Uhrzeit, ab der diese Meldung erscheint, als `HH:MM`. Sonst erscheint sie beim Start von VS Code oder um Mitternacht.",
  "Write a time of day as HH:MM, such as 09:00.": "Schreib eine Uhrzeit als HH:MM, etwa 09:00.",
  "Where follow-ups are shown besides the list.": "Wo das Nachfassen außerhalb der Liste angezeigt wird.",
  "The number of due follow-ups on the icon in the activity bar.":
    "Die Zahl der fälligen Kontakte am Symbol in der Aktivitätsleiste.",
  "The number of due follow-ups in the status bar.": "Die Zahl der fälligen Kontakte in der Statusleiste.",
  "The touches and answers of the last seven days above the list.":
    "Die Einträge und Antworten der letzten sieben Tage über der Liste.",
  "A mark on due contacts in the Explorer and on their tabs.":
    "Eine Markierung an fälligen Kontakten im Explorer und an ihren Registerkarten.",
  "The next step after the name in a note. The code lens above the log says the same.":
    "Der nächste Schritt hinter dem Namen in einer Notiz. Die Zeile über dem Verlauf sagt dasselbe.",
  "What is shown after the touches of a note.": "Was hinter den Einträgen einer Notiz angezeigt wird.",
  "Nothing.": "Nichts.",
  "Which attempt it is of how many, until there is an answer, and when to ask about a promise.":
    "Der wievielte Versuch von wie vielen, solange keine Antwort da ist, und wann du wegen einer Zusage nachfragst.",
  "Also the number of days between the touches.": "Auch die Zahl der Tage zwischen den Einträgen.",
  "Whether the next step is shown above the log of a note, with *Log Touch* and other commands.":
    "Ob der nächste Schritt über dem Verlauf einer Notiz steht, mit *Eintrag hinzufügen* und weiteren Befehlen.",
  "Whether the list of a large folder of notes is cached on this computer, so that only changed notes are read again. Only you can read the cache. `false` removes it.":
    "Ob die Liste eines großen Ordners mit Notizen auf diesem Computer zwischengespeichert wird, damit nur geänderte Notizen neu gelesen werden. Nur du kannst den Zwischenspeicher lesen. `false` entfernt ihn.",
  "Your own name, such as `Ann Lee`, which signs the drafts of messages. Without it, a draft has a placeholder.":
    "Dein eigener Name, etwa `Ann Lee`, mit dem die Entwürfe von Nachrichten unterschrieben sind. Ohne ihn enthält ein Entwurf einen Platzhalter.",
  "Your own phone number, such as `(555) 123-4567`, which the draft of a voicemail says twice. Without it, the draft has a placeholder.":
    "Deine eigene Telefonnummer, etwa `(555) 123-4567`, die der Entwurf einer Mailbox-Nachricht zweimal nennt. Ohne sie enthält der Entwurf einen Platzhalter.",
};
