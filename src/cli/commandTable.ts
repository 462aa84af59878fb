import { SEVERITIES } from "../cadence/settings";
import { NO_ALARM } from "../calendar/choices";
import { ALARM_BY_DEFAULT, DAYS_BY_DEFAULT, MAX_DAYS, PRIVACIES } from "../calendar/model";

/**
 * The commands and options of the command line with their help, as data: `--help` and docs/reference/commands.md are
 * made from it. The German of each text is in `words/languages/germanHelp.ts`.
 */

export const COMMANDS = [
  "check",
  "due",
  "explain",
  "log",
  "calendar",
  "import",
  "lsp",
  "completions",
] as const;
export type Command = (typeof COMMANDS)[number];

export interface CommandEntry {
  /** What follows `touchbase`, one line for each form of the call. */
  readonly usage: readonly string[];
  readonly summary: string;
  /** Paragraphs for the help of this command. */
  readonly details: readonly string[];
  /** What follows `touchbase`, and what the call does. */
  readonly examples: readonly (readonly [call: string, does: string])[];
  readonly exits: readonly (readonly [code: number, means: string])[];
}

/** The shells for which there are completions. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

const COULD_NOT_RUN = [2, "The call is wrong, or a file cannot be read or written."] as const;

export const COMMAND_TABLE: Readonly<Record<Command, CommandEntry>> = {
  due: {
    usage: ["due [PATH…]"],
    summary: "what to do today, soonest first",
    details: [
      "A PATH is a folder of notes or one note. Without a PATH, it is the current folder.",
      "When nothing is due, a terminal shows what comes next, and a pipe gets no output.",
    ],
    examples: [
      ["due", "Lists what is due in the notes of the current folder."],
      ["due --all ~/notes", "Lists every contact of a folder."],
    ],
    exits: [[0, "The list was made, even if nothing is due."], COULD_NOT_RUN],
  },
  explain: {
    usage: ["explain NAME", "explain FOLDER NAME", "explain NOTE"],
    summary: "the next step of one contact, the plan, and why",
    details: [
      "A NAME is all or part of the name of a contact, such as Dana. It is looked up in the notes of the FOLDER, or of the current folder. If a note has that path, it is used instead.",
    ],
    examples: [
      ["explain Dana", "Explains the contact whose name contains Dana."],
      ["explain People/dana.md", "Explains the contact of a note."],
    ],
    exits: [[0, "The contact was found."], COULD_NOT_RUN],
  },
  log: {
    usage: ['log NAME "TEXT"', 'log FOLDER "TEXT"', 'log NOTE… "TEXT"'],
    summary: "write what happened into the notes of contacts",
    details: [
      "A NAME is looked up in the current folder. With a FOLDER, the TEXT names the contacts. The TEXT is what you would type in Log Touch: what happened, then what comes next, and your own words after “ - ”.",
    ],
    examples: [
      ['log . "called Dana, voicemail, next call friday 10am"', "Logs a call in the note of Dana."],
      [
        'log Dana "interview went well" --dry-run --rest-as-text',
        "Shows what would be written, and writes nothing.",
      ],
    ],
    exits: [[0, "It was written."], [1, "The text was refused, and no note was changed."], COULD_NOT_RUN],
  },
  check: {
    usage: ["check [PATH…]"],
    summary: "problems and advice in the notes of contacts",
    details: [
      "A PATH is a folder of notes or one note. Without a PATH, it is the current folder.",
      "A terminal shows the problems of each note below its path. A pipe gets one line for each: path:line:column, severity, rule and message.",
    ],
    examples: [
      ["check", "Checks the notes of the current folder."],
      [
        "check --format lines --max-severity warning ~/notes",
        "Fails only on errors, for scripts and editors.",
      ],
    ],
    exits: [
      [0, "No problem is more severe than --max-severity allows."],
      [1, "At least one problem is more severe."],
      COULD_NOT_RUN,
    ],
  },
  calendar: {
    usage: ["calendar [PATH…] --out FILE", "calendar [PATH…] --todos FILE", "calendar [PATH…] --vdir FOLDER"],
    summary: "write your follow-ups into a calendar file, for a phone",
    details: [
      "A PATH is a folder of notes or one note. Without a PATH, it is the current folder.",
      "The file has the next step of each active contact, agreed meetings at their time, and birthdays. Overdue steps are on today; more than five become one entry. It has no text, phone number, email address or path of your notes.",
      "Run it again to update the file: entries keep their identity, and if nothing has changed, the file stays as it is. A file that is not a calendar is never replaced, and one that another program made only with --force.",
      "With --out and --todos, agreed meetings and birthdays are events, and all other steps are to-dos.",
    ],
    examples: [
      ["calendar ~/notes --out ~/touchbase.ics", "Writes a calendar file."],
      [
        "calendar ~/notes --vdir ~/.calendars/touchbase",
        "Writes a file for each entry, for vdirsyncer and khal.",
      ],
      [
        "calendar --out calendar.ics --privacy initials --alarm none",
        "Shows initials only, and has no alarms.",
      ],
    ],
    exits: [[0, "The calendar was written, or nothing has changed."], COULD_NOT_RUN],
  },
  import: {
    usage: ["import FILE… [--into FOLDER]", "import FILE… --apply [PLAN]", "import --undo [RECEIPT]"],
    summary: "turn exported contacts and job applications into notes",
    details: [
      "A FILE is a vCard (.vcf) or a table (.csv, .tsv): an export of LinkedIn, Google, Outlook or a phone, or a spreadsheet of contacts or job applications.",
      "Without --apply, nothing is written and the plan is shown. Each record is in one of five groups: new, merged into a note, unchanged, ambiguous, or refused. A merge only adds what a note does not have.",
      "The first follow-ups of new contacts are spread over working days, at most five a day, so that they are not due all at once. An application becomes a touch on the day that the table gives. No other touch is made up.",
      "With --plan, the plan is a Markdown file in which you uncheck what you do not want. A plan is refused as a whole if its file or your contacts have changed since.",
      "Each import leaves a receipt in .touchbase/imports, with which --undo reverts it. A note that has changed since stays as it is and is listed.",
    ],
    examples: [
      ["import Connections.csv --into People", "Shows what an import into the folder People would do."],
      ["import contacts.vcf --plan plan.md", "Writes the plan into a file, to look through it."],
      ["import contacts.vcf --apply plan.md", "Applies that plan."],
      ["import jobs.csv --as jobs --dates dmy --apply", "Imports a table of applications at once."],
      ["import --undo", "Undoes the last import into the current folder."],
    ],
    exits: [
      [0, "The plan was made, applied or undone."],
      [1, "The plan was refused and nothing was written, or a changed note was left as is."],
      COULD_NOT_RUN,
    ],
  },
  lsp: {
    usage: ["lsp --stdio"],
    summary: "the language server, for editors",
    details: ["It runs until the editor ends it, and takes no path, because the editor names the folders."],
    examples: [
      ["lsp --stdio", "Speaks the Language Server Protocol over standard input and output."],
      ["lsp --stdio --config ~/touchbase.json", "Uses the settings of that file for all folders."],
    ],
    exits: [[0, "The editor ended it."], COULD_NOT_RUN],
  },
  completions: {
    usage: [`completions ${SHELLS.join("|")}`],
    summary: "the completions for a shell, which complete commands and options with Tab",
    details: [
      "It prints a script, and changes no file. Save the script where the shell looks for completions.",
      "Bash looks there only with the package bash-completion. Without it, put “source <(touchbase completions bash)” into ~/.bashrc.",
    ],
    examples: [
      [
        "completions bash > ~/.local/share/bash-completion/completions/touchbase",
        "Installs them for bash with bash-completion.",
      ],
      [
        "completions zsh > ~/.zfunc/_touchbase",
        "Installs them for zsh, when fpath contains ~/.zfunc before compinit runs.",
      ],
      ["completions fish > ~/.config/fish/completions/touchbase.fish", "Installs them for fish."],
    ],
    exits: [[0, "The script was printed."], COULD_NOT_RUN],
  },
};

/** The forms in which `check` lists findings: below their notes, or each in a line of its own. */
export const FORMATS = ["grouped", "lines"] as const;
export type Format = (typeof FORMATS)[number];

