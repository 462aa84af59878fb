import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import type { VaultRule } from "../rule";
import type { Colleague } from "../vaultFacts";

/** More tries than these within a week, with several people of one organization, are too many. */
const MOST_IN_A_WEEK = 3;

export const sameOrganization: VaultRule = {
  id: "same-organization",
  summary: "Tries with several people of one organization on one day, or more than three within a week",
  why: "To the company, three people called on one day are one company that is pestered. Colleagues talk to each other: try one of them at a time, and let a day pass before the next.",
  source: ["S0"],
  severity: "information",
  check(standings) {
    const tried = standings.flatMap(({ colleague, ignored }) =>
      colleague && colleague.tries.length > 0 && !ignored.includes("same-organization") ? [colleague] : [],
    );
    const found = [...byOrganization(tried)].flatMap((group) => crowdOf(group) ?? []);
    // The latest day first; the others have their turn once it is a week ago.
    found.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.name < b.name ? -1 : 1));
    const [first, ...others] = found;
    if (!first || others.length === 0) return first?.said;
    return message("same-organization.more", { first: first.said, others: others.map(({ name }) => name) });
  },
};

interface Crowd {
  readonly name: string;
  readonly date: CivilDate;
  readonly said: Message;
}

/** The people of each organization, by the name as the first of them writes it. */
function byOrganization(people: readonly Colleague[]): Iterable<readonly [string, readonly Colleague[]]> {
  const groups = new Map<string, [string, Colleague[]]>();
  for (const person of people) {
    for (const key of new Set(person.keys)) {
      const title = person.organizations[person.keys.indexOf(key)] ?? key;
      const group = groups.get(key) ?? [title, []];
      group[1].push(person);
      groups.set(key, group);
    }
  }
  return groups.values();
}

function crowdOf([organization, people]: readonly [string, readonly Colleague[]]): Crowd | undefined {
  if (people.length < 2) return undefined;
  const days = people.flatMap(({ tries }) => tries).sort();
  const latest = days.at(-1) as CivilDate;
  const crowded = days.filter((day, at) => day === days[at - 1]).at(-1);
  const names = (among: readonly Colleague[]) => among.map(({ name }) => name).sort();
  if (crowded) {
    const there = names(people.filter(({ tries }) => tries.includes(crowded)));
    const said = message("same-organization.day", { people: there, organization, date: crowded });
    return { name: organization, date: crowded, said };
  }
  if (days.length <= MOST_IN_A_WEEK) return undefined;
  const args = { count: days.length, people: names(people), organization };
  return { name: organization, date: latest, said: message("same-organization.week", args) };
}
