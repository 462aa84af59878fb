import { parseArgs } from "node:util";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { NO_ALARM, parseDays } from "../calendar/choices";
import { type CalendarChoices, CHOICES_BY_DEFAULT, PRIVACIES } from "../calendar/model";
import { closestMatch } from "../note/closestMatch";
import {
  type CivilDate,
  type ClockTime,
  civilDateOf,
  parseCivilDate,
  parseClockTime,
} from "../time/civilDate";
import { message } from "../words/message";
import { render } from "../words/render";
import {
  COMMANDS,
  type Command,
  DATE_ORDERS,
  FORMATS,
  type Format,
  IMPORT_KINDS,
  OPTIONS,
  optionName,
  optionOf,
  optionsOf,
} from "./commandTable";
import { UsageError } from "./output";

/** The parsed and checked arguments of a call. */
export interface Options {
  /** Undefined for a call without a command, which prints the help. */
  readonly command: Command | undefined;
  /** The arguments after the command that are not options. */
  readonly positionals: readonly string[];
  readonly today: CivilDate;
  /** The instant of the call. */
  readonly now: Date;
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
  readonly calendar: CalendarCallOptions;
  readonly import: ImportCallOptions;
}

/** The options of `calendar`. */
export interface CalendarCallOptions extends Omit<CalendarChoices, "form"> {
  readonly out: string | undefined;
  readonly todos: string | undefined;
  readonly vdir: string | undefined;
  /** Whether it may replace the calendar of another program. */
  readonly force: boolean;
}

/** The options of `import`. */
export interface ImportCallOptions {
  readonly into: string | undefined;
  readonly as: (typeof IMPORT_KINDS)[number] | undefined;
  readonly dates: (typeof DATE_ORDERS)[number] | undefined;
  /** Each `COLUMN=FIELD`. */
  readonly map: readonly string[];
  /** Where the plan is written. */
  readonly plan: string | undefined;
  readonly apply: boolean;
  /** The plan of `--apply=PLAN`. */
  readonly applied: string | undefined;
  readonly undo: boolean;
  /** The receipt of `--undo=RECEIPT`. */
  readonly undone: string | undefined;
}

/** `touchbase help COMMAND` is `touchbase COMMAND --help`. */
const HELP = "help";

/** Parses the arguments of a call. Throws a UsageError with the problem and, if possible, a suggestion. */
export function parseOptions(args: readonly string[], now: Date): Options {
  const { isHelp, command } = callOf(parse(args, undefined));
  // The options of the command, because another one may have one of that name without a value.
  const parsed = parse(args, command);
  const { values, tokens } = parsed;
  const { positionals } = callOf(parsed);
  for (const token of tokens) {
    if (token.kind === "option") checkOption(token.name, token.rawName, token.value, command);
  }
  const today = parseToday(textOf(values.today));
  return {
    command,
    positionals,
    today: today ?? civilDateOf(now),
    now,
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
    calendar: {
      out: textOf(values.out),
      todos: textOf(values.todos),
      vdir: textOf(values.vdir),
      days: parseCount("days", textOf(values.days)) ?? CHOICES_BY_DEFAULT.days,
      plan: values.plan === true,
      alarm: parseAlarm(textOf(values.alarm)),
      privacy: parseChoice("privacy", textOf(values.privacy), PRIVACIES) ?? CHOICES_BY_DEFAULT.privacy,
      force: values.force === true,
    },
    import: {
      into: textOf(values.into),
      as: parseChoice("as", textOf(values.as), IMPORT_KINDS),
      dates: parseChoice("dates", textOf(values.dates), DATE_ORDERS),
      map: tokens.flatMap((token) =>
        token.kind === "option" && token.name === "map" ? (token.value ?? []) : [],
      ),
      plan: textOf(values.plan),
      apply: values.apply !== undefined,
      applied: textOf(values.apply),
      undo: values.undo !== undefined,
      undone: textOf(values.undo),
    },
  };
}

function parse(args: readonly string[], command: Command | undefined) {
  const entries = [
    ...Object.entries(OPTIONS).filter(([key]) => optionName(key) === key),
    ...optionsOf(command),
  ];
  const options = Object.fromEntries(
    entries.map(
      ([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }] as const,
    ),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
}

/** Returns the command of a call, and its arguments that are not options. */
function callOf({ tokens }: ReturnType<typeof parse>) {
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const isHelp = words[0] === HELP;
  const [first, ...positionals] = isHelp ? words.slice(1) : words;
  return { isHelp, positionals, command: first === undefined ? undefined : parseCommand(first) };
}

function parseCommand(text: string): Command {
  const command = COMMANDS.find((name) => name === text);
  if (command) return command;
  const problem = render(message("cli.unknown-command", { text }));
  throw suggestion(problem, text, [...COMMANDS, HELP]);
}

function checkOption(name: string, rawName: string, value: string | undefined, command?: Command): void {
  const option = optionOf(name, command);
  if (!option) {
    const available = Object.entries(OPTIONS).filter(([, { only }]) => !only || only === command || !command);
    const problem = render(message("cli.unknown-option", { text: rawName }));
    const names = available.map(([key]) => `--${optionName(key)}`);
    throw suggestion(problem, rawName, names, command);
  }
  if (option.only && command && option.only !== command) {
    const args = { option: rawName, command: option.only, other: command };
    throw new UsageError(render(message("cli.option-of", args)));
  }
  if (option.type === "boolean" && value !== undefined && !option.hasOptionalValue) {
    throw new UsageError(render(message("cli.no-value", { option: rawName })));
  }
  const missing = value === undefined || value === "" || value.startsWith("--");
  if (option.type === "string" && missing) throw new UsageError(takes(name, command));
}

/** "--today takes a date, YYYY-MM-DD" */
function takes(name: string, command?: Command): string {
  return render(message("cli.takes", { option: `--${name}`, what: optionOf(name, command)?.takes ?? "" }));
}

function parseToday(text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  const date = parseCivilDate(text);
  if (date) return date;
  throw wrongValue("today", text);
}

function parseCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = parseDays(text);
  if (days !== undefined) return days;
  throw wrongValue(name, text);
}

/** Parses the time of the alarms; undefined for none. */
function parseAlarm(text: string | undefined): ClockTime | undefined {
  if (text === undefined) return CHOICES_BY_DEFAULT.alarm;
  if (text.toLowerCase() === NO_ALARM) return undefined;
  const time = parseClockTime(text);
  if (time !== undefined) return time;
  throw wrongValue("alarm", text);
}

/** "--days takes a number of days from 1 to 3660; ten is not one" */
function wrongValue(name: string, text: string): UsageError {
  const args = { option: `--${name}`, what: OPTIONS[name]?.takes ?? "", text };
  return new UsageError(render(message("cli.takes-date", args)));
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
  const near = closestMatch(text, values);
  throw near ? errorWithGuess(takes(name), near) : wrongValue(name, text);
}

/** Returns an error with the word that was probably meant, or with where to find the known ones. */
function suggestion(problem: string, text: string, known: readonly string[], command?: Command): UsageError {
  const near = closestMatch(text, known);
  if (near) return errorWithGuess(problem, near);
  const help = ["touchbase", command, "--help"].filter(Boolean).join(" ");
  return new UsageError(render(message("cli.see-help", { problem, command: help })));
}

function errorWithGuess(problem: string, near: string): UsageError {
  return new UsageError(render(message("cli.did-you-mean", { problem, near })));
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
