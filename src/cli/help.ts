import { term } from "../words/language";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { COMMAND_TABLE, COMMANDS, type Command, OPTIONS, optionsOf } from "./commandTable";
import { textWidth, wrapped, wrappedTable } from "./layout";

const PROGRAM = "touchbase";

/** Returns the lines of `touchbase --help`. */
export function overview(columns: number | undefined): string[] {
  const more = render(message("cli.help-of", { command: `${PROGRAM} COMMAND` }));
  return [
    ...wrapped("", term("Touchbase: follow-ups from your contact notes."), columns),
    "",
    ...wrapped("", render(message("cli.usage", { call: `${PROGRAM} COMMAND [PATH…] [options]` })), columns),
    "",
    term("Commands"),
    ...wrappedTable(
      COMMANDS.map((command) => [command, term(COMMAND_TABLE[command].summary)]),
      columns,
    ),
    "",
    term("Options of every command"),
    ...wrappedTable(optionRows(undefined), columns),
    "",
    ...wrapped("", more, columns),
  ];
}

/** Returns the lines of `touchbase COMMAND --help`. */
export function commandHelp(command: Command, columns: number | undefined): string[] {
  const { usage, summary, details, examples, exits } = COMMAND_TABLE[command];
  const rows = optionRows(command);
  return [
    ...wrapped("", `${PROGRAM} ${command}: ${term(summary)}`, columns),
    "",
    ...usageLines(usage),
    ...details.flatMap((paragraph) => ["", ...wrapped("", term(paragraph), columns)]),
    ...(rows.length > 0 ? ["", term("Options of this command"), ...wrappedTable(rows, columns)] : []),
    "",
    term("Options of every command"),
    ...wrappedTable(optionRows(undefined), columns),
    "",
    term("Examples"),
    ...examples.flatMap(([call, does]) => [
      `  ${PROGRAM} ${call}`,
      ...wrapped("      ", term(does), columns),
    ]),
    "",
    term("Exit codes"),
    ...wrappedTable(
      exits.map(([code, means]) => [String(code), term(means)]),
      columns,
    ),
  ];
}

/** Adds the usual form of a call, and where to find the others, to the problem of a wrong one. */
export function withUsage(problem: Message, command: Command): string {
  const [usage = ""] = COMMAND_TABLE[command].usage;
  const expected = message("cli.expected", { problem, usage: `${PROGRAM} ${usage}` });
  return render(message("cli.see-help", { problem: expected, command: `${PROGRAM} ${command} --help` }));
}

function usageLines(usage: readonly string[]): string[] {
  const [first = "", ...others] = usage.map((form) => `${PROGRAM} ${form}`);
  const head = render(message("cli.usage", { call: first }));
  const width = textWidth(head) - textWidth(first);
  return [head, ...others.map((form) => " ".repeat(width) + form)];
}

/** Returns the options of one command, or those of every command. */
function optionRows(command: Command | undefined): (readonly [string, string])[] {
  return optionsOf(command).flatMap(([name, { help, value, hasOptionalValue }]) => {
    if (help === undefined) return [];
    const placeholder = value === undefined ? "" : hasOptionalValue ? ` [${value}]` : ` ${value}`;
    return [[`--${name}${placeholder}`, term(help)] as const];
  });
}

/** Every text of the help, which each language translates. */
export function helpTexts(): string[] {
  const commands = Object.values(COMMAND_TABLE).flatMap(({ summary, details, examples, exits }) => {
    return [summary, ...details, ...examples.map(([, does]) => does), ...exits.map(([, means]) => means)];
  });
  const options = Object.values(OPTIONS).flatMap(({ help, takes }) => [help, takes]);
  return [...commands, ...options.filter((text) => text !== undefined), ...HEADINGS];
}

const HEADINGS = [
  "Touchbase: follow-ups from your contact notes.",
  "Commands",
  "Options of every command",
  "Options of this command",
  "Examples",
  "Exit codes",
];
