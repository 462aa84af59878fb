import { behind, type Case, ENTER, presses, sees, types } from "./case";
import { FRIDAY, next, on } from "./notes";
import { SOON, WAITING, WEEK } from "./tree";

/** Cases that set dates and the status. */
export const DATE_AND_STATUS_CASES: readonly Case[] = [
  {
    command: "Remind Me…",
    does: "snoozes until an offered day",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on[\s\S]*The follow-up is hidden until that day[\s\S]*> Tomorrow/),
      presses("ArrowDown"),
      sees(/> In 3 days/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(3)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Remind Me…",
    does: "snoozes until a typed day, and shows its date first",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on/),
      types("in 3 weeks"),
      sees(new RegExp(`> \\w{3} \\d+ \\w{3} \\(in 21 days\\) \\| snooze: ${on(21)}`)),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(21)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Remind Me…",
    does: "refuses a past day",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on/),
      types("yesterday"),
      sees(/is in the past/),
      ENTER,
      sees(/is in the past/),
      presses("Escape"),
    ],
  },
  {
    command: "They Are Away Until…",
    does: "sets the end of their absence",
    in: "Luis Ferreira",
    steps: [
      sees(/Luis Ferreira: away until[\s\S]*They are away or deciding/),
      types(on(30)),
      sees(new RegExp(`\\| hold: ${on(30)}`)),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `hold: ${on(30)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Set a Date…",
    does: "sets a day with its time and channel",
    in: "Luis Ferreira",
    steps: [
      sees(/next follow-up: Luis Ferreira[\s\S]*whatever the playbook proposes/),
      types("friday 10am call"),
      sees(/> Fri \d+ \w{3}, 10:00 \(.*\) \| follow_up: \S+ 10:00 call/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `follow_up: ${next(FRIDAY)} 10:00 call`)] },
    tree: { "Luis Ferreira": [WEEK, /Call · due Fri/] },
  },
  {
    command: "Clear a Date…",
    does: "removes the keys that the note has",
    in: "Robin Ashe",
    steps: [],
    changes: { "Robin Ashe": [{ at: `snooze: ${on(-2)}`, becomes: [] }] },
    // The contact had been snoozed until then.
    tree: { "Robin Ashe": [/^Move on$/, /^Move on/] },
  },
  {
    command: "Stop Following Up…",
    does: "asks why, and sets the status with a reason",
    in: "Robin Ashe",
    steps: [
      sees(/Stop following up: Robin Ashe[\s\S]*Resume Contact brings it back\.[\s\S]*> Moved on/),
      ENTER,
      sees(/Mark Robin Ashe as moved on/),
      types("three calls, no word"),
      ENTER,
    ],
    changes: {
      "Robin Ashe": [behind(`snooze: ${on(-2)}`, "status: moved-on - three calls, no word")],
    },
    tree: { "Robin Ashe": null },
  },
  ...(
    [
      ["Closed", "Close", "closed"],
      ["Do not contact", "Do not contact", "do-not-contact"],
      ["Paused", "Pause", "paused"],
    ] as const
  ).map(
    ([choice, title, status]): Case => ({
      command: "Stop Following Up…",
      does: `sets the status ${status}, without a reason where none is given`,
      in: "Luis Ferreira",
      steps: [
        sees(/Stop following up: Luis Ferreira/),
        types(choice),
        sees(new RegExp(`> ${choice}`)),
        ENTER,
        sees(new RegExp(`${title} Luis Ferreira`)),
        ENTER,
      ],
      changes: { "Luis Ferreira": [behind("playbook: job-ad", `status: ${status}`)] },
      tree: { "Luis Ferreira": null },
    }),
  ),
  {
    command: "Resume Contact",
    does: "offers only contacts that are paused or closed, with another active note",
    in: "Luis Ferreira",
    steps: [
      sees(/Whom do you follow up again\?[\s\S]*> (?:Nadia Karim|Rita Locke)[^>]*$/),
      types("nadia"),
      sees(/> Nadia Karim/),
      ENTER,
    ],
    changes: { "Nadia Karim": [{ at: "status: closed - the search is over", becomes: ["status: active"] }] },
    tree: { "Nadia Karim": [SOON, /./] },
  },
  {
    command: "Resume Contact",
    does: "makes a closed contact active",
    in: "Nadia Karim",
    steps: [],
    changes: { "Nadia Karim": [{ at: "status: closed - the search is over", becomes: ["status: active"] }] },
    tree: { "Nadia Karim": [SOON, /./] },
  },
];
