/**
 * The sentences of the extension by key; those of the server are in `src/words`. A placeholder is `{name}`. VS Code
 * translates them with the files in `l10n/`, which `npm run generate` makes.
 */
export const ui = {
  "start.failed":
    "Touchbase could not start its language server, so no follow-ups are shown: {reason} Try again. If it fails again, see the output for details.",
  "start.again": "Try Again",
  "start.log": "Show Output",

  quoted: "“{text}”",

  "pick.none": "There are no contacts yet. To create the first one, run the command “New Contact”.",
  "pick.contact": "Select a contact",
  "pick.contacts": "Select one or more contacts",
  "whom.several": "{count} contacts",

  "act.refused": "{name}: {reason}",
  "act.failed":
    "The command failed because of an error of Touchbase. The output shows where; please report it.",
  "act.unreadable": "{name}: the frontmatter cannot be read, so nothing was changed. Fix the YAML first.",
  "act.show-problems": "Show Problems",
  "edit.read-only": "Nothing was changed, because the note is read-only: {names}",
  "edit.not-saved": "The change could not be saved, and is in the editor: {names}",
  "undo.name": "Touchbase: Undo",
  "undo.offer": "Undo",
  "undo.tooltip": "Undo “{change}” in {names}",
  "undo.done": "Undone: {names}",
  "undo.nothing":
    "There is nothing to undo: no command has changed a note, or its change was undone already.",
  "undo.changed": "Nothing was undone, because the note has changed since: {names}",
  "undo.failed": "The editor rejected the edit, so nothing was undone: {names}",

  "log.whom": "Log a touch",
  "log.this-note": "This note, {name}",
  "log.this-note-detail": "Its first touch makes it a contact.",
  "log.next-of": "Whose next step is done?",
  "log.several": "Log a touch with several contacts",
  "log.whom-or-what": "Select a contact, or type what happened: called Dana, voicemail",
  "log.title": "Log a touch: {whom}",
  "log.prompt": "What happened? The date is today unless you type another.",
  "log.example": "called, voicemail, next call friday 10am - asked where they stand",
  "log.row": "Log",
  "log.row-whose": "Log for {whose}",
  "log.row-means": "Means",
  "log.new-contact": "New contact “{name}” and log",
  "log.row-dates": "Dates",
  "log.row-next": "Next",
  "log.row-plan": "No answer?",
  "log.which": "Which contact do you mean?",
  "log.others": "Log it in these notes",

  "steps.title": "{of}: {question}",
  "steps.so-far": "{name}, {entry}",
  "steps.who": "Select names or type one, then press Enter; select none for the contact alone",

  "put-off.whom": "Whose follow-up?",
  "put-off.next": "next: {next}",
  "snooze.title": "Snooze {whom} until",
  "snooze.typed": "Select a day or type one: next friday, in 3 weeks, 2026-12-01",
  "hold.title": "Hold {whom} until",
  "hold.typed": "Until when are they away or deciding? next friday, 2026-12-01",
  "pin.title": "Pin the next follow-up of {whom} to",
  "pin.typed": "Select a day or type one: friday 10am call",
  "clear.title": "Clear for {whom}",
  "clear.follow_up": "Pinned follow-up",
  "clear.snooze": "Snooze",
  "clear.hold": "Hold",
  "clear.nothing": "{whom}: nothing is pinned, snoozed or on hold.",

  "status.whom": "Whose status?",
  "status.moved-on": "Mark {whom} as moved on",
  "status.closed": "Close {whom}",
  "status.stop": "Do not contact {whom}",
  "status.paused": "Pause {whom}",
  "status.active": "Resume {whom}",
  "status.reason": "Why? A few words for later (optional). Press Enter to apply.",
  "status.moved-on-example": "three calls, no word",
  "status.closed-example": "got the job",
  "status.stop-example": "asked me not to write",
  "status.paused-example": "on parental leave until spring",

  "form.whom": "Whose note?",
  "form.no-touch": "First put the cursor on a touch in a contact's note.",
  "ignore.title": "Ignore a rule in the note of {name}",
  "ignore.nothing": "{name}: no rule reports a problem in this note.",
  "ignore.reason": "Why? A few words for later (optional).",
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
  "new.prompt": "The contact's name. The note is created in the folder that has most of your contacts.",
  "new.example": "Dana Whitfield",

  "folder.which": "In which folder?",
  "folder.none": "Open the folder that holds your notes first.",
  "folder.open": "Open Folder",

  "tree.choose-first": "First select a follow-up in the list.",
  "tree.open": "Open",
  "tree.check": "Log the next step of {name} as done",
  "tree.check-move-on": "Mark {name} as moved on",
  "tree.group-label": "{title}, {count}",
  "tree.item-label": "{name}: {line}, {organization}",
  "tree.needs-a-look": "Needs a look",
  "tree.no-playbook": "Without a playbook",
  "tree.no-organization": "Without an organization",
  "tree.advice-of": "{folder}: {advice}",
  "tree.filtered-out": "None of the {count} follow-ups matches the filter.",

  "due.one": "1 follow-up is due",
  "due.many": "{count} follow-ups are due",

  "momentum.reading": "Reading your notes…",
  "reading.none": "No notes are being read.",
  "momentum.stopped": "Reading was stopped: some notes are missing or out of date.",
  "momentum.line": "Last 7 days: {touches}, {responses}",
  "momentum.all": "Last 7 days: {touches}, {responses}; {contacts}",
  "momentum.touch": "1 touch",
  "momentum.touches": "{count} touches",
  "momentum.response": "1 answer",
  "momentum.responses": "{count} answers",
  "momentum.contact": "1 contact has a next step",
  "momentum.contacts": "{count} contacts have a next step",

  "arrange.group-by": "Group follow-ups by",
  "arrange.sort-by": "Sort follow-ups by",
  "arrange.filter": "Filter follow-ups",
  "arrange.filter-example": "Type a name, an organization or a playbook, or select the groups to show",
  "arrange.due": "Due state",
  "arrange.playbook": "Playbook",
  "arrange.organization": "Organization",
  "arrange.date": "Date",
  "arrange.name": "Name",

  "status-bar.name": "Touchbase: follow-ups due",
  "status-bar.label": "Touchbase: {text}",

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

  // The README next to the samples. A paragraph is one line, because the editor wraps it.
  "samples.about": [
    "# Sample notes",
    "These are made-up contacts for trying out Touchbase. Their dates are chosen so that every group has something in it today: overdue, due today, this week, later, waiting, and time to move on.",
    [
      "1. Look at the follow-ups: the **Touchbase** icon in the activity bar.",
      "2. Open [Robin Ashe](People/Robin%20Ashe.md): three calls, and no answer. Hover over the squiggle.",
      "3. Open [Marcus Oyelaran](People/Marcus%20Oyelaran.md), who is due for a call today, and log a first touch. Run the command **Touchbase: Log Touch**, or type a line below `touches:` yourself:",
    ].join("\n"),
    "       - YYYY-MM-DD call voicemail, next call YYYY-MM-DD - what you want to remember",
  ].join("\n\n"),
  "samples.taken-away":
    "Change whatever you like. **Touchbase: Remove Sample Contacts** deletes these notes again; it asks first.",
  "samples.there": "The sample contacts already exist, in {place}.",
  "samples.show": "Show Them",
  "samples.remove": "Remove Them…",
  "samples.failed":
    "The sample contacts could not be created ({reason}), so the files written so far were deleted. Open a folder that you can write to, and try again.",
  "samples.none": "There are no sample contacts in the open folders.",
  "samples.sure": "Remove the sample contacts?",
  "samples.remove-all": "Remove",
  "samples.remove-unchanged": "Remove Unchanged Only",
  "samples.remove-changed": "Remove All, Including Mine",
  "samples.remove-detail": "All {count} notes are unchanged. They will be deleted.",
  "samples.changed-detail":
    "{count} notes are unchanged and will be deleted. You changed these or have not saved them yet: {names}. They stay unless you choose to remove all.",
  "samples.removed": "The sample contacts were removed.",
  "samples.kept": "The sample contacts were removed, except for those that you changed: {names}.",
  "samples.left": "These could not be removed: {names}. Close any program that has them open, and try again.",
  "names.more": "{names} and {count} more",
} as const;

export type UiKey = keyof typeof ui;

/** Returns a sentence of the extension; see `words/say.ts`. */
export type Say = (key: UiKey, args?: Record<string, string | number>) => string;
