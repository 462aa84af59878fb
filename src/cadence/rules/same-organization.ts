import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import type { VaultRule } from "../rule";
import type { Colleague } from "../vaultFacts";

/** The maximum number of tries within a week with several people of one organization. */
const MOST_IN_A_WEEK = 3;

export const sameOrganization: VaultRule = {
  id: "same-organization",
  summary: "Tries with several people of one organization on one day, or more than three within a week",
  why: "If you call three people of a company on one day, you pester the company. Colleagues talk to each other: try one of them at a time, and let a day pass before the next.",
  source: ["S0"],
  severity: "information",
  check(standings) {
    const tried = standings.flatMap(({ colleague, ignored }) =>
      colleague && colleague.tries.length > 0 && !ignored.includes("same-organization") ? [colleague] : [],
    );
    const crowds = [...byOrganization(tried)].flatMap((group) => crowdOf(group) ?? []);
    // The latest day comes first. The others follow when it is a week ago.
    crowds.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.name < b.name ? -1 : 1));
    const [first, ...others] = crowds;
    if (!first || others.length === 0) return first?.said;
    return message("same-organization.more", { first: first.said, others: others.map(({ name }) => name) });
  },
};

interface Crowd {
  readonly name: string;
  readonly date: CivilDate;
  readonly said: Message;
}

/** Groups people by organization, with the name as the first of them writes it. */
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
    const colleagues = names(people.filter(({ tries }) => tries.includes(crowded)));
    const sentence = message("same-organization.day", { people: colleagues, organization, date: crowded });
    return { name: organization, date: crowded, said: sentence };
  }
  if (days.length <= MOST_IN_A_WEEK) return undefined;
  const args = { count: days.length, people: names(people), organization };
  return { name: organization, date: latest, said: message("same-organization.week", args) };
}
