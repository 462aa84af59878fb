import type { LogOutputChannel } from "vscode";

type Line = (message: string | Error, ...args: unknown[]) => void;

/**
 * The channel as the client library may write to it. What that adds to its own sentences may hold anything: the words
 * of an error, or whole messages with the texts of notes where somebody has set the level to *Trace*.
 */
export function redactingChannel(channel: LogOutputChannel): LogOutputChannel {
  const only =
    (write: Line): Line =>
    (message) => {
      const text = withoutDetails(message instanceof Error ? message.name : message);
      if (text !== "") write(text);
    };
  const { trace, debug, info, warn, error, append, appendLine, replace } = channel;
  const values = { trace, debug, info, warn, error, append, appendLine, replace };
  const replaced = Object.entries(values).map(([name, write]) => {
    return [name, { value: only(write.bind(channel) as Line), enumerable: true }];
  });
  return Object.create(channel, Object.fromEntries(replaced));
}

/** The first line of a message up to where it begins to quote; nothing of one that is data. */
export function withoutDetails(message: string): string {
  const [line = ""] = message.split(/[\r\n]/);
  if (/^\s*[{[]/.test(line)) return "";
  return line.replace(/:? (with message|Params|Result|Error data)\b.*$/i, "").trim();
}
