import { COMMANDS } from "./options";

/** The output of `touchbase --help`. */
export const HELP = `Touchbase: follow-ups from your contact notes.

Usage: touchbase COMMAND [PATH…] [options]

A PATH is a folder of notes or one note; without one it is the current folder.

Commands
  check             what is wrong with the contact notes
                    exit 0: nothing at warning or above; 1: something; 2: could not run
  due               what to do today, soonest first; nothing when there is nothing
  explain NOTE      state, next step and plan of one contact, and why
  log NOTE… "TEXT"  log a touch, in one note or in several: "called, voicemail,
                    next call friday 10am - asked where they stand"
  log FOLDER "TEXT" the same in the notes of the named contacts: "called Dana"
                    exit 1: rejected, and no note is changed
  lsp --stdio       the language server

Options
  --today YYYY-MM-DD     use this date instead of today
  --json                 one JSON object instead of text
  --config FILE          settings from this file instead of .touchbase.json or
                         .touchbase.yaml in the folder of notes
  --all                  due: every contact, also those with nothing to do
  --no-cache             due: read every note, without the cache
  --dry-run              log: print what would be written, and write nothing
  --rest-as-text         log: keep what is not understood as text
  --max-severity LEVEL   check: the highest severity that is accepted:
                         error, warning, information (the default), hint or none
  --no-color             no colors; the variable NO_COLOR does the same
  --help, --version
`;

/** The usage lines for wrong arguments of a command. */
export const USAGE: Readonly<Record<(typeof COMMANDS)[number], string>> = {
  check: "touchbase check [PATH…]",
  due: "touchbase due [PATH…] [--all]",
  explain: "touchbase explain NOTE",
  log: 'touchbase log NOTE… "call voicemail - asked for Dana"',
  lsp: "touchbase lsp --stdio",
};
