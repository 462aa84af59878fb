/** What a wikilink shows: `[[People/Dana|Dana]]` is Dana; any other text is itself. */
export function linkText(text: string): string {
  const link = /^\[\[([^\]|]*)(?:\|([^\]]*))?\]\]$/.exec(text);
  if (!link) return text;
  return (link[2] ?? link[1]?.split("#")[0]?.split("/").at(-1) ?? "").trim();
}

/** The names in `Dana and Luis & [[Ann Lee|Ann]]`. */
export function namesIn(text: string): string[] {
  return text
    .split(/ and | & /i)
    .map((name) => linkText(name.trim()))
    .filter((name) => name !== "");
}

/** Whether two spellings mean one person: the same name, or one the other's first name (`Dana`, `Dana Whitfield`). */
export function samePerson(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
}
