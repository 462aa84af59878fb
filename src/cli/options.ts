import { parseArgs } from "node:util";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { closestMatch } from "../note/closestMatch";
import { type CivilDate, civilDateOf, parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { render } from "../words/render";
import { COMMANDS, type Command, FORMATS, type Format, OPTIONS } from "./commandTable";
import { UsageError } from "./output";

/** The parsed and checked arguments of a call. */
export interface Options {
  /** Undefined for a call without a command, which prints the help. */
  readonly command: Command | undefined;
  /** The arguments after the command that are not options. */
  readonly positionals: readonly string[];
  readonly today: CivilDate;
  /** Whether `--today` was given; then the date does not change at midnight. */
  readonly isTodayFixed: boolean;
  readonly json: boolean;
  readonly config: string | undefined;
  readonly noColor: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** `due` lists every contact. */
  readonly all: boolean;
  /** Whether `due` uses the note cache. */
  readonly cache: boolean;
  /** `log` prints what it would write, and writes nothing. */
  readonly dryRun: boolean;
  /** `log` keeps what it does not understand as text. */
  readonly restAsText: boolean;
  /** The highest severity that `check` accepts; `none` accepts no finding. */
  readonly maxSeverity: Severity | "none";
  /** How `check` lists findings; undefined for the form that fits the output. */
  readonly format: Format | undefined;
}

/** `touchbase help COMMAND` is `touchbase COMMAND --help`. */
const HELP = "help";

/** Parses the arguments of a call. Throws a UsageError with the problem and, if possible, a suggestion. */
export function parseOptions(args: readonly string[], now: Date): Options {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: optionsForParser(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const isHelp = words[0] === HELP;
  const [first, ...positionals] = isHelp ? words.slice(1) : words;
  const command = first === undefined ? undefined : parseCommand(first);
  for (const token of tokens) {
    if (token.kind === "option") checkOption(token.name, token.rawName, token.value, command);
  }
  const today = parseToday(textOf(values.today));
  return {
    command,
    positionals,
    today: today ?? civilDateOf(now),
    isTodayFixed: today !== undefined,
    json: values.json === true,
    config: textOf(values.config),
    noColor: values["no-color"] === true,
    help: isHelp || values.help === true,
    version: values.version === true,
    all: values.all === true,
    cache: values["no-cache"] !== true,
    dryRun: values["dry-run"] === true,
    restAsText: values["rest-as-text"] === true,
    maxSeverity: parseSeverity(textOf(values["max-severity"])),
    format: parseFormat(textOf(values.format)),
  };
}

function optionsForParser() {
  const entries = Object.entries(OPTIONS).map(([name, { type, short }]) => {
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries(entries);
}

function parseCommand(text: string): Command {
  const command = COMMANDS.find((name) => name === text);
  if (command) return command;
  const problem = render(message("cli.unknown-command", { text }));
  throw suggestion(problem, text, [...COMMANDS, HELP]);
}

function checkOption(name: string, rawName: string, value: string | undefined, command?: Command): void {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (!option) {
    const available = Object.entries(OPTIONS).filter(([, { only }]) => !only || only === command || !command);
    const problem = render(message("cli.unknown-option", { text: rawName }));
    const names = available.map(([optionName]) => `--${optionName}`);
    throw suggestion(problem, rawName, names, command);
  }
  if (option.only && command && option.only !== command) {
    const args = { option: rawName, command: option.only, other: command };
    throw new UsageError(render(message("cli.option-of", args)));
  }
  if (option.type === "boolean" && value !== undefined) {
    throw new UsageError(render(message("cli.no-value", { option: rawName })));
  }
  const missing = value === undefined || value === "" || value.startsWith("--");
  if (option.type === "string" && missing) throw new UsageError(takes(name));
}

/** "--today takes a date, YYYY-MM-DD" */
function takes(name: string): string {
  return render(message("cli.takes", { option: `--${name}`, what: OPTIONS[name]?.takes ?? "" }));
}

function parseToday(text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  const date = parseCivilDate(text);
  if (date) return date;
  const args = { option: "--today", what: OPTIONS.today?.takes ?? "", text };
  throw new UsageError(render(message("cli.takes-date", args)));
}

function parseSeverity(text: string | undefined): Severity | "none" {
  return parseChoice("max-severity", text, [...SEVERITIES, "none"]) ?? "information";
}

function parseFormat(text: string | undefined): Format | undefined {
  return parseChoice("format", text, FORMATS);
}

/** Parses the value of an option that has a closed list of values. */
function parseChoice<Value extends string>(
  name: string,
  text: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (text === undefined) return undefined;
  const value = values.find((known) => known === text.toLowerCase());
  if (value) return value;
  throw suggestion(takes(name), text, values);
}

/** Returns an error with the word that was probably meant, or with where to find the known ones. */
function suggestion(problem: string, text: string, known: readonly string[], command?: Command): UsageError {
  const near = closestMatch(text, known);
  if (near) return new UsageError(render(message("cli.did-you-mean", { problem, near })));
  const help = ["touchbase", command, "--help"].filter(Boolean).join(" ");
  return new UsageError(render(message("cli.see-help", { problem, command: help })));
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
