import fc from "fast-check";

/** A file of cards as an exporter writes it. */
export interface WrittenCards {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The names of the people, in the order of the file. */
  readonly names: readonly string[];
  readonly decode: (bytes: Uint8Array) => string;
}

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly note: string;
  readonly hasPhoto: boolean;
}

type Dialect = (person: Person) => string[];

/** One line for each property, folded as the dialect does. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  android: ({ name, phone, note, hasPhoto }) => [
    "VERSION:2.1",
    `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;${quotedPrintable(name)};;;`,
    `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(name)}`,
    `TEL;CELL:${phone}`,
    `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quotedPrintable(note).replace(/(.{60})(?==)/g, "$1=\r\n")}`,
    ...(hasPhoto ? ["PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRg", " ABAQAAAQABAAD", ""] : []),
  ],
  outlook: ({ name, phone, note, hasPhoto }) => [
    "VERSION:2.1",
    `N;LANGUAGE=en-us:;${name.replaceAll(";", "\\;")}`,
    `FN:${name}`,
    `TEL;WORK;VOICE:${phone}`,
    `NOTE;ENCODING=QUOTED-PRINTABLE:=0D=0A=\r\n=\r\n${quotedPrintable(note)}`,
    ...(hasPhoto ? ["X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:", " /9j/4AAQ", ""] : []),
  ],
  apple: ({ name, phone, note, hasPhoto }) => [
    "VERSION:3.0",
    `N:;${escaped(name)};;;`,
    `FN:${escaped(name)}`,
    `item1.TEL;type=pref:${phone}`,
    "item1.X-ABLabel:_$!<Other>!$_",
    `NOTE:${escaped(note)}`.replace(/(.{70})/gu, "$1\r\n "),
    ...(hasPhoto ? ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRgABAQAA"] : []),
  ],
  rfc6350: ({ name, phone, note, hasPhoto }) => [
    "VERSION:4.0",
    `FN:${escaped(name)}`,
    `TEL;VALUE=uri;TYPE="cell,voice":tel:${phone}`,
    `NOTE:${escaped(note)}`,
    ...(hasPhoto ? ["PHOTO:data:image/jpeg;base64,/9j/4AAQ"] : []),
  ],
};

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

const quotedPrintable = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");

/** Names that do not end in a punctuation mark or a space, which every exporter removes. */
const anyName = () =>
  fc
    .array(
      fc.constantFrom(
        "Dana",
        "Özlem",
        "Søren",
        "O'Brien",
        "Ana, Dr.",
        "山田",
        "Ben; Jr",
        "begin:vcard x",
        "C:\\x",
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((parts) => parts.join(" "));

const anyPerson = (): fc.Arbitrary<Person> =>
  fc.record({
    name: anyName(),
    phone: fc.constantFrom("+1 555 0100", "555-0142"),
    note: fc.constantFrom(
      "",
      "tea, not coffee",
      "first\nsecond",
      "END:VCARD inside",
      "ü".repeat(90),
      "a=b; c\\d",
    ),
    hasPhoto: fc.boolean(),
  });

const anyEncoding = () => fc.constantFrom("utf-8", "utf-8 with mark", "utf-16le");

/** Files of up to four cards, each in one of four dialects. One may contain the card of an assistant. */
export function anyCards({
  agents,
  dialects = Object.keys(DIALECTS),
}: {
  readonly agents: boolean;
  readonly dialects?: readonly string[];
}): fc.Arbitrary<WrittenCards> {
  const card = fc.record({
    person: anyPerson(),
    dialect: fc.constantFrom(...dialects),
    hasAgent: fc.boolean().map((has) => has && agents),
    begin: fc.constantFrom("BEGIN:VCARD", "begin:vcard", "Begin:vCard"),
  });
  return fc
    .record({
      cards: fc.array(card, { minLength: 1, maxLength: 4 }),
      encoding: anyEncoding(),
      end: fc.constantFrom("\r\n", "\n"),
    })
    .map(({ cards, encoding, end }) => {
      const lines = cards.flatMap(({ person, dialect, begin, hasAgent }) => [
        begin,
        ...(DIALECTS[dialect]?.(person) ?? []),
        ...(hasAgent ? ["AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Al Aide", "END:VCARD"] : []),
        "END:VCARD",
      ]);
      const text = lines.map((line) => line.replaceAll("\r\n", end) + end).join("");
      return { text, names: cards.map(({ person }) => person.name), ...encoded(text, encoding) };
    });
}

function encoded(text: string, encoding: string): Pick<WrittenCards, "bytes" | "decode"> {
  if (encoding !== "utf-16le") {
    const bytes = new TextEncoder().encode(encoding === "utf-8" ? text : `\uFEFF${text}`);
    return { bytes, decode: (cut) => new TextDecoder().decode(cut) };
  }
  const bytes = Uint8Array.from(
    [..."\uFEFF", ...text.split("")].flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
    ]),
  );
  return { bytes, decode: (cut) => (cut.length < 2 ? "" : new TextDecoder("utf-16le").decode(cut)) };
}
