import type { LogOutputChannel } from "vscode";

type Line = (message: string | Error, ...args: unknown[]) => void;

/**
 * Wraps the channel for the client library. The library appends details to its messages, such as error messages or,
 * at the level *Trace*, whole LSP messages with text from notes. Only the library's own words are written.
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

/** Returns the first line of a message without quoted details; empty if the message is data. */
export function withoutDetails(message: string): string {
  const [line = ""] = message.split(/[\r\n]/);
  if (/^\s*[{[]/.test(line)) return "";
  return line.replace(/:? (with message|Params|Result|Error data)\b.*$/i, "").trim();
}
