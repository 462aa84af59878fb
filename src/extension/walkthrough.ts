import { CONTEXT } from "./contextKeys";
import {
  CREATE_SAMPLES,
  LOG_TOUCH,
  NEW_CONTACT,
  OPEN_FOLDER,
  OWN_SETTINGS,
  SHOW_FOLLOW_UPS,
} from "./manifest";

/** The walkthrough *Get Started*, as package.json has it. Doing what a step describes completes it. */

interface Step {
  readonly id: string;
  readonly title: string;
  /** Supports links, `**bold**` and ``` ``code`` ``` only. A link alone on its line becomes a button. */
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

const [OPEN_SETTINGS, QUERY] = OWN_SETTINGS;
const SETTINGS_LINK = `${OPEN_SETTINGS}?${encodeURIComponent(JSON.stringify([QUERY]))}`;

export const WALKTHROUGH: Walkthrough = {
  id: "getStarted",
  title: "Get Started with Touchbase",
  description: "Whom to contact next, when, and when to stop: five steps to your first logged touch.",
  steps: [
    {
      id: "notes",
      title: "Open your notes or try the samples",
      description: [
        "Touchbase reads the Markdown notes in a folder. A note with ``touches:`` in its frontmatter is a contact; other notes are left alone.",
        `[Open Folder](command:${OPEN_FOLDER})`,
        "To look around first, create some made-up contacts in a folder of their own. **Remove Sample Contacts** deletes them again.",
        `[Create Sample Contacts](command:${CREATE_SAMPLES})`,
        `Or start with someone you know: [New Contact](command:${NEW_CONTACT}).`,
      ].join("\n"),
      media: {
        svg: "media/walkthrough/notes.svg",
        altText: "A folder of notes; three of them are marked as contacts.",
      },
      completionEvents: [`onContext:${CONTEXT.contacts} > 0`],
    },
    {
      id: "due",
      title: "See who is due",
      description: [
        "The side bar lists the follow-ups, the most urgent first: what to do and when. The tooltip says which attempt it is, and why.",
        `[Show Follow-ups](command:${SHOW_FOLLOW_UPS})`,
        "The status bar shows how many are overdue or due today.",
      ].join("\n"),
      media: {
        svg: "media/walkthrough/due.svg",
        altText: "The list of follow-ups, in groups: overdue, due today, this week.",
      },
      completionEvents: [`onContext:${CONTEXT.listShown} > 0`],
    },
    {
      id: "log",
      title: "Log a first touch",
      description: [
        "A touch is whatever happens between you: a call, an email, a meeting. After one, write a line: ``call voicemail, next friday - asked where they stand``. While you type, you see how it is understood and what comes next.",
        `[Log Touch](command:${LOG_TOUCH})`,
        "The line goes into the note, where you can undo it. Touchbase writes only when you ask it to.",
      ].join("\n"),
      media: {
        svg: "media/walkthrough/log.svg",
        altText: "A line being typed, with the next step below it.",
      },
      completionEvents: [`onContext:${CONTEXT.touches} > 0`],
    },
    {
      id: "hover",
      title: "Understand a problem",
      description: [
        "A squiggle in a log marks a problem: a third unanswered call, a missing thank-you, a promise that has lapsed. Hover over it, or put the cursor on it and press ``Ctrl+K Ctrl+I``, to see the state of the contact, the reason, and what to say next.",
        "[Show All Problems](command:workbench.actions.view.problems)",
        "Use the light bulb to fix the problem, or to ignore the rule in that note.",
      ].join("\n"),
      media: {
        svg: "media/walkthrough/hover.svg",
        altText: "A note with a squiggle under a touch, and a hover that explains it.",
      },
      completionEvents: [`onContext:${CONTEXT.hovers} > 0`],
    },
    {
      id: "own",
      title: "Make it your own",
      description: [
        "Choose the default playbook, the holidays of your country, your own waits and limits, and the advice you want.",
        `[Open Settings](command:${SETTINGS_LINK})`,
        "For a single contact, use its note: ``playbook: friend``, ``every: 3 weeks``, or ``ignore: [too-soon]``.",
      ].join("\n"),
      media: {
        svg: "media/walkthrough/own.svg",
        altText: "A settings page with a list, a number and a switch.",
      },
      completionEvents: [`onCommand:${OPEN_SETTINGS}`],
    },
  ],
};