/** The kinds of rows of an imported table, and the orders of the parts of a date. */
export const IMPORT_KINDS = ["contacts", "jobs"] as const;
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;

export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** The only command that has the option. */
  readonly only?: Command;
  /** A value of the option, for the help. */
  readonly value?: string;
  /** Whether the option can be given without its value. Then the value is an argument, or is given with `=`. */
  readonly hasOptionalValue?: true;
  readonly takes?: string;
  /** All values of the option, if they are a closed list. */
  readonly values?: readonly string[];
  /** Missing for options that only editors pass. */
  readonly help?: string;
}

/** By name, and by `name@command` for an option whose name another command uses for something else. */
export const OPTIONS: Readonly<Record<string, Option>> = {
  today: {
    type: "string",
    value: "YYYY-MM-DD",
    takes: "a date, YYYY-MM-DD",
    help: "Use this date instead of today.",
  },
  json: { type: "boolean", help: "Print one JSON object instead of text." },
  config: {
    type: "string",
    value: "FILE",
    takes: "a file",
    help: "Read the settings from this file instead of .touchbase.json or .touchbase.yaml in the folder of notes.",
  },
  all: { type: "boolean", only: "due", help: "List every contact, also those with nothing to do." },
  "no-cache": { type: "boolean", only: "due", help: "Read every note, without the cache." },
  "dry-run": { type: "boolean", only: "log", help: "Show what would be written, and write nothing." },
  "rest-as-text": { type: "boolean", only: "log", help: "Keep what is not understood as text." },
  format: {
    type: "string",
    only: "check",
    value: "FORM",
    takes: FORMATS.join(" or "),
    values: FORMATS,
    help: "List the problems grouped by note (grouped), or one in each line (lines). The default is grouped on a terminal and lines in a pipe.",
  },
  "max-severity": {
    type: "string",
    only: "check",
    value: "LEVEL",
    takes: `${SEVERITIES.join(", ")} or none`,
    values: [...SEVERITIES, "none"],
    help: "The highest severity that is accepted: error, warning, information (the default), hint or none.",
  },
  out: {
    type: "string",
    only: "calendar",
    value: "FILE",
    takes: "a file",
    help: "Write the events into this file.",
  },
  todos: {
    type: "string",
    only: "calendar",
    value: "FILE",
    takes: "a file",
    help: "Write the steps into this file as to-dos instead.",
  },
  vdir: {
    type: "string",
    only: "calendar",
    value: "FOLDER",
    takes: "a folder",
    help: "Write each event into a file of its own in this folder, and delete the files of events that are gone.",
  },
  days: {
    type: "string",
    only: "calendar",
    value: "DAYS",
    takes: `a number of days from 1 to ${MAX_DAYS}`,
    help: `How many days ahead the calendar reaches. The default is ${DAYS_BY_DEFAULT}.`,
  },
  plan: {
    type: "boolean",
    only: "calendar",
    help: "Add the steps after the next one, as planned if there is no answer.",
  },
  alarm: {
    type: "string",
    only: "calendar",
    value: "HH:MM",
    takes: `a time of day, HH:MM, or ${NO_ALARM}`,
    help: `When the alarm of an entry without a time rings, or ${NO_ALARM} for no alarms. The default is ${ALARM_BY_DEFAULT}. That of an agreed meeting rings 15 minutes before it.`,
  },
  privacy: {
    type: "string",
    only: "calendar",
    value: "LEVEL",
    takes: "full, initials or none",
    values: PRIVACIES,
    help: "What the calendar shows of a contact: name, action and channel (full, the default), initials instead of the name (initials), or none of them (none).",
  },
  force: { type: "boolean", only: "calendar", help: "Replace a calendar that another program made." },
  into: {
    type: "string",
    only: "import",
    value: "FOLDER",
    takes: "a folder",
    help: "Make new notes in this folder. The default is the setting newContactFolder, or the folder with most of your contacts.",
  },
  as: {
    type: "string",
    only: "import",
    value: "KIND",
    takes: IMPORT_KINDS.join(" or "),
    values: IMPORT_KINDS,
    help: "What the rows of a table are: people (contacts) or applications (jobs). By default, the columns decide.",
  },
  dates: {
    type: "string",
    only: "import",
    value: "ORDER",
    takes: "dmy, mdy or ymd",
    values: DATE_ORDERS,
    help: "The order of day, month and year in the dates of a table, if the table does not show it.",
  },
  map: {
    type: "string",
    only: "import",
    value: "COLUMN=FIELD",
    takes: "a column and a field, such as Firma=organization",
    help: "Read a column of a table as a field; can be given several times.",
  },
  "plan@import": {
    type: "string",
    only: "import",
    value: "FILE",
    takes: "a file",
    help: "Write the plan into this file.",
  },
  apply: {
    type: "boolean",
    only: "import",
    value: "PLAN",
    hasOptionalValue: true,
    help: "Write what the PLAN says, or without one everything that is new or merged.",
  },
  undo: {
    type: "boolean",
    only: "import",
    value: "RECEIPT",
    hasOptionalValue: true,
    help: "Undo the import of a receipt, or the last one.",
  },
  "no-color": { type: "boolean", help: "Use no colors; the variable NO_COLOR does the same." },
  help: { type: "boolean", short: "h", help: "Show this help, or that of a command." },
  version: { type: "boolean", short: "v", help: "Show the version." },
  stdio: { type: "boolean", only: "lsp", help: "Use standard input and output; it is the only way." },
  "node-ipc": { type: "boolean", only: "lsp" },
  // Editors pass this to every server.
  clientProcessId: { type: "string", only: "lsp", takes: "a number" },
};

/** Returns the option of a name for a command. */
export function optionOf(name: string, command: Command | undefined): Option | undefined {
  for (const key of [`${name}@${command ?? ""}`, name]) {
    if (Object.hasOwn(OPTIONS, key)) return OPTIONS[key];
  }
  return undefined;
}

/** Returns the options that only a command has, or those of every command, by their names. */
export function optionsOf(command: Command | undefined): [name: string, option: Option][] {
  return Object.entries(OPTIONS).flatMap(([key, option]) => {
    return option.only === command ? [[optionName(key), option]] : [];
  });
}

/** Returns the name of an option from its key in the table. */
export function optionName(key: string): string {
  return key.replace(/@.*$/, "");
}
