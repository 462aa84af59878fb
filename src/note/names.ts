/** Returns the visible text of a wikilink: `[[People/Dana|Dana]]` is Dana. Any other text is returned as is. */
export function linkText(text: string): string {
  const link = /^\[\[([^\]|]*)(?:\|([^\]]*))?\]\]$/.exec(text);
  if (!link) return text;
  return (link[2] ?? link[1]?.split("#")[0]?.split("/").at(-1) ?? "").trim();
}

/** Returns the names in `Dana and Luis & [[Ann Lee|Ann]]`. */
export function namesIn(text: string): string[] {
  return text
    .split(/ and | & /i)
    .map((name) => linkText(name.trim()))
    .filter((name) => name !== "");
}

/** A name in a form for comparison. */
export interface Person {
  readonly name: string;
  readonly words: readonly string[];
}

export function personOf(name: string): Person {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  return { name, words };
}

/** Whether two spellings mean one person: the same name, or one contains the other (`Dana`, `Dana Whitfield`). */
export function samePerson({ words: a }: Person, { words: b }: Person): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}
