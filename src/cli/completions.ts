import { message } from "../words/message";
import {
  COMMAND_TABLE,
  COMMANDS,
  type Command,
  OPTIONS,
  type Option,
  optionName,
  optionsOf,
  SHELLS,
  type Shell,
} from "./commandTable";
import { withUsage } from "./help";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";

/** `touchbase completions`: prints the script with which a shell completes calls of Touchbase. */
export async function completions({ positionals }: Options, terminal: Terminal): Promise<number> {
  const [name, ...rest] = positionals;
  const shell = SHELLS.find((known) => known === name?.toLowerCase());
  if (!shell || rest.length > 0) {
    throw new UsageError(withUsage(message("cli.which-shell", { shells: SHELLS }), "completions"));
  }
  for (const line of SCRIPTS[shell]()) terminal.out(line);
  return 0;
}

const SCRIPTS: Readonly<Record<Shell, () => string[]>> = { bash, zsh, fish };

/** The options that the help shows, for one command or for all of them. */
function shownOptions(command: Command | undefined): [name: string, option: Option][] {
  return optionsOf(command).filter(([, { help }]) => help !== undefined);
}

function flags(options: readonly (readonly [string, Option])[]): string[] {
  return options.flatMap(([name, { short }]) => (short ? [`--${name}`, `-${short}`] : [`--${name}`]));
}

/** The words that can follow a command: those of a closed list, otherwise paths. */
function wordsAfter(command: Command): readonly string[] {
  return command === "completions" ? SHELLS : [];
}

/** The options that take a value of a closed list, and those that take any other. */
const NAMED = Object.entries(OPTIONS).map(([key, option]) => [optionName(key), option] as const);
const CLOSED = NAMED.filter(([, { values }]) => values !== undefined);
const OPEN = NAMED.filter(([, { value, values, hasOptionalValue }]) => {
  return value !== undefined && !values && !hasOptionalValue;
});

function bash(): string[] {
  const every = flags(shownOptions(undefined)).join(" ");
  return [
    "# Completions of Touchbase for bash.",
    "_touchbase() {",
    "  local current=$2 previous=$3 command= word",
    `  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do`,
    `    case $word in ${COMMANDS.join("|")}) command=$word; break ;; esac`,
    "  done",
    "  COMPREPLY=()",
    "  case $previous in",
    `    ${OPEN.map(([name]) => `--${name}`).join("|")}) return ;;`,
    ...CLOSED.map(([name, { values = [] }]) => `    --${name}) ${bashWords(values)}; return ;;`),
    "  esac",
    "  case $command:$current in",
    ...COMMANDS.map((command) => {
      const words = [...flags(shownOptions(command)), ...every.split(" ")];
      return `    ${command}:-*) ${bashWords(words)} ;;`;
    }),
    `    :-*) ${bashWords(every.split(" "))} ;;`,
    `    :*) ${bashWords([...COMMANDS, "help"])} ;;`,
    ...COMMANDS.flatMap((command) => {
      const words = wordsAfter(command);
      return words.length > 0 ? [`    ${command}:*) ${bashWords(words)} ;;`] : [];
    }),
    "  esac",
    "}",
    "# Paths where there is nothing else to complete.",
    "complete -o bashdefault -o default -F _touchbase touchbase",
  ];
}

function bashWords(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}

function zsh(): string[] {
  return [
    "#compdef touchbase",
    "# Completions of Touchbase for zsh.",
    "_touchbase() {",
    "  local state line",
    "  local -a commands every",
    "  commands=(",
    ...COMMANDS.map((command) => `    ${quoted(`${command}:${COMMAND_TABLE[command].summary}`)}`),
    "  )",
    "  every=(",
    ...shownOptions(undefined).flatMap(zshOption),
    "  )",
    '  _arguments -C $every "1: :->command" "*:: :->arguments"',
    "  case $state in",
    "    command) _describe -t commands command commands ;;",
    "    arguments)",
    "      case $line[1] in",
    ...COMMANDS.flatMap((command) => {
      const words = wordsAfter(command);
      const after = words.length > 0 ? `"1:shell:(${words.join(" ")})"` : '"*:path:_files"';
      return [
        `        ${command})`,
        "          _arguments $every \\",
        ...shownOptions(command)
          .flatMap(zshOption)
          .map((line) => `        ${line} \\`),
        `            ${after} ;;`,
      ];
    }),
    "      esac ;;",
    "  esac",
    "}",
    // The file is a function in fpath, or is sourced.
    'if [ "$funcstack[1]" = "_touchbase" ]; then _touchbase "$@"; else compdef _touchbase touchbase; fi',
  ];
}

function zshOption([name, { short, value, values, hasOptionalValue, help = "" }]: readonly [
  string,
  Option,
]): string[] {
  const text = help.replace(/[[\]:]/g, "\\$&");
  const action = values
    ? `(${values.join(" ")})`
    : value === "FILE"
      ? "_files"
      : value === "FOLDER"
        ? "_files -/"
        : " ";
  const rest = value === undefined || hasOptionalValue ? `[${text}]` : `[${text}]:${value}:${action}`;
  const names = [`--${name}`, ...(short ? [`-${short}`] : [])];
  return names.map((flag) => `    ${quoted(flag + rest)}`);
}

function fish(): string[] {
  const noCommand = `not __fish_seen_subcommand_from ${COMMANDS.join(" ")}`;
  const options = [undefined, ...COMMANDS].flatMap((command) =>
    shownOptions(command).map(([name, { short, value, values, hasOptionalValue, help = "" }]) =>
      [
        "complete -c touchbase",
        command ? `-n ${quoted(`__fish_seen_subcommand_from ${command}`)}` : "",
        `-l ${name}`,
        short ? `-s ${short}` : "",
        value === undefined || hasOptionalValue ? "" : values ? `-x -a ${quoted(values.join(" "))}` : "-r",
        `-d ${quoted(help)}`,
      ]
        .filter(Boolean)
        .join(" "),
    ),
  );
  return [
    "# Completions of Touchbase for fish.",
    ...COMMANDS.map((command) => {
      const summary = quoted(COMMAND_TABLE[command].summary);
      return `complete -c touchbase -f -n ${quoted(noCommand)} -a ${command} -d ${summary}`;
    }),
    ...COMMANDS.flatMap((command) => {
      const words = wordsAfter(command);
      if (words.length === 0) return [];
      const condition = quoted(`__fish_seen_subcommand_from ${command}`);
      return [`complete -c touchbase -f -n ${condition} -a ${quoted(words.join(" "))}`];
    }),
    ...options,
  ];
}

/** Quotes a text for a shell: in single quotes, a single quote is closed, written and opened again. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
