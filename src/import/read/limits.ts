/** The longest line of a card and the longest row of a table, in characters. A longer one is damage or another format. */
export const MAX_RECORD = 1_000_000;

/** The maximum number of characters in all records of a file. 50,000 rows of an exporter have about 15 million. */
export const MAX_TEXT = 100_000_000;

/** The maximum number of records of a file. Each takes about 500 bytes, even one of two characters. */
export const MAX_RECORDS = 500_000;

/** The maximum number of characters of a refused record that a plan shows. */
export const MAX_RAW = 2_000;

/** Returns the beginning of a record for the plan, as a copy that does not keep the text of the file in memory. */
export function rawOf(text: string): string {
  return text.length <= MAX_RAW ? text : [...text.slice(0, MAX_RAW), "…"].join("");
}
