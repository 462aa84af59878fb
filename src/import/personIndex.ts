import { type Message, message } from "../words/message";
import { emailKey, employerKey, linkedInKey, nameKey, namesAgree, phoneKeys, titleKey } from "./identity";
import { type NoteData, saysAll } from "./noteData";
import type { Person } from "./person";
import type { RecordData } from "./recordData";

/** The note that a record belongs to. */
export type Match =
  | { readonly kind: "nobody" }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "doubt"; readonly reason: Message; readonly candidates: readonly Person[] };

const NOBODY: Match = { kind: "nobody" };

/** The contacts of a folder and of an import by the keys that identify a person. */
export class PersonIndex {
  /** One person, or several in a list, because sets of one take ten times the memory. */
  private readonly byKey = new Map<string, Person | Person[]>();
  private readonly unreadable: Person[] = [];

  /** Adds a person, or updates the keys of one. */
  set(person: Person): void {
    const { noted } = person;
    for (const key of ownKeys(noted)) {
      const people = this.byKey.get(key);
      if (people === undefined) this.byKey.set(key, person);
      else if (!Array.isArray(people)) {
        if (people !== person) this.byKey.set(key, [people, person]);
      } else if (!people.includes(person)) people.push(person);
    }
    if (!noted.isReadable && !this.unreadable.includes(person)) this.unreadable.push(person);
  }

  /** Finds the note of a record: by the surest identity that leads to one, if no other one leads to another. */
  find(wanted: RecordData): Match {
    const levels = wanted.kind === "jobs" ? jobKeys(wanted) : personKeys(wanted);
    const matches = levels.map((level) => ({ ...level, people: this.at(level.keys, wanted) }));
    // Colleagues share a phone number. A person of another name with an address of their own is another person.
    const hasOwn = (shared: object) =>
      matches.some(
        (level) => level !== shared && level.isPersonal && level.keys.length > 0 && level.people.length === 0,
      );
    const fittingLevels = matches.map((level) => {
      if (!level.isShared || !hasOwn(level)) return level;
      return { ...level, people: level.people.filter((person) => agrees(person, wanted)) };
    });
    const first = fittingLevels.find(({ people }) => people.length > 0);
    if (!first) return this.byNameAlone(wanted);
    const [person] = first.people as [Person];
    const everybody = [...new Set(fittingLevels.flatMap(({ people }) => people))];
    const isSplit = everybody.length > 1;
    if (isSplit) {
      const whole = everybody.filter(({ noted }) => saysAll(noted, wanted));
      if (whole.length === 1 && whole[0]) return { kind: "person", person: whole[0] };
      return doubt("import.doubt.several", everybody);
    }
    if (!person.noted.isReadable) return doubt("import.doubt.unreadable", [person]);
    if (first.isShared && !agrees(person, wanted)) return doubt("import.doubt.other-name", [person]);
    if (first.isApplication && isAnotherDay(person, wanted))
      return doubt("import.doubt.application", [person]);
    return { kind: "person", person };
  }

  private at(keys: readonly string[], wanted: RecordData): Person[] {
    const people = new Set(keys.flatMap((key) => this.withKey(key)));
    // An application is not the person whom it names.
    return [...people].filter(({ noted }) => wanted.kind === "contacts" || noted.isApplication);
  }

  /** A person who got a role is no longer found without one, although the index still has that key. */
  private withKey(key: string): Person[] {
    const people = this.byKey.get(key) ?? [];
    return (Array.isArray(people) ? people : [people]).filter(({ noted }) => ownKeys(noted).includes(key));
  }

  private byNameAlone(wanted: RecordData): Match {
    const names = this.at([`name ${nameKey(wanted.name)}`], wanted);
    const employers = wanted.kind === "jobs" ? this.at(employerKeys(wanted), wanted) : [];
    const people = [...new Set([...names, ...employers])];
    const whole = people.filter(({ noted }) => saysAll(noted, wanted));
    if (whole[0]) return { kind: "person", person: whole[0] };
    const hidden = this.unreadable.filter((person) => !person.isNew && mentions(person.text, wanted));
    if (hidden.length > 0) return doubt("import.doubt.unreadable", hidden);
    if (people.length === 0) return NOBODY;
    return doubt(wanted.kind === "jobs" ? "import.doubt.application" : "import.doubt.name-alone", people);
  }
}

