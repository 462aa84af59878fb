/** Returns the URI that dials a number. A note may have any text there, so only what can be dialed is taken over. */
export function telUri(number: string): string {
  return `tel:${number.replace(/[^\d+*#]/g, "").replaceAll("#", "%23")}`;
}

/** Returns the URI that writes to an address, encoded so that it cannot add other recipients or a text. */
export function mailUri(address: string): string {
  return `mailto:${encodeURIComponent(address.trim()).replaceAll("%40", "@")}`;
}
