/** The German of what the terminal shows of data: the help of the command line and the words of its lists. */
export const germanHelp: Readonly<Record<string, string>> = {
  "Touchbase: follow-ups from your contact notes.": "Touchbase: Nachfassen nach deinen Kontaktnotizen.",
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
  "The list was made, also if nothing is due.": "Die Liste ist fertig, auch wenn nichts fällig ist.",
  "The call is wrong, or a file cannot be read or written.":
    "Der Aufruf ist falsch, oder eine Datei lässt sich nicht lesen oder schreiben.",

  "A NAME is all or part of the name of a contact, such as Dana. It is looked up in the notes of the FOLDER, or of the current folder. If a note has that path, it is used instead.":
    "Ein NAME ist der Name eines Kontakts oder ein Teil davon, etwa Dana. Er wird in den Notizen von FOLDER gesucht, sonst im aktuellen Ordner. Gibt es eine Notiz mit diesem Pfad, gilt sie.",
  "Explains the contact whose name has the word Dana.": "Erklärt den Kontakt, in dessen Namen Dana vorkommt.",
  "Explains the contact of a note.": "Erklärt den Kontakt einer Notiz.",
  "The contact was found.": "Der Kontakt ist gefunden.",

  "A NAME is looked up in the current folder. With a FOLDER, the TEXT names the contacts. The TEXT is read as by Log Touch in the editor: what happened, then what comes next, and your own words after “ - ”.":
    "Ein NAME wird im aktuellen Ordner gesucht. Mit FOLDER nennt der TEXT die Kontakte. Der TEXT ist englisch und wird gelesen wie im Editor: was war, dann was kommt, und eigene Worte nach „ - “.",
  "Logs a call in the note of Dana.": "Trägt einen Anruf in die Notiz von Dana ein.",
  "Shows what would be written, and writes nothing.": "Zeigt, was eingetragen würde, und schreibt nichts.",
  "It was written.": "Es ist eingetragen.",
  "The text was refused, and no note was changed.":
    "Der Text ist nicht verstanden, und keine Notiz ist geändert.",

  "A terminal shows the problems of each note below its path. A pipe gets one line for each: path:line:column, severity, rule and message.":
    "Ein Terminal zeigt die Probleme jeder Notiz unter ihrem Pfad. Eine Pipe erhält für jedes eine Zeile: Pfad:Zeile:Spalte, Schwere, Regel und Meldung.",
  "Checks the notes of the current folder.": "Prüft die Notizen des aktuellen Ordners.",
  "Fails only on errors, for scripts and editors.": "Schlägt nur bei Fehlern fehl, für Skripte und Editoren.",
  "No problem is more severe than --max-severity allows.":
    "Kein Problem ist schwerer, als --max-severity erlaubt.",
  "Some problem is.": "Mindestens eins ist schwerer.",

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
  "Installs them for bash.": "Installiert sie für bash.",
  "Installs them for zsh, when fpath contains ~/.zfunc before compinit runs.":
    "Installiert sie für zsh, wenn fpath vor compinit ~/.zfunc enthält.",
  "Installs them for fish.": "Installiert sie für fish.",
  "The script was printed.": "Das Skript ist ausgegeben.",

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
};
