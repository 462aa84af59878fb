/**
 * What the extension itself says, by key; the server's sentences are in `src/words`. A placeholder is `{name}`. The
 * editor's localisation translates them (`l10n/`, made by `npm run generate`).
 */
export const ui = {
  "start.failed":
    "Touchbase could not start its language server, so no follow-ups are shown: {reason} Try again; if it fails again, the log says more.",
  "start.again": "Try Again",
  "start.log": "Show Log",

  quoted: "“{text}”",

  "pick.none": "There are no contacts yet. The command “New Contact” makes the first one.",
  "pick.contact": "Whom is it about?",
  "pick.contacts": "Whom is it about? Several can be chosen.",
  "whom.several": "{count} contacts",

  "act.refused": "{name}: {reason}",
  "act.unreadable":
    "{name}: the frontmatter cannot be read, so nothing is done with this note. Mend its YAML first.",
  "act.show-problems": "Show Problems",
  "edit.read-only": "{names} cannot be saved, for it is read-only here: nothing was written.",
  "act.done": "{whom}: {done}",
  "act.done-next": "{line} — next: {next}",

  "log.whom": "Log a touch",
  "log.this-note": "This note, {name}",
  "log.this-note-detail": "With its first touch it becomes a contact.",
  "log.next-of": "Log whose next step as done?",
  "log.several": "Log a touch with several contacts",
  "log.whom-or-what": "Pick a contact, or say what happened: called Dana, voicemail",
  "log.title": "Log a touch: {whom}",
  "log.prompt": "What happened? Today, unless you say when.",
  "log.example": "called, voicemail, next call friday 10am - asked where they stand",
  "log.row": "Log",
  "log.row-whose": "Log for {whose}",
  "log.row-dates": "Dates",
  "log.row-next": "Next",
  "log.row-plan": "No answer?",
  "log.done": "{name} — next: {next}",
  "log.which": "Whom do you mean?",
  "log.others": "Log it in the notes of",

  "steps.title": "{of}: {question}",
  "steps.so-far": "{name}, {entry}",
  "steps.who": "Tick names or type one; Enter goes on, with none for the contact alone",

  "put-off.whom": "Whose follow-up?",
  "put-off.next": "next: {next}",
  "snooze.title": "Snooze {whom} until",
  "snooze.typed": "Pick a day, or type one: next friday, in 3 weeks, 2026-12-01",
  "hold.title": "Hold {whom} until",
  "hold.typed": "Until when are they away or deciding? next friday, 2026-12-01",
  "pin.title": "Pin the next follow-up of {whom} to",
  "pin.typed": "Pick a day, or type one: friday 10am call",
  "clear.title": "Clear for {whom}",
  "clear.follow_up": "The pinned follow-up",
  "clear.snooze": "The snooze",
  "clear.hold": "The hold",
  "clear.nothing": "{whom}: nothing is pinned, snoozed or on hold.",

  "status.whom": "Whose status?",
  "status.moved-on": "Mark {whom} as moved on",
  "status.closed": "Close {whom}",
  "status.stop": "Do not contact {whom}",
  "status.paused": "Pause {whom}",
  "status.active": "Take up {whom} again",
  "status.reason": "Why? A few words for later, or nothing. Enter writes it.",
  "status.moved-on-example": "three calls, no word",
  "status.closed-example": "got the job",
  "status.stop-example": "asked me not to write",
  "status.paused-example": "on parental leave until spring",

  "form.whom": "Whose note?",
  "form.no-touch": "Put the cursor on a touch of a contact first.",
  "ignore.title": "Ignore a rule in the note of {name}",
  "ignore.nothing": "{name}: no rule finds anything in this note.",
  "ignore.reason": "Why? A few words for later, or nothing.",
  "ignore.example": "we meet at the club anyway",

  "draft.whom": "For whom?",
  "draft.title": "Draft a message to {name}",
  "draft.next": "For the next step",
  "draft.voicemail": "Voicemail",
  "draft.call": "Call",
  "draft.email": "Email",
  "draft.thanks": "Thanks",
  "draft.introduction": "Introduction",

  "new.title": "New contact",
  "new.prompt": "Their name. The note is made where most of your contacts are.",
  "new.example": "Dana Whitfield",

  "folder.which": "In which folder?",
  "folder.none": "Open the folder that holds your notes first.",
  "folder.open": "Open Folder",

  "tree.choose-first": "Choose a follow-up in the list first.",
  "tree.open": "Open",
  "tree.check": "Log the next step of {name} as done",
  "tree.check-move-on": "Mark {name} as moved on",
  "tree.group-label": "{title}, {count}",
  "tree.item-label": "{name}: {line}, {organization}",
  "tree.needs-a-look": "Needs a look",
  "tree.no-playbook": "Without a playbook",
  "tree.no-organization": "Without an organization",
  "tree.advice-of": "{folder}: {advice}",
  "tree.filtered-out": "None of the {count} follow-ups passes the filter.",

  "due.one": "1 follow-up is due",
  "due.many": "{count} follow-ups are due",

  "momentum.reading": "Reading your notes…",
  "reading.none": "No notes are being read.",
  "momentum.stopped": "The reading was stopped: some notes are missing or old here.",
  "momentum.line": "In 7 days: {touches}, {responses}",
  "momentum.all": "In 7 days: {touches}, {responses}; {contacts}",
  "momentum.touch": "1 touch",
  "momentum.touches": "{count} touches",
  "momentum.response": "1 answer",
  "momentum.responses": "{count} answers",
  "momentum.contact": "1 contact has a next step",
  "momentum.contacts": "{count} contacts have a next step",

  "arrange.group-by": "Group follow-ups by",
  "arrange.sort-by": "Sort follow-ups by",
  "arrange.filter": "Filter follow-ups",
  "arrange.filter-example": "Type a name, an organization or a playbook; below are the groups that are shown",
  "arrange.due": "Due state",
  "arrange.playbook": "Playbook",
  "arrange.organization": "Organization",
  "arrange.date": "Date",
  "arrange.name": "Name",

  "status-bar.name": "Touchbase: follow-ups due",
  "status-bar.label": "Touchbase: {text}",

  "digest.overdue": "{count} overdue",
  "digest.today": "{count} due today",
  "digest.both": "{overdue} overdue, {today} due today",
  "digest.nothing": "nothing due",
  "digest.next": "Nothing is due. Next:",
  "digest.quiet": "Nothing is due.",
  "digest.more": "and {count} more",
  "digest.show": "Show Follow-ups",
  "digest.log": "Log Touch",

  "notice.one": "1 follow-up is due.",
  "notice.many": "{count} follow-ups are due.",
  "notice.show": "Show",
  "notice.not-today": "Not Today",

  // The note beside the samples. A paragraph is one line: the editor wraps it.
  "samples.about": [
    "# Sample notes",
    "These are made-up contacts to try Touchbase with. The dates are chosen so that today there is something in each group: overdue, due today, this week, later, waiting, and time to move on.",
    [
      "1. Look at the follow-ups: the **Touchbase** icon in the activity bar.",
      "2. Open [Robin Ashe](People/Robin%20Ashe.md): three calls, and no answer. Rest the pointer on the wavy line.",
      "3. Open [Marcus Oyelaran](People/Marcus%20Oyelaran.md), who is to be called today, and log a first touch. Run the command **Touchbase: Log Touch**, or write a line below `touches:` by hand:",
    ].join("\n"),
    "       - YYYY-MM-DD call voicemail, next call YYYY-MM-DD - what you want to remember",
  ].join("\n\n"),
  "samples.taken-away":
    "Change whatever you like. **Touchbase: Remove Sample Contacts** takes the notes away again; it asks before it does.",
  "samples.there": "The sample contacts are there already, in {place}.",
  "samples.show": "Show Them",
  "samples.remove": "Remove Them…",
  "samples.failed":
    "The sample contacts could not be written ({reason}), and nothing is left of them. Open a folder that you may write to, and try again.",
  "samples.none": "There are no sample contacts in the folders that are open.",
  "samples.sure": "Remove the sample contacts?",
  "samples.remove-all": "Remove",
  "samples.remove-unchanged": "Remove the Unchanged",
  "samples.remove-changed": "Remove All, Mine Too",
  "samples.remove-detail": "All {count} notes are as they were made. Nothing is left of them.",
  "samples.changed-detail":
    "{count} notes are as they were made. You have changed or not yet saved: {names}. The unchanged ones go; yours stay unless you say so.",
  "samples.removed": "The sample contacts are gone.",
  "samples.kept": "The sample contacts are gone, but for those that you have changed: {names}.",
  "samples.left": "These could not be removed: {names}. Close whatever else has them open, and try again.",
  "names.more": "{names} and {count} more",
} as const;

export type UiKey = keyof typeof ui;

/** Says a sentence of the extension; see `words/say.ts`. */
export type Say = (key: UiKey, args?: Record<string, string | number>) => string;
