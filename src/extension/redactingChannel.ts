import type { LogOutputChannel } from "vscode";

type WriteLine = (message: string | Error, ...args: unknown[]) => void;

/**
 * Wraps the channel for the client library. The library appends details to its messages, such as error messages or,
 * at the level *Trace*, whole LSP messages with text from notes. Only the library's own words are written.
 */
export function redactingChannel(channel: LogOutputChannel): LogOutputChannel {
  const redact =
    (write: WriteLine): WriteLine =>
    (message) => {
      const text = withoutDetails(message instanceof Error ? message.name : message);
      if (text !== "") write(text);
    };
  const { trace, debug, info, warn, error, append, appendLine, replace } = channel;
  const writers = { trace, debug, info, warn, error, append, appendLine, replace };
  const overrides = Object.entries(writers).map(([name, write]) => {
    return [name, { value: redact(write.bind(channel) as WriteLine), enumerable: true }];
  });
  return Object.create(channel, Object.fromEntries(overrides));
}

/** Returns the first line of a message without quoted details; empty if the message is data. */
export function withoutDetails(message: string): string {
  const [line = ""] = message.split(/[\r\n]/);
  if (/^\s*[{[]/.test(line)) return "";
  return line.replace(/:? (with message|Params|Result|Error data)\b.*$/i, "").trim();
}
