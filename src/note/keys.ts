/**
 * The frontmatter keys of a contact note (notes.md section 1), each with the keys of other tools that are read as
 * aliases and never rewritten. The schema, completion, docs, and spelling suggestions are generated from it.
 */
export interface KeyEntry {
  readonly means: string;
  readonly aliases: readonly string[];
}

const key = (means: string, ...aliases: string[]): KeyEntry => ({ means, aliases });

export const KEYS = {
  name: key("The name to show. Without it: the first alias, the first heading, or the file name."),
  aliases: key("Other names of the contact. The first one is shown if there is no name."),
  organization: key("Where they work; a string or a list.", "company"),
  role: key("What they do there; a string or a list."),
  phone: key("Their number; a string or a list."),
  email: key("Their address; a string or a list."),
  playbook: key("The playbook to follow."),
  status: key(
    "`active`, `paused`, `closed`, `moved-on` or `do-not-contact`; text after ` - ` is the reason.",
  ),
  every: key(
    "A regular interval: `3 weeks`, `2 months`, `10 days`, or a weekday.",
    "frequency",
    "contact_frequency",
    "follow_up_cadence",
    "contact_cadence",
    "cadence",
  ),
  prefers: key("The channel they asked for.", "preferred_contact_method"),
  follow_up: key(
    "A pinned next follow-up: `2026-11-25`, `2026-11-25 10:00` or `2026-11-25 call`.",
    "next_follow_up",
    "next_followup",
    "next_contact",
    "next_contact_due",
    "followUpDate",
    "next_action_date",
  ),
  snooze: key("A date: snoozed until then.", "snooze_until"),
  hold: key("A date: on hold until then, because they are away or deciding."),
  known: key("`true`: you already know each other, so no introduction is needed."),
  mention: key("A list of things to bring up at the next contact."),
  ignore: key("A list of rule ids to ignore in this note; text after ` - ` is the reason."),
  touches: key("The log, oldest first."),
  last_contacted: key("The date of the last contact, if it is later than the log.", "last_contact"),
  do_not_contact: key("`true`: they asked not to be contacted.", "dont_contact", "no_contact"),
  birthday: key("Their birthday: `1990-03-07`, or `03-07` without the year."),
  uid: key("Their identity in other programs, such as the `UID` of a card; no two notes have the same."),
  tags: key("`contact`, `contacts`, `person` or `people` makes the note a contact."),
  type: key("`contact`, `person`, `people`, … makes the note a contact.", "kind"),
} as const satisfies Record<string, KeyEntry>;

export type Key = keyof typeof KEYS;

const keysByName = new Map<string, Key>();
const keysByForm = new Map<string, Key>();
for (const [name, { aliases }] of Object.entries(KEYS) as [Key, KeyEntry][]) {
  for (const spelling of [name, ...aliases]) {
    keysByName.set(spelling, name);
    keysByForm.set(keyForm(spelling), name);
  }
}

/** Returns the form in which names of keys compare: `Do Not Contact` and `doNotContact` are one key. */
export function keyForm(name: string): string {
  return name.replace(/[-_\s]+/g, "").toLowerCase();
}

/** The maximum length of a name that is compared with the keys. A longer one is not a key. */
const MAX_NAME_LENGTH = 60;

/** Returns the key for a name in the frontmatter, in any spelling: `Company` is `organization`. */
export function knownKey(name: string): Key | undefined {
  return keysByName.get(name) ?? (name.length > MAX_NAME_LENGTH ? undefined : keysByForm.get(keyForm(name)));
}

/** Whether two names in the frontmatter are one key of a contact. Other keys compare as YAML does. */
export function isSameKey(a: string, b: string): boolean {
  return a === b || (knownKey(a) !== undefined && keyForm(a) === keyForm(b));
}

/** Every name that is read: keys and aliases. */
export const KEY_NAMES: readonly string[] = [...keysByName.keys()];

/** The keys that might forbid contact: if one cannot be read, no step is proposed (cadence.md section 5). */
export const FORBIDDING_KEYS: ReadonlySet<Key> = new Set(["status", "do_not_contact", "hold", "snooze"]);

/** The keys that say who a contact is. No advice depends on their values. */
export const DESCRIBING_KEYS: ReadonlySet<Key> = new Set([
  "name",
  "aliases",
  "organization",
  "role",
  "phone",
  "email",
  "birthday",
  "uid",
  "mention",
  "type",
  "tags",
]);

/** The values of `type` (or `kind`) that make a note a contact. */
export const CONTACT_TYPES = [
  "contact",
  "person",
  "people",
  "crm-contact",
  "relationship",
  "customer",
] as const;

/** The tags that make a note a contact. */
export const CONTACT_TAGS = ["contact", "contacts", "person", "people"] as const;

/** The words that `every` and its aliases accept as an interval. */
export const RHYTHM_WORDS: Readonly<Record<string, { count: number; unit: "day" | "month" }>> = {
  daily: { count: 1, unit: "day" },
  weekly: { count: 7, unit: "day" },
  biweekly: { count: 14, unit: "day" },
  monthly: { count: 1, unit: "month" },
  quarterly: { count: 3, unit: "month" },
  biannually: { count: 6, unit: "month" },
  yearly: { count: 12, unit: "month" },
};
