import { organizationKey } from "../cadence/organizations";

/**
 * The forms in which the data of records and notes compare. Each is undefined or empty if the data is too little to
 * identify a person.
 */

/** Returns a text without case, accents and punctuation. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Returns a title in the form in which titles compare, also that of one without any letter. */
export function titleKey(title: string): string {
  return fold(title) || title.trim().toLowerCase();
}

/** Returns a name in the form in which names compare: `Reyes, Dana` and `Dana Reyes` are one. */
export function nameKey(name: string): string {
  return fold(name).split(" ").sort().join(" ") || name.trim().toLowerCase();
}

/** Returns the form in which organizations compare, also that of one without any letter. */
export function employerKey(organization: string): string {
  return organizationKey(organization) || organization.trim().toLowerCase();
}

export function emailKey(email: string): string | undefined {
  const address = email
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^.*<([^<>]*)>$/, "$1")
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

/** A number with fewer digits is an extension or a short code, which several people can have. */
const FEWEST_DIGITS = 7;
/** The longest code of a country. */
const COUNTRY_DIGITS = 3;

/** The keys under which a phone number is found, and those of the numbers that it equals. */
export interface PhoneKeys {
  readonly own: readonly string[];
  readonly sought: readonly string[];
}

/**
 * Returns the keys of a number. A national number equals an international one that ends in it, because an export has the
 * code of the country and a spreadsheet mostly does not. Two international numbers are equal only as a whole.
 */
export function phoneKeys(phone: string): PhoneKeys {
  const written = phone.replace(/^tel:/i, "").replace(/(?:;|,|\s*(?:ext\.?|x)\s*\d).*$/i, "");
  const isInternational = /^\s*(?:\+|00)/.test(written);
  const digits = (isInternational ? written.replace(/\(0\)/, "") : written)
    .replace(/\D/g, "")
    .replace(/^0+/, "");
  if (digits.length < FEWEST_DIGITS) return { own: [], sought: [] };
  if (!isInternational) {
    const ownKeys = [`national ${digits}`];
    return { own: ownKeys, sought: [...ownKeys, `within ${digits}`] };
  }
  const national = Array.from({ length: COUNTRY_DIGITS }, (_, at) => digits.slice(at + 1)).filter(
    (rest) => rest.length >= FEWEST_DIGITS,
  );
  const internationalKeys = [`international ${digits}`, ...national.map((rest) => `within ${rest}`)];
  const sought = [`international ${digits}`, ...national.map((rest) => `national ${rest}`)];
  return { own: internationalKeys, sought };
}

const LINKEDIN = /linkedin\.com\/(?:in|pub)\/([^/?#\s"'\])>]+)/i;

/** Returns the name of a person's profile on LinkedIn; undefined for any other address, such as that of a company. */
export function linkedInKey(link: string): string | undefined {
  const [, name] = LINKEDIN.exec(link) ?? [];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name).normalize("NFC").toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** Returns a web address in the form in which addresses compare. */
export function linkKey(link: string): string {
  return link
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
}

/**
 * Whether two names can be those of one person: one has all words of the other, as themselves or as initials, or the
 * first name is the same. Colleagues share a number, and families an address.
 */
export function namesAgree(a: string, b: string): boolean {
  const [left, right] = [fold(a).split(" "), fold(b).split(" ")];
  if (left[0] === "" || right[0] === "") return true;
  if (left[0] === right[0] && (left[0]?.length ?? 0) > 1) return true;
  const isIn = (words: readonly string[], others: readonly string[]) =>
    words.every((word) => others.some((other) => isSameWord(word, other)));
  return isIn(left, right) || isIn(right, left);
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
