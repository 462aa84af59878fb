import type { SampleDates } from "./dates";

/** A note to write: its path in the folder and its text. */
export interface Sample {
  readonly path: string;
  readonly text: string;
}

/** The folder of the contacts. */
export const PEOPLE = "People";

/**
 * Returns made-up contacts for every group of the tree and all five playbooks. The dates that determine a group work
 * on any weekday, because a wait of n days can end up to two days later.
 */
export function contacts(d: SampleDates): Sample[] {
  return [...overdue(d), ...dueToday(d), ...thisWeek(d), ...later(d), ...waiting(d), ...movingOn(d)];
}

function overdue(d: SampleDates): Sample[] {
  const interview = d.workday(-13);
  const agreed = d.workday(-2);
  return [
    note("Dana Whitfield", [
      "name: Dana Whitfield",
      "organization: Northwind Papers",
      "role: Head of design",
      "phone: +1 555 0142",
      "playbook: job-ad",
      "touches:",
      `  - ${d.workday(-24)} email resume - for the product designer ad`,
      `  - ${d.workday(-20)} call reached - liked the portfolio, invites me`,
      `  - ${interview} 14:00 interview, with Dana and Luis, reply by ${d.workday(-6)} - panel on site`,
      "  # Both of them, one each.",
      `  - date: ${interview}`,
      "    channel: email",
      "    purpose: thanks",
      "    to: Dana",
      "    note: the paper mill story",
      `  - date: ${d.after(interview, 1)}`,
      "    channel: card",
      "    purpose: thanks",
      "    to: Luis",
    ]),
    note("Luis Ferreira", [
      "name: Luis Ferreira",
      "organization: Harbour Light Studio",
      "phone: +1 555 0187",
      "playbook: job-ad",
      "touches:",
      `  - ${d.workday(-16)} email resume - the ad in the trade journal`,
      `  - ${d.workday(-6)} call reached, next call ${agreed} 10:00 - in a rush, asked me to try again`,
    ]),
    note("Grace Okafor", [
      "name: Grace Okafor",
      "organization: Okafor & Daughters",
      "playbook: networking",
      "touches:",
      `  - ${d.workday(-80)} email in - thanks for the introduction to her printer`,
      `  - ${d.workday(-62)} email share - the article about letterpress`,
      "mention:",
      "  - her daughter starts school this year",
    ]),
  ];
}

function dueToday(d: SampleDates): Sample[] {
  return [
    note(
      "Marcus Oyelaran",
      [
        "name: Marcus Oyelaran",
        "organization: Civic Maps",
        "phone: +1 555 0119",
        "playbook: job-ad",
        "touches:",
      ],
      "He runs the team in the ad for a cartographer. The number is on their website.",
    ),
    note("Priya Raman", [
      "name: Priya Raman",
      "organization: Fernhill Museum",
      "email: priya@example.org",
      "playbook: networking",
      "touches:",
      `  - ${d.on(-1)} 18:30 event, with Priya - talked about signs that children can read`,
    ]),
  ];
}

function thisWeek(d: SampleDates): Sample[] {
  return [
    note("Tom Beckett", [
      "name: Tom Beckett",
      "playbook: friend",
      "phone: +1 555 0163",
      "touches:",
      `  - ${d.on(-9)} call voicemail - lunch, at last?`,
      `  - ${d.on(-4)} call in - my turn to miss him`,
      `  - ${d.on(-1)} call voicemail, next call ${d.on(2)} - phone tag, but he laughed about it`,
    ]),
    note("Elena Sorescu", [
      "name: Elena Sorescu",
      "role: Conservator",
      "playbook: informational",
      "touches:",
      `  - ${d.workday(-4)} letter intro - how did she get into paper conservation?`,
    ]),
    // With two common mistakes.
    note("Owen Pritchard", [
      "name: Owen Pritchard",
      "orgnization: Slate & Sons",
      "phone: +1 555 0175",
      "playbook: job-ad",
      "touches:",
      `  - ${d.workday(-9)} email resume`,
      `  - ${d.workday(-3)} call voicemial, next call ${d.on(3)} - said I would try again`,
    ]),
  ];
}

function later(d: SampleDates): Sample[] {
  const lunch = d.workday(-20);
  return [
    note("Hana Kobayashi", [
      "name: Hana Kobayashi",
      "organization: Blue Kiln",
      "playbook: networking",
      "touches:",
      `  - ${d.workday(-12)} email in - asked for my glaze notes`,
      `  - ${d.workday(-4)} email share - the notes, and a thank-you for the seeds`,
      "mention:",
      "  - the exhibition in the old tram depot",
    ]),
    note("Jonas Lindqvist", [
      "name: Jonas Lindqvist",
      "playbook: friend",
      "every: 2 months",
      "touches:",
      `  - ${lunch} lunch - the place by the canal, he is moving in spring`,
      `  - ${d.after(lunch, 1)} text thanks - his turn to choose next time`,
    ]),
  ];
}

function waiting(d: SampleDates): Sample[] {
  const interview = d.workday(-5);
  const away = d.workdayOrLater(12);
  return [
    note("Sofia Marques", [
      "name: Sofia Marques",
      "organization: Tideline Research",
      "playbook: after-interview",
      "touches:",
      `  - ${interview} 10:00 interview, with Sofia, reply by ${d.workdayOrLater(6)} - two more candidates`,
      `  - ${d.after(interview, 1)} email thanks, to Sofia - and the survey she asked about`,
    ]),
    note("Ben Achterberg", [
      "name: Ben Achterberg",
      "organization: Achterberg Bikes",
      "playbook: networking",
      "touches:",
      `  - ${d.workday(-30)} email share - the bearing catalogue`,
      `  - ${d.workday(-6)} email in, hold until ${away} - a baby! Back at work then`,
    ]),
  ];
}

function movingOn(d: SampleDates): Sample[] {
  return [
    note("Robin Ashe", [
      "name: Robin Ashe",
      "organization: Larkspur Press",
      "phone: +1 555 0131",
      "playbook: job-ad",
      "touches:",
      `  - ${d.workday(-21)} email resume - the proofreader ad`,
      `  - ${d.workday(-15)} call voicemail, next call ${d.workday(-10)} - said I would try again`,
      `  - ${d.workday(-10)} call left-message - with a kind assistant`,
      `  - ${d.workday(-5)} call no-answer`,
    ]),
    note("Nadia Karim", [
      "name: Nadia Karim",
      "organization: Copperfield Archive",
      "playbook: job-ad",
      "status: moved-on - no word after three calls, and that is fine",
      "touches:",
      `  - ${d.workday(-50)} email resume`,
      `  - ${d.workday(-46)} call voicemail, next call ${d.workday(-41)}`,
      `  - ${d.workday(-41)} call no-answer`,
      `  - ${d.workday(-36)} call no-answer`,
    ]),
  ];
}

function note(name: string, frontmatter: readonly string[], body = ""): Sample {
  const end = body === "" ? "" : `\n${body}\n`;
  return { path: `${PEOPLE}/${name}.md`, text: `---\n${frontmatter.join("\n")}\n---\n\n# ${name}\n${end}` };
}
