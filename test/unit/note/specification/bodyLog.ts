import { below, body, front, type Statement } from "./reading";

const HEADINGS =
  "Touches, Touch log, Contact log, Log, Interactions, Interaction log, History, Contact history, Conversations, Conversation history, Communication, Communication log, Call log, Activity, Timeline, Verlauf, Kontakte";

/** Section 3: logs in the body. */
export const BODY_LOG: readonly Statement[] = [
  [
    "each heading of the list opens a log",
    HEADINGS.split(", ").map(
      (heading) => [below(`## ${heading}`, "- 2026-11-10 call"), "2026-11-10 call"] as const,
    ),
  ],
  [
    "brackets, a year, emphasis, links and emoji of a heading do not matter",
    [
      [below("## Call log (2026)", "- 2026-11-10 call"), "2026-11-10 call"],
      [below("## Log 2026", "- 2026-11-10 call"), "2026-11-10 call"],
      [below("## 📞 **Timeline**", "- 2026-11-10 call"), "2026-11-10 call"],
      [below("### [[Contact log]]", "- 2026-11-10 call"), "2026-11-10 call"],
      [below("# _History_ 🗓", "- 2026-11-10 call"), "2026-11-10 call"],
    ],
  ],
  [
    "lists, also in quotes and callouts",
    [
      [body("> [!note]", "> - 2026-11-10 call voicemail"), "2026-11-10 call voicemail"],
      [body("> - 2026-11-10 call voicemail"), "2026-11-10 call voicemail"],
      [body("> > - **2026-11-10**: call voicemail"), "2026-11-10 call voicemail"],
      [body("- [x] 2026-11-10 call"), "2026-11-10 call"],
      [body("1. 2026-11-10 call"), "2026-11-10 call"],
      [body("* 2026-11-10 call"), "2026-11-10 call"],
    ],
  ],
  [
    "dates in all notations",
    [
      [body("- Nov 10, 2026: call"), "2026-11-10 call"],
      [body("- 10.11.2026 call"), "2026-11-10 call"],
      [body("- [[2026-11-10]] call"), "2026-11-10 call"],
      [body("- 2026/11/10: call"), "2026-11-10 call"],
      [body("- 25/10/2026 call"), "2026-10-25 call"],
    ],
  ],
  [
    "headings with a date",
    [
      [body("### 2026-11-10 | call | asked"), '2026-11-10 call, "asked"'],
      [body("### 2026-11-10"), "2026-11-10"],
      [body("### 10.11.2026: call voicemail"), "2026-11-10 call voicemail"],
      [body("### [[2026-11-10]] call"), "2026-11-10 call"],
    ],
  ],
  [
    "tables with a column of dates",
    [
      [
        body("| Date | Type | Result | Notes |", "|-|-|-|-|", "| 2026-11-10 | Phone | no answer | rang |"),
        '2026-11-10 call no-answer, "rang"',
      ],
      [
        body("| Date | Channel | Next |", "|-|-|-|", "| 2026-11-10 | email | 2026-11-25 |"),
        "2026-11-10 email, next 2026-11-25",
      ],
      [
        body("| Channel | Date | Outcome |", "|:-|-:|-|", "| call | 10.11.2026 | voicemail |"),
        "2026-11-10 call voicemail",
      ],
      [body("> | Date | Notes |", "> |-|-|", "> | 2026-11-10 | lunch |"), "2026-11-10 meeting"],
    ],
  ],
  [
    "prose that is understood whole is that touch",
    [
      [body("- 2026-11-10 rang, nobody there"), '2026-11-10 call no-answer, "rang, nobody there"'],
      [body("- 2026-11-10 left her a voicemail"), '2026-11-10 call voicemail, "left her a voicemail"'],
      [body("- 2026-11-10 met for lunch"), '2026-11-10 meeting, "met for lunch"'],
      [body("- 2026-11-10 she replied by email"), '2026-11-10 email in replied, "she replied by email"'],
      [body("- 2026-11-10 got an interview"), '2026-11-10 interview scheduled, "got an interview"'],
    ],
  ],
  [
    "other prose is a touch of an unknown channel, without a diagnostic",
    [
      [body("- 2026-11-10 met by the pond"), '2026-11-10, "met by the pond"'],
      [body("- 2026-11-10 her dog is called Rex"), '2026-11-10, "her dog is called Rex"'],
      [body("- 2026-11-10 🎉"), '2026-11-10, "🎉"'],
      [body("- 2026-11-10 called the office"), '2026-11-10, "called the office"'],
    ],
  ],
  [
    "a date with two meanings is a finding with both fixes",
    [
      [body("- 10/11/2026 call"), "touch-syntax.date-two-meanings/2; closed"],
      [body("- 2026-11-01 call", "- 03/04/2026 email"), "2026-11-01 call; touch-syntax.date-two-meanings/2"],
      [body("> - 10/11/2026 call"), "touch-syntax.date-two-meanings/2; closed"],
      [body("- **10/11/2026**: call"), "touch-syntax.date-two-meanings/2; closed"],
    ],
  ],
  [
    "three dated items that read as touch lines below another heading get one hint",
    [
      [
        below("## Talks", "- 2026-11-01 call", "- 2026-11-02 call", "- 2026-11-03 call"),
        "touch-syntax.unnamed-log/1; closed",
      ],
      [
        below(
          "## Anna",
          "* 01.11.2026 call",
          "* 02.11.2026 email",
          "* 03.11.2026 call voicemail",
          "* 04.11.2026 email",
        ),
        "touch-syntax.unnamed-log/1; closed",
      ],
      [below("## Talks", "- 2026-11-01 call", "- 2026-11-02 call"), ""],
      [below("## Releases", "- 2026-11-01 v1", "- 2026-11-02 v2", "- 2026-11-03 v3"), ""],
    ],
  ],
  [
    "logs of several people are a warning, and nothing is proposed",
    [
      [
        body("### Ann", "- 2026-11-01 call", "### Bob", "- 2026-11-02 call"),
        "2026-11-01 call; 2026-11-02 call; touch-syntax.several-people/0; closed",
      ],
      [
        body(
          "### Ann Lee",
          "- 2026-11-01 call",
          "### Bob Ray",
          "- 2026-11-02 call",
          "### Cy Fox",
          "- 2026-11-03 call",
        ),
        "2026-11-01 call; 2026-11-02 call; 2026-11-03 call; touch-syntax.several-people/0; closed",
      ],
      [
        body("### [[Ann Lee]]", "- 2026-11-01 call", "### [[Bob Ray]]", "- 2026-11-02 call"),
        "2026-11-01 call; 2026-11-02 call; touch-syntax.several-people/0; closed",
      ],
      [
        body("### 2025", "- 2025-11-01 call", "### 2026", "- 2026-11-02 call"),
        "2025-11-01 call; 2026-11-02 call",
      ],
    ],
  ],
  [
    "conflict markers are an error at the first one, and nothing is proposed",
    [
      [
        front(
          "type: person",
          "<<<<<<< HEAD",
          "status: closed",
          "=======",
          "status: active",
          ">>>>>>> theirs",
        ),
        "closed; conflict.by-hand/0; closed",
      ],
      [
        `${front("type: person")}\n## Log\n\n<<<<<<< HEAD\n- 2026-11-10 call\n=======\n- 2026-11-11 call\n>>>>>>> theirs\n`,
        "2026-11-10 call; conflict.merge/1; closed",
      ],
      [
        front(
          "touches:",
          "<<<<<<< HEAD",
          "  - 2026-11-10 call",
          "=======",
          "  - 2026-11-11 call",
          ">>>>>>> theirs",
        ),
        "2026-11-10 call; conflict.merge/1; closed",
      ],
      [
        `<<<<<<< HEAD\n${front("type: person")}=======\n${front("type: contact")}>>>>>>> theirs\n`,
        "conflict.by-hand/0; closed",
      ],
    ],
  ],
];
