import { escapeMarkdown } from "../../words/markdown";

/**
 * Formats a Markdown link that runs a command of the client, which must trust that command. The arguments are encoded
 * so that no path can end the link.
 */
export function commandLink(title: string, command: string, args: readonly unknown[] = []): string {
  const query = args.length > 0 ? `?${encodeForMarkdown(JSON.stringify(args))}` : "";
  return `[${escapeMarkdown(title)}](command:${command}${query})`;
}

/** Encodes everything that is Markdown or part of a URL. */
function encodeForMarkdown(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*_~]/g, (char) => {
    return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
