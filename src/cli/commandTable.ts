import { SEVERITIES } from "../cadence/settings";

/**
 * The commands and options of the command line with their help, as data: `--help` and docs/reference/commands.md are
 * made from it. The German of each text is in `words/languages/germanHelp.ts`.
 */

export const COMMANDS = ["check", "due", "explain", "log", "lsp", "completions"] as const;
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
    exits: [[0, "The list was made, also if nothing is due."], COULD_NOT_RUN],
  },
  explain: {
    usage: ["explain NAME", "explain FOLDER NAME", "explain NOTE"],
    summary: "the next step of one contact, the plan, and why",
    details: [
      "A NAME is all or part of the name of a contact, such as Dana. It is looked up in the notes of the FOLDER, or of the current folder. If a note has that path, it is used instead.",
    ],
    examples: [
      ["explain Dana", "Explains the contact whose name has the word Dana."],
      ["explain People/dana.md", "Explains the contact of a note."],
    ],
    exits: [[0, "The contact was found."], COULD_NOT_RUN],
  },
  log: {
    usage: ['log NAME "TEXT"', 'log FOLDER "TEXT"', 'log NOTE… "TEXT"'],
    summary: "write what happened into the notes of contacts",
    details: [
      "A NAME is looked up in the current folder. With a FOLDER, the TEXT names the contacts. The TEXT is read as by Log Touch in the editor: what happened, then what comes next, and your own words after “ - ”.",
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
      [1, "Some problem is."],
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
    ],
    examples: [
      ["completions bash > ~/.local/share/bash-completion/completions/touchbase", "Installs them for bash."],
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

export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** The only command that has the option. */
  readonly only?: Command;
  /** A value of the option, for the help. */
  readonly value?: string;
  readonly takes?: string;
  /** All values of the option, if they are a closed list. */
  readonly values?: readonly string[];
  /** Missing for options that only editors pass. */
  readonly help?: string;
}

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
  "no-color": { type: "boolean", help: "Use no colors; the variable NO_COLOR does the same." },
  help: { type: "boolean", short: "h", help: "Show this help, or that of a command." },
  version: { type: "boolean", short: "v", help: "Show the version." },
  stdio: { type: "boolean", only: "lsp", help: "Use standard input and output; it is the only way." },
  "node-ipc": { type: "boolean", only: "lsp" },
  // Editors pass this to every server.
  clientProcessId: { type: "string", only: "lsp", takes: "a number" },
};
