/** The variables of the environment that select the language; the first one that is set counts. */
const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/** Returns the language tag of the environment: `de-DE` for `de_DE.UTF-8`. Undefined for `C`, which names none. */
export function localeOf(
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): string | undefined {
  const value = VARIABLES.map((name) => env[name]).find((text) => text !== undefined && text !== "");
  const [name = ""] = (value ?? systemLocale).split(/[.@]/);
  return name === "C" || name === "POSIX" ? undefined : name.replace("_", "-");
}
