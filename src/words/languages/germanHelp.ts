/** The German of data that the terminal shows: the help of the command line and the words of its lists. */
export const germanHelp: Readonly<Record<string, string>> = {
  "Touchbase: follow-ups from your contact notes.": "Touchbase: Nachfassen aus deinen Kontaktnotizen.",
  Commands: "Befehle",
  "Options of every command": "Optionen aller Befehle",
  "Options of this command": "Optionen dieses Befehls",
  Examples: "Beispiele",
  "Exit codes": "Rückgabewerte",

  "what to do today, soonest first": "was heute zu tun ist, das Dringendste zuerst",
  "the next step of one contact, the plan, and why":
    "der nächste Schritt eines Kontakts, der Plan und die Gründe",
  "write what happened into the notes of contacts": "in die Notizen eintragen, was mit Kontakten war",
  "problems and advice in the notes of contacts": "Probleme und Rat in den Notizen der Kontakte",
  "the language server, for editors": "der Sprachserver für Editoren",

  "A PATH is a folder of notes or one note. Without a PATH, it is the current folder.":
    "Ein PATH ist ein Ordner mit Notizen oder eine Notiz. Ohne PATH ist es der aktuelle Ordner.",
  "When nothing is due, a terminal shows what comes next, and a pipe gets no output.":
    "Ist nichts fällig, zeigt ein Terminal, was als Nächstes kommt, und eine Pipe erhält keine Ausgabe.",
  "Lists what is due in the notes of the current folder.":
    "Zeigt, was in den Notizen des aktuellen Ordners fällig ist.",
  "Lists every contact of a folder.": "Zeigt jeden Kontakt eines Ordners.",
  "The list was made, even if nothing is due.": "Die Liste wurde ausgegeben, auch wenn nichts fällig ist.",
  "The call is wrong, or a file cannot be read or written.":
    "Der Aufruf ist falsch, oder eine Datei lässt sich nicht lesen oder schreiben.",

  "A NAME is all or part of the name of a contact, such as Dana. It is looked up in the notes of the FOLDER, or of the current folder. If a note has that path, it is used instead.":
    "Ein NAME ist der Name eines Kontakts oder ein Teil davon, etwa Dana. Er wird in den Notizen von FOLDER gesucht, sonst im aktuellen Ordner. Gibt es eine Notiz mit diesem Pfad, gilt sie.",
  "Explains the contact whose name contains Dana.": "Erklärt den Kontakt, dessen Name Dana enthält.",
  "Explains the contact of a note.": "Erklärt den Kontakt einer Notiz.",
  "The contact was found.": "Der Kontakt wurde gefunden.",

  "A NAME is looked up in the current folder. With a FOLDER, the TEXT names the contacts. The TEXT is what you would type in Log Touch: what happened, then what comes next, and your own words after “ - ”.":
    "Ein NAME wird im aktuellen Ordner gesucht. Mit FOLDER nennt der TEXT die Kontakte. Der TEXT ist englisch und derselbe wie bei „Eintrag hinzufügen“ im Editor: was war, dann was kommt, und eigene Worte nach „ - “.",
  "Logs a call in the note of Dana.": "Trägt einen Anruf in die Notiz von Dana ein.",
  "Shows what would be written, and writes nothing.": "Zeigt, was eingetragen würde, und schreibt nichts.",
  "It was written.": "Es wurde eingetragen.",
  "The text was refused, and no note was changed.": "Der Text wurde abgelehnt und keine Notiz geändert.",

  "A terminal shows the problems of each note below its path. A pipe gets one line for each: path:line:column, severity, rule and message.":
    "Ein Terminal zeigt die Probleme jeder Notiz unter ihrem Pfad. Eine Pipe erhält für jedes eine Zeile: Pfad:Zeile:Spalte, Schwere, Regel und Meldung.",
  "Checks the notes of the current folder.": "Prüft die Notizen des aktuellen Ordners.",
  "Fails only on errors, for scripts and editors.": "Schlägt nur bei Fehlern fehl, für Skripte und Editoren.",
  "No problem is more severe than --max-severity allows.":
    "Kein Problem ist schwerer, als --max-severity erlaubt.",
  "At least one problem is more severe.": "Mindestens ein Problem ist schwerer.",

  "write your follow-ups into a calendar file, for a phone":
    "deine Schritte in eine Kalenderdatei schreiben, fürs Telefon",
  "The file has the next step of each active contact, agreed meetings at their time, and birthdays. Overdue steps are on today; more than five become one entry. It has no text, phone number, email address or path of your notes.":
    "Die Datei enthält den nächsten Schritt jedes aktiven Kontakts, Verabredungen zu ihrer Uhrzeit und Geburtstage. Überfällige Schritte stehen beim heutigen Tag; mehr als fünf werden ein Eintrag. Sie enthält weder Text noch Nummern, Adressen oder Pfade deiner Notizen.",
  "Run it again to update the file: entries keep their identity, and if nothing has changed, the file stays as it is. A file that is not a calendar is never replaced, and one that another program made only with --force.":
    "Ein weiterer Aufruf bringt die Datei auf den neuen Stand: Einträge bleiben dieselben, und ohne Änderung bleibt die Datei, wie sie ist. Was kein Kalender ist, wird nie ersetzt, und was von einem anderen Programm stammt, nur mit --force.",
  "With --out and --todos, agreed meetings and birthdays are events, and all other steps are to-dos.":
    "Mit --out und --todos werden Verabredungen und Geburtstage zu Terminen und alle anderen Schritte zu Aufgaben.",
  "Writes a calendar file.": "Schreibt eine Kalenderdatei.",
  "Writes a file for each entry, for vdirsyncer and khal.":
    "Schreibt für jeden Eintrag eine Datei, für vdirsyncer und khal.",
  "Shows initials only, and has no alarms.": "Zeigt nur Initialen und hat keine Erinnerungen.",
  "The calendar was written, or nothing has changed.":
    "Der Kalender wurde geschrieben, oder es hat sich nichts geändert.",
  "Write the events into this file.": "Schreibt die Termine in diese Datei.",
  "Write the steps into this file as to-dos instead.":
    "Schreibt die Schritte stattdessen als Aufgaben in diese Datei.",
  "Write each event into a file of its own in this folder, and delete the files of events that are gone.":
    "Schreibt jeden Termin als eigene Datei in diesen Ordner und löscht die Dateien weggefallener Termine.",
  "How many days ahead the calendar reaches. The default is 90.":
    "Wie viele Tage der Kalender vorausreicht. Vorgabe: 90.",
  "Add the steps after the next one, as planned if there is no answer.":
    "Nimmt auch die Schritte nach dem nächsten auf, wie sie ohne Antwort geplant sind.",
  "When the alarm of an entry without a time rings, or none for no alarms. The default is 09:00. That of an agreed meeting rings 15 minutes before it.":
    "Wann an einen Eintrag ohne Uhrzeit erinnert wird, oder none für keine Erinnerungen. Vorgabe: 09:00. An einen Termin wird 15 Minuten vorher erinnert.",
  "What the calendar shows of a contact: name, action and channel (full, the default), initials instead of the name (initials), or none of them (none).":
    "Was der Kalender von einem Kontakt zeigt: Name, Schritt und Kanal (full, die Vorgabe), Initialen statt des Namens (initials) oder nichts davon (none).",
  "Replace a calendar that another program made.":
    "Ersetzt einen Kalender, den ein anderes Programm gemacht hat.",
  "a folder": "einen Ordner",
  "a number of days from 1 to 3660": "eine Zahl von Tagen von 1 bis 3660",
  "a time of day, HH:MM, or none": "eine Uhrzeit, HH:MM, oder none",
  "full, initials or none": "full, initials oder none",

  "It runs until the editor ends it, and takes no path, because the editor names the folders.":
    "Er läuft, bis der Editor ihn beendet, und nimmt keinen Pfad, denn der Editor nennt die Ordner.",
  "Speaks the Language Server Protocol over standard input and output.":
    "Spricht das Language Server Protocol über Standardein- und -ausgabe.",
  "Uses the settings of that file for all folders.": "Nimmt die Einstellungen dieser Datei für alle Ordner.",
  "The editor ended it.": "Der Editor hat ihn beendet.",

  "the completions for a shell, which complete commands and options with Tab":
    "Vervollständigungen für eine Shell, die Befehle und Optionen mit Tab ergänzen",
  "It prints a script, and changes no file. Save the script where the shell looks for completions.":
    "Gibt ein Skript aus und ändert keine Datei. Speichere es dort, wo die Shell Vervollständigungen sucht.",
  "Bash looks there only with the package bash-completion. Without it, put “source <(touchbase completions bash)” into ~/.bashrc.":
    "Bash sucht dort nur mit dem Paket bash-completion. Ohne dieses gehört „source <(touchbase completions bash)“ in ~/.bashrc.",
  "Installs them for bash with bash-completion.": "Installiert sie für bash mit bash-completion.",
  "Installs them for zsh, when fpath contains ~/.zfunc before compinit runs.":
    "Installiert sie für zsh, wenn fpath vor compinit ~/.zfunc enthält.",
  "Installs them for fish.": "Installiert sie für fish.",
  "The script was printed.": "Das Skript wurde ausgegeben.",

  "a date, YYYY-MM-DD": "ein Datum, JJJJ-MM-TT",
  "a file": "eine Datei",
  "a number": "eine Zahl",
  "grouped or lines": "grouped oder lines",
  "error, warning, information, hint or none": "error, warning, information, hint oder none",
  "Use this date instead of today.": "Nimmt dieses Datum statt heute.",
  "Print one JSON object instead of text.": "Gibt ein JSON-Objekt statt Text aus.",
  "Read the settings from this file instead of .touchbase.json or .touchbase.yaml in the folder of notes.":
    "Liest die Einstellungen aus dieser Datei statt aus .touchbase.json oder .touchbase.yaml im Ordner der Notizen.",
  "List every contact, also those with nothing to do.":
    "Zeigt jeden Kontakt, auch die, für die nichts zu tun ist.",
  "Read every note, without the cache.": "Liest jede Notiz, ohne den Zwischenspeicher.",
  "Show what would be written, and write nothing.": "Zeigt, was eingetragen würde, und schreibt nichts.",
  "Keep what is not understood as text.": "Behält als Text, was nicht verstanden wird.",
  "List the problems grouped by note (grouped), or one in each line (lines). The default is grouped on a terminal and lines in a pipe.":
    "Zeigt die Probleme nach Notizen (grouped) oder jedes in einer Zeile (lines). Ohne Angabe gilt grouped im Terminal und lines in einer Pipe.",
  "The highest severity that is accepted: error, warning, information (the default), hint or none.":
    "Die höchste Schwere, die erlaubt ist: error, warning, information (ohne Angabe), hint oder none.",
  "Use no colors; the variable NO_COLOR does the same.":
    "Nimmt keine Farben; die Variable NO_COLOR bewirkt dasselbe.",
  "Show this help, or that of a command.": "Zeigt diese Hilfe oder die eines Befehls.",
  "Show the version.": "Zeigt die Version.",
  "Use standard input and output; it is the only way.":
    "Nimmt Standardein- und -ausgabe; anders geht es nicht.",

  Overdue: "Überfällig",
  "Due today": "Heute fällig",
  "This week": "Diese Woche",
  Later: "Später",
  Waiting: "Wartet",
  "Move on": "Abhaken",
  "Nothing to do": "Nichts zu tun",
  error: "Fehler",
  warning: "Warnung",
  information: "Information",
  hint: "Tipp",

  "turn exported contacts and job applications into notes":
    "aus exportierten Kontakten und Bewerbungen Notizen machen",
  "A FILE is a vCard (.vcf) or a table (.csv, .tsv): an export of LinkedIn, Google, Outlook or a phone, or a spreadsheet of contacts or job applications.":
    "Eine FILE ist eine vCard (.vcf) oder eine Tabelle (.csv, .tsv): ein Export von LinkedIn, Google, Outlook oder einem Telefon oder eine Tabelle mit Kontakten oder Bewerbungen.",
  "Without --apply, nothing is written and the plan is shown. Each record is in one of five groups: new, merged into a note, unchanged, ambiguous, or refused. A merge only adds what a note does not have.":
    "Ohne --apply wird nichts geschrieben, sondern der Plan gezeigt. Jeder Datensatz ist in einer von fünf Gruppen: neu, in einer Notiz ergänzt, unverändert, mehrdeutig oder abgelehnt. Ergänzt wird nur, was eine Notiz nicht hat.",
  "The first follow-ups of new contacts are spread over working days, at most five a day, so that they are not due all at once. An application becomes a touch on the day that the table gives. No other touch is made up.":
    "Das erste Nachfassen bei neuen Kontakten wird auf Arbeitstage verteilt, höchstens fünf am Tag, damit nicht alles auf einmal fällig ist. Eine Bewerbung wird ein Eintrag an dem Tag, den die Tabelle nennt. Andere Einträge werden nicht erfunden.",
  "With --plan, the plan is a Markdown file in which you uncheck what you do not want. A plan is refused as a whole if its file or your contacts have changed since.":
    "Mit --plan ist der Plan eine Markdown-Datei, in der du das Häkchen bei allem entfernst, was du nicht willst. Ein Plan wird im Ganzen abgelehnt, wenn sich seine Datei oder deine Kontakte seitdem geändert haben.",
  "Each import leaves a receipt in .touchbase/imports, with which --undo reverts it. A note that has changed since stays as it is and is listed.":
    "Jeder Import hinterlässt eine Quittung in .touchbase/imports, mit der --undo ihn zurücknimmt. Eine Notiz, die sich seitdem geändert hat, bleibt, wie sie ist, und wird genannt.",
  "Shows what an import into the folder People would do.": "Zeigt, was ein Import in den Ordner People täte.",
  "Writes the plan into a file, to look through it.": "Schreibt den Plan in eine Datei, um ihn durchzusehen.",
  "Applies that plan.": "Wendet diesen Plan an.",
  "Imports a table of applications at once.": "Importiert eine Tabelle mit Bewerbungen sofort.",
  "Undoes the last import into the current folder.":
    "Nimmt den letzten Import in den aktuellen Ordner zurück.",
  "The plan was made, applied or undone.": "Der Plan wurde gemacht, angewendet oder zurückgenommen.",
  "The plan was refused and nothing was written, or a changed note was left as is.":
    "Der Plan wurde abgelehnt und nichts geschrieben, oder eine geänderte Notiz blieb, wie sie ist.",
  "Make new notes in this folder. The default is the setting newContactFolder, or the folder with most of your contacts.":
    "Legt neue Notizen in diesem Ordner an. Vorgabe ist die Einstellung newContactFolder oder der Ordner mit den meisten deiner Kontakte.",
  "What the rows of a table are: people (contacts) or applications (jobs). By default, the columns decide.":
    "Was die Zeilen einer Tabelle sind: Menschen (contacts) oder Bewerbungen (jobs). Ohne Angabe entscheiden die Spalten.",
  "The order of day, month and year in the dates of a table, if the table does not show it.":
    "Die Reihenfolge von Tag, Monat und Jahr in den Daten einer Tabelle, wenn die Tabelle sie nicht zeigt.",
  "Read a column of a table as a field; can be given several times.":
    "Liest eine Spalte einer Tabelle als ein Feld; kann mehrmals angegeben werden.",
  "Write the plan into this file.": "Schreibt den Plan in diese Datei.",
  "Write what the PLAN says, or without one everything that is new or merged.":
    "Schreibt, was der PLAN sagt, oder ohne ihn alles, was neu ist oder ergänzt wird.",
  "Undo the import of a receipt, or the last one.":
    "Nimmt den Import einer Quittung zurück oder den letzten.",
  "contacts or jobs": "contacts oder jobs",
  "dmy, mdy or ymd": "dmy, mdy oder ymd",
  "a column and a field, such as Firma=organization": "eine Spalte und ein Feld, etwa Firma=organization",
};
