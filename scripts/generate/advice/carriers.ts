import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SECTION } from "../../../src/config/section";
import { SETTINGS } from "../../../src/config/settings";
import { KEYS } from "../../../src/note/keys";
import { TOUCH_WORDS } from "../../../src/note/vocabulary";
import { ROWS } from "../docs/nextStep";
import { STEPS } from "../docs/steps";
import { code } from "../output";

/** A part of the product that an entry of the map names: its label, and its page relative to docs/. */
export interface Carrier {
  readonly label: string;
  readonly page: string;
}

const CLAUSES: ReadonlySet<string> = new Set(["next", "reply by", "hold until", "with", "to"]);
const WORDS: ReadonlySet<string> = new Set(Object.values(TOUCH_WORDS).flatMap((list) => Object.keys(list)));

/** Returns the carrier of a reference; undefined for an unknown name, which is an error in the map. */
export function carrierOf(reference: string): Carrier | undefined {
  const blank = reference.indexOf(" ");
  const kind = reference.slice(0, blank);
  const name = reference.slice(blank + 1);
  switch (kind) {
    case "rule":
      return carrierWhen(
        RULE_ENTRIES.some(({ id }) => id === name),
        `rule ${code(name)}`,
        `rules/${name}.md`,
      );
    case "playbook":
      return carrierWhen(
        PLAYBOOKS.some(({ id }) => id === name),
        `playbook ${code(name)}`,
        `playbooks/${name}.md`,
      );
    case "step": {
      const [playbook = ""] = name.split(" ");
      return carrierWhen(
        STEPS[playbook]?.some(({ step }) => step === name),
        `step ${name}`,
        `playbooks/${playbook}.md`,
      );
    }
    case "row":
      return carrierWhen(
        ROWS.some(({ row }) => `${row}` === name),
        `row ${name}`,
        "reference/next-step.md",
      );
    case "setting":
      return carrierWhen(
        Object.hasOwn(SETTINGS, name),
        `setting ${code(`${SECTION}.${name}`)}`,
        "reference/settings.md",
      );
    case "key":
      return carrierWhen(Object.hasOwn(KEYS, name), `key ${code(name)}`, "reference/words.md");
    case "word":
      return carrierWhen(CLAUSES.has(name) || WORDS.has(name), code(name), "reference/words.md");
    default:
      return undefined;
  }
}

function carrierWhen(known: boolean | undefined, label: string, page: string): Carrier | undefined {
  return known ? { label, page } : undefined;
}
