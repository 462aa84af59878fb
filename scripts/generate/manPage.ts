import { version } from "../../package.json";
import { COMMAND_TABLE, COMMANDS, type Command, optionsOf } from "../../src/cli/commandTable";
import { notice, type Output } from "./output";

/** Returns the manual page of the command line, in the macros of man(7). */
export function manPage(): Output {
  const lines = [
    `.\\" ${notice("src/cli/commandTable.ts")}`,
    `.TH TOUCHBASE 1 "" "touchbase ${version}" "User Commands"`,
    ".SH NAME",
    "touchbase \\- follow\\-ups from contact notes in Markdown",
    ".SH SYNOPSIS",
    ...COMMANDS.flatMap((command) =>
      COMMAND_TABLE[command].usage.flatMap((usage) => [".br", call(usage)]),
    ).slice(1),
    ".SH DESCRIPTION",
    prose(
      "Touchbase reads contact notes that you keep in Markdown. It says whom to contact next, when, and when to stop, with the reason. It changes a note only when you ask for it, and sends nothing anywhere.",
    ),
    ".SH COMMANDS",
    ...COMMANDS.flatMap(commandLines),
    ".SH OPTIONS",
    ...optionLines(undefined),
    ".SH FILES",
    ".TP",
    '.IR .touchbase.json , " " .touchbase.yaml',
    prose("The settings, in the folder of the notes. If both exist, the first one is read."),
    ".SH ENVIRONMENT",
    ".TP",
    ".B NO_COLOR",
    prose("If it is set, the output has no colors."),
    ".SH EXIT STATUS",
    ...EXITS.flatMap(([code, means]) => [".TP", `.B ${code}`, prose(means)]),
  ];
  return { path: "man/touchbase.1", text: `${lines.join("\n")}\n` };
}

const EXITS: readonly (readonly [code: number, means: string])[] = [
  [0, "The command did what it was asked for."],
  [1, "check found a problem above the accepted severity, log refused a text, or import refused a plan."],
  [2, "The call is wrong, or a file cannot be read or written."],
];

function commandLines(command: Command): string[] {
  const { usage, summary, details, examples } = COMMAND_TABLE[command];
  return [
    `.SS ${roff(command)}`,
    ...usage.flatMap((form) => [".br", call(form)]).slice(1),
    ".PP",
    prose(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
    ...details.flatMap((paragraph) => [".PP", prose(paragraph)]),
    ...optionLines(command),
    ".PP",
    "Examples:",
    ...examples.flatMap(([example, does]) => [".TP", call(example), prose(does)]),
  ];
}

function optionLines(command: Command | undefined): string[] {
  return optionsOf(command).flatMap(([name, { help, value, short, hasOptionalValue }]) => {
    if (help === undefined) return [];
    const flags = [...(short ? [`\\-${short}`] : []), `\\-\\-${roff(name)}`].map((flag) => `\\fB${flag}\\fR`);
    const argument = value === undefined ? "" : ` \\fI${roff(value)}\\fR`;
    return [".TP", flags.join(", ") + (hasOptionalValue ? ` [${argument.trim()}]` : argument), prose(help)];
  });
}

function call(usage: string): string {
  return `\\fBtouchbase\\fR ${roff(usage)}`;
}

/** Escapes a text for a line of its own: a leading period or apostrophe would be a request. */
function prose(text: string): string {
  return /^[.']/.test(text) ? `\\&${roff(text)}` : roff(text);
}

const CHARACTERS: Readonly<Record<string, string>> = {
  "\\": "\\e",
  "-": "\\-",
  "…": "...",
  "“": "\\(lq",
  "”": "\\(rq",
  "~": "\\(ti",
  "^": "\\(ha",
  "`": "\\(ga",
};

function roff(text: string): string {
  return text.replace(/[\\\-…“”~^`]/g, (char) => CHARACTERS[char] ?? char);
}
