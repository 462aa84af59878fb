import { addDays } from "../time/civilDate";
import type { Analysis } from "./analyze";
import type { Colleague } from "./vaultFacts";

/** Legal forms and the like, which people write or leave out; they are cut off the end of a name. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `ab ag aps as asa bv co company corp corporation cv doo eg ev gbr gesmbh gmbh inc incorporated kft kg kgaa kk lc limited llc
  llp lp ltd ltda mbh nv ohg oy oyj plc pllc pte pty pvt sa sarl sas se sl slu snc spa spol sprl srl sro ug zrt`.split(
    /\s+/,
  ),
);

/** How far back tries count for advice about an organization, in days, today included. */
const RECENT_DAYS = 7;

/**
 * Returns an organization's name in the form by which names are compared: without case, accents, punctuation, a leading
 * "the" and legal forms. A name that consists of nothing else keeps them.
 */
export function organizationKey(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}|['’.]/gu, "");
  const words = plain
    .toLowerCase()
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const nameWords = [...words];
  while (nameWords.length > 1 && isEnding(nameWords.at(-1))) nameWords.pop();
  if (nameWords.length > 1 && nameWords[0] === "the") nameWords.shift();
  return nameWords.join(" ");
}

function isEnding(word: string | undefined): boolean {
  return word !== undefined && (word === "and" || LEGAL_FORMS.has(word));
}

/** Returns the name of an organization that both belong to, as the second one writes it. */
export function sharedOrganization(a: Colleague, b: Colleague): string | undefined {
  const at = b.keys.findIndex((key) => a.keys.includes(key));
  return b.organizations[at];
}

/**
 * Returns the facts that colleagues need of a contact; undefined without an organization, or for a log that does not
 * concern them.
 */
export function colleagueOf(analysis: Analysis, isPursued: boolean): Colleague | undefined {
  const { contact, position, today } = analysis;
  const named = contact.organization.map((name) => [name, organizationKey(name)] as const);
  const organizations = named.filter(([, key]) => key !== "");
  const { lastAttempt, lastResponse } = position;
  if (organizations.length === 0 || !(lastAttempt ?? lastResponse)) return undefined;
  const since = addDays(today, 1 - RECENT_DAYS);
  const isRecent = lastAttempt !== undefined && lastAttempt.date >= since;
  const recent = isRecent
    ? analysis.entries.filter(({ attempt, touch }) => attempt && touch.date >= since)
    : [];
  return {
    name: contact.name,
    organizations: organizations.map(([name]) => name),
    keys: organizations.map(([, key]) => key),
    tries: [...new Set(recent.map(({ touch }) => touch.date))],
    ...(lastAttempt && { lastAttempt: lastAttempt.date }),
    ...(isPursued && lastResponse && { answered: lastResponse.date }),
  };
}