function doubt(
  key: `import.doubt.${"several" | "unreadable" | "other-name" | "name-alone" | "application"}`,
  candidates: readonly Person[],
): Match {
  return { kind: "doubt", reason: message(key), candidates };
}

interface Level {
  readonly keys: readonly string[];
  /** Whether several people can have it. */
  readonly isShared?: true;
  /** Whether usually only one person has it. */
  readonly isPersonal?: true;
  /** Whether it is a key of an application, which a later application can share. */
  readonly isApplication?: true;
}

function personKeys({ name, values }: RecordData): Level[] {
  const all = (field: "uid" | "email" | "phone" | "linkedin" | "organization") => values.get(field) ?? [];
  return [
    { keys: all("uid").map((uid) => `uid ${uid}`) },
    { keys: all("email").flatMap((email) => emailKeys(email)), isShared: true, isPersonal: true },
    { keys: all("phone").flatMap((phone) => phoneKeys(phone).sought), isShared: true },
    { keys: all("linkedin").map((link) => `linkedin ${linkedInKey(link)}`), isPersonal: true },
    { keys: all("organization").map((it) => placeKey(name, it)) },
  ];
}

function jobKeys({ values }: RecordData): Level[] {
  const [role = ""] = values.get("role") ?? [];
  return [
    { keys: (values.get("uid") ?? []).map((uid) => `uid ${uid}`) },
    { keys: (values.get("organization") ?? []).map((it) => jobKey(it, role)), isApplication: true },
  ];
}

function employerKeys({ values }: RecordData): string[] {
  const [role] = values.get("role") ?? [];
  const employers = values.get("organization") ?? [];
  // Without a role, a row can be any application there; with one, it can be one whose role is not noted.
  return role === undefined
    ? employers.map((it) => `employer ${employerKey(it)}`)
    : employers.map((it) => jobKey(it, ""));
}

function ownKeys(noted: NoteData): string[] {
  const all = (field: "uid" | "email" | "phone" | "linkedin" | "organization" | "role") =>
    noted.values.get(field) ?? [];
  const organizations = all("organization");
  const roles = all("role").length > 0 ? all("role") : [""];
  return [
    ...all("uid").map((uid) => `uid ${uid}`),
    ...all("email").flatMap((email) => emailKeys(email)),
    ...all("phone").flatMap((phone) => phoneKeys(phone).own),
    ...all("linkedin").flatMap((link) => (linkedInKey(link) ? [`linkedin ${linkedInKey(link)}`] : [])),
    ...noted.names.flatMap((name) => [
      `name ${nameKey(name)}`,
      ...organizations.map((it) => placeKey(name, it)),
    ]),
    ...(noted.isApplication
      ? organizations.flatMap((it) => [
          `employer ${employerKey(it)}`,
          ...roles.map((role) => jobKey(it, role)),
        ])
      : []),
  ];
}

function emailKeys(email: string): string[] {
  const key = emailKey(email);
  return key === undefined ? [] : [`email ${key}`];
}

function placeKey(name: string, organization: string): string {
  return `place ${nameKey(name)} @ ${employerKey(organization)}`;
}

function jobKey(organization: string, role: string): string {
  return `job ${titleKey(role)} @ ${employerKey(organization)}`;
}

/** Whether the name of a record fits a person, because an address alone does not identify one. */
function agrees({ noted }: Person, { name, values }: RecordData): boolean {
  if (values.get("email")?.includes(name) || values.get("phone")?.includes(name)) return true;
  return noted.names.some((known) => namesAgree(known, name));
}

function isAnotherDay({ noted: { applications } }: Person, { applied }: RecordData): boolean {
  return applied !== undefined && applications.length > 0 && !applications.includes(applied);
}

/** Whether the text of a note that cannot be read contains an address or the name of a record. */
function mentions(text: string, { name, values }: RecordData): boolean {
  const lower = text.toLowerCase();
  const addresses = (values.get("email") ?? []).flatMap((email) => emailKey(email) ?? []);
  return [...addresses, name.toLowerCase()].some((part) => lower.includes(part));
}
