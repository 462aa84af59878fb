import { addDays } from "../../../src/time/civilDate";
import { TUESDAY } from "../clock";

export const today = TUESDAY;
export const on = (days: number) => addDays(today, days);

/** Returns the next date with this day of the week, counted from Sunday. */
export function next(weekday: number): string {
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => new Date(on(days)).getUTCDay() === weekday);
  return on(ahead ?? 0);
}
export const FRIDAY = 5;

export const note = (...lines: string[]) => ["---", ...lines, "---", "", "About them.", ""].join("\n");

/** A valid note that the settings of the window make read-only. */
export const READ_ONLY = "Rita Locke";

export const NOTES: Readonly<Record<string, string>> = {
  "Dana Whitfield": note(
    "name: Dana Whitfield",
    "organization: Northwind Papers",
    "phone: [+1 555 0142, +1 555 0199]",
    "email: [dana@example.com, dana@home.example]",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-12)} email resume`,
    `  - ${on(-7)} call voicemail, next call ${on(-6)} - left my number`,
  ),
  "Luis Ferreira": note(
    "name: Luis Ferreira",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-9)} email resume - the ad in the journal`,
  ),
  "Priya Raman": note(
    "name: Priya Raman",
    "playbook: networking",
    "touches:",
    `  - ${on(-1)} meeting, with Priya - signs that children can read`,
  ),
  "Robin Ashe": note(
    "name: Robin Ashe",
    "playbook: job-ad",
    `snooze: ${on(-2)}`,
    "touches:",
    `  - ${on(-30)} email resume`,
    `  - ${on(-20)} call no-answer`,
    `  - ${on(-15)} call no-answer`,
    `  - ${on(-10)} call no-answer`,
  ),
  "Tom Beckett": note(
    "name: Tom Beckett",
    "playbook: friend",
    "touches:",
    `  - ${on(-3)} call scheduled - see issue #12`,
    `  - ${on(-5)} call voicemial - lunch?`,
  ),
  [READ_ONLY]: note(
    `name: ${READ_ONLY}`,
    "status: paused",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-9)} email resume`,
  ),
  // Their windows are open for some more days.
  "Ines Vogt": note("name: Ines Vogt", "playbook: networking", "touches:", `  - ${on(-17)} email share`),
  "Karl Auer": note("name: Karl Auer", "playbook: networking", "touches:", `  - ${on(-17)} email share`),
  "Zoe Young": note("name: Zoe Young", "playbook: job-ad", "touches:", `  - ${on(-16)} email resume`),
  "Bea Holm": note("name: Bea Holm", "playbook: [job-ad", "touches:", `  - ${on(-3)} call`),
  // Not a contact.
  Fair: "# The fair\n\nStand 12, by the window.\n",
  // Nothing to do for two weeks.
  "Vera Holt": note(
    "name: Vera Holt",
    "organization: Zeta",
    "playbook: networking",
    "touches:",
    `  - ${on(-1)} email share`,
  ),
  // A contact with nothing to do, which no command may change by mistake.
  "Nadia Karim": note(
    "name: Nadia Karim",
    "playbook: networking",
    "status: closed - the search is over",
    "touches: []",
  ),
};

export const DANA_LAST = `  - ${on(-7)} call voicemail, next call ${on(-6)} - left my number`;
export const LUIS_LAST = `  - ${on(-9)} email resume - the ad in the journal`;
