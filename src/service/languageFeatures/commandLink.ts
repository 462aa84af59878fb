import { escapeMarkdown } from "../../words/markdown";

/**
 * A link of Markdown that runs a command of the client. It is live only where the client trusts that command; what is
 * handed to it cannot end the link, whatever stands in a path.
 */
export function commandLink(title: string, command: string, args: readonly unknown[] = []): string {
  const query = args.length > 0 ? `?${encoded(JSON.stringify(args))}` : "";
  return `[${escapeMarkdown(title)}](command:${command}${query})`;
}

/** Letters, digits, and what is neither Markdown nor part of an address. */
function encoded(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*_~]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
