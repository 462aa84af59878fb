import { parseArgs } from "node:util";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { closestMatch } from "../note/closestMatch";
import { type CivilDate, civilDateOf, parseCivilDate } from "../time/civilDate";
import { UsageError } from "./output";

export const COMMANDS = ["check", "due", "explain", "log", "lsp"] as const;
export type Command = (typeof COMMANDS)[number];

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
}

interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** The only command that has the option. */
  readonly only?: Command;
  readonly takes?: string;
}

const OPTIONS: Readonly<Record<string, Option>> = {
  today: { type: "string", takes: "a date, YYYY-MM-DD" },
  json: { type: "boolean" },
  config: { type: "string", takes: "a file" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  all: { type: "boolean", only: "due" },
  "no-cache": { type: "boolean", only: "due" },
  "dry-run": { type: "boolean", only: "log" },
  "rest-as-text": { type: "boolean", only: "log" },
  "max-severity": { type: "string", only: "check", takes: `${SEVERITIES.join(", ")} or none` },
  stdio: { type: "boolean", only: "lsp" },
  "node-ipc": { type: "boolean", only: "lsp" },
  // Editors pass this to every server.
  clientProcessId: { type: "string", only: "lsp", takes: "a number" },
};

/** Parses the arguments of a call. Throws a UsageError with the problem and, if possible, a suggestion. */
export function parseOptions(args: readonly string[], now: Date): Options {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: optionsForParser(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [first, ...positionals] = tokens.flatMap((token) =>
    token.kind === "positional" ? [token.value] : [],
  );
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
    help: values.help === true,
    version: values.version === true,
    all: values.all === true,
    cache: values["no-cache"] !== true,
    dryRun: values["dry-run"] === true,
    restAsText: values["rest-as-text"] === true,
    maxSeverity: parseSeverity(textOf(values["max-severity"])),
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
  throw new UsageError(`unknown command \`${text}\`${suggestion(text, COMMANDS)}`);
}

function checkOption(name: string, rawName: string, value: string | undefined, command?: Command): void {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (!option) {
    const available = Object.entries(OPTIONS).filter(([, { only }]) => !only || only === command || !command);
    const hint = suggestion(
      rawName,
      available.map(([optionName]) => `--${optionName}`),
    );
    throw new UsageError(`unknown option \`${rawName}\`${hint}`);
  }
  if (option.only && command && option.only !== command) {
    throw new UsageError(`\`${rawName}\` is an option of \`${option.only}\`, not of \`${command}\``);
  }
  if (option.type === "boolean" && value !== undefined) throw new UsageError(`\`${rawName}\` takes no value`);
  const missing = value === undefined || value === "" || value.startsWith("--");
  if (option.type === "string" && missing) throw new UsageError(`\`${rawName}\` takes ${option.takes}`);
}

function parseToday(text: string | undefined): CivilDate | undefined {
  if (text === undefined) return undefined;
  const date = parseCivilDate(text);
  if (!date) throw new UsageError(`\`--today\` takes ${OPTIONS.today?.takes}, and ${text} is none`);
  return date;
}

function parseSeverity(text: string | undefined): Severity | "none" {
  if (text === undefined) return "information";
  const words = [...SEVERITIES, "none"] as const;
  const severity = words.find((word) => word === text.toLowerCase());
  if (severity) return severity;
  throw new UsageError(
    `\`--max-severity\` takes ${OPTIONS["max-severity"]?.takes}${suggestion(text, words)}`,
  );
}

function suggestion(text: string, known: readonly string[]): string {
  const near = closestMatch(text, known);
  return near ? `. Did you mean \`${near}\`?` : ". See `touchbase --help`.";
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
