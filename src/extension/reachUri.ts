/**
 * Returns the URI that dials a number. A note may have any text there, so only characters that can be dialed are
 * used.
 */
export function telUri(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, "").replaceAll("#", "%23")}`;
}

/**
 * Returns the URI that writes to an address, encoded so that it cannot add other recipients or a text. Some mail
 * programs decode the address before they split it, and read a line end in it as the next header, so both are cut off.
 */
export function mailUri(address: string): string {
  const [line = ""] = address.trim().split(/[\p{Cc}\u2028\u2029]/u);
  return `mailto:${encode(firstAddress(line).trim()).replaceAll("%40", "@")}`;
}

/** Returns what is before the first comma or semicolon that is not in quotes. */
function firstAddress(line: string): string {
  return /^(?:"[^"]*"|[^,;])*/.exec(line)?.[0] ?? "";
}

/** The maximum length of a URI that all systems pass to a mail program, in characters. */
const MAX_URI_LENGTH = 2000;

/**
 * Returns the URI that writes a message, which an empty address leaves without a recipient; undefined if it is too long
 * for a mail program.
 */
export function messageUri(address: string, subject: string, body: string): string | undefined {
  const text = body.replace(/\r\n?|\n/g, "\r\n");
  const uri = `${mailUri(address)}?subject=${encode(subject.replace(/\p{Cc}+/gu, " "))}&body=${encode(text)}`;
  return uri.length <= MAX_URI_LENGTH ? uri : undefined;
}

/** Half of a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
