/**
 * Every sentence that the product says of a note, by key; `render.ts` fills the placeholders. A finding says what is,
 * why, and what to do, in one or two short sentences; the articles are cited as S0 to S4.
 */
export const en = {
  // How a date was come by.
  "days.exactly": "{date:short}",
  "days.wait": "{date:short} + {count:plural|day|days} = {target:short}",
  "days.working-day-after": "the first working day after {date:short} is {target:short}",
  "days.weekday-after": "the first such day after {date:short} is {target:short}",
  "days.months-after": "{date:short} + {count:plural|month|months} = {target:short}",
  "days.rolled": "{how}; nobody works on {date:short}, so {target:short}",
  "days.not-before": "{how}; not before {target:short}",
  "days.not-before-hold": "not before {date:short}",
  "days.thanks": "by the day after {date:short}",

  // What is counted towards a limit.
  "count.call": "{count:plural|call|calls}",
  "count.email": "{count:plural|email|emails}",
  "count.letter": "{count:plural|letter|letters}",
  "count.card": "{count:plural|card|cards}",
  "count.text": "{count:plural|text|texts}",
  "count.try": "{count:plural|try|tries}",

  // Why the next step is what it is.
  "step.thanks": "Thank {people:and} for the {meeting} on {date:date}: once, within a day.",
  "step.thanks-anyone": "Say thanks for the {meeting} on {date:date}: once, within a day.",
  "step.commitment": "This was agreed on {said:date}: keep it.",
  "step.pinned": "You pinned this follow-up to {date:date}.",
  "step.check-in": "They said {date:date} and have not called.",
  "step.wait-for-promise": "They promised an answer by {date:date}: sit tight until then.",
  "step.weekly": "They asked you to call every {weekday:weekday}.",
  "step.every-day": "You want to be in touch every {count:plural|day|days}; the last time was {date:date}.",
  "step.every-month":
    "You want to be in touch every {count:plural|month|months}; the last time was {date:date}.",
  "step.every-start": "You want to be in touch regularly, and have not begun.",
  "step.job-ad-start": "A call about a job that you know is there carries more weight than an email.",
  "step.after-application":
    "You applied on {date:date}: give it {count:plural|day|days}, then call about it.",
  "step.next-call":
    "{tries:plural|try|tries} without an answer, the last on {date:date}: call again, and say so.",
  "step.ask": "Nothing was agreed when you were last in touch on {date:date}: ask how things stand.",
  "step.move-on": "{enough} without an answer is enough: file it and look for another opportunity.",
  "step.declined": "They said no on {date:date}: file it and look for another opportunity.",
  "step.week-after":
    "{tries:plural|try|tries} without an answer, the last on {date:date}: one more, {count:plural|day|days} later.",
  "step.week-after-other":
    "{tries:plural|try|tries} without an answer, the last on {date:date}: {count:plural|day|days} later, the other way.",
  "step.no-interview-yet": "No interview is in the log yet: add it, or ask how things stand.",
  "step.introduce": "They don't know you yet: write who you are and why you would like to talk.",
  "step.after-introduction": "Your introduction of {date:date} has had time to sink in: call.",
  "step.known": "They know you: call and ask for a talk.",
  "step.networking-start": "You have not been in touch yet: begin with something short.",
  "step.connect-again":
    "You were last in touch on {date:date}: connect again, in another form. Something worth sharing will do.",
  "step.another-form":
    "The last word was yours, on {date:date}: stay in touch, in yet another form. Something worth sharing will do.",
  "step.friend-start": "You want to see them: call and propose a date.",
  "step.phone-tag": "Phone tag: try every {count:plural|day|days} until you have the date.",

  // What to do, in a word or two.
  "action.move-on": "Move on",
  "action.thank": "Thank {people:and} by {channels:or}",
  "action.thanks": "Send thanks by {channels:or}",
  "action.thank-short": "Thank {people:and}",
  "action.thanks-short": "Send thanks",
  "action.choice-short": "{channels:list}…",
  "action.introduce": "Introduce yourself by {channels:or}",
  "action.choice": "{channels:or}",
  "action.call": "Call",
  "action.email": "Email",
  "action.letter": "Write a letter",
  "action.card": "Write a card",
  "action.text": "Send a text",
  "action.social": "Write on a social network",
  "action.video": "Video call",
  "action.meeting": "Meet",
  "action.interview": "Interview",
  "action.event": "Meet at the event",

  // A touch by each channel, as a noun.
  "noun.call": "a call",
  "noun.email": "an email",
  "noun.letter": "a letter",
  "noun.card": "a card",
  "noun.text": "a text",
  "noun.social": "a message on a social network",
  "noun.video": "a video call",
  "noun.meeting": "a meeting",
  "noun.interview": "an interview",
  "noun.event": "an event",

  // When.
  "when.today": "today",
  "when.tomorrow": "tomorrow",
  "when.on": "{date:short}",
  "when.since": "since {date:short}",
  "when.until": "by {date:short}",
  "when.between": "{from:short} to {to:short}",
  "when.time": "{day}, {time}",

  // States.
  "state.overdue": "Overdue",
  "state.due": "Due",
  "state.upcoming": "Upcoming",
  "state.waiting": "Waiting for their answer",
  "state.held": "On hold",
  "state.snoozed": "Snoozed",
  "state.paused": "Paused",
  "state.settled": "Nothing to do",
  "state.closed": "Closed",

  // Hovers and lists.
  "hover.unreadable": "The frontmatter cannot be read, so no follow-up is proposed. Mend its YAML first.",
  "hover.attempt": "{n:ordinal} unanswered try.",
  "hover.attempt-of": "{n:ordinal} unanswered try of {of}.",
  "hover.answered": "A try; they have been in touch since.",
  "hover.response": "A word from them: the count of tries begins anew.",
  "hover.live": "You spoke: the count of tries begins anew.",
  "hover.other": "In the log; it is not counted as a try.",
  "hover.future": "Still to come: it does not count yet.",
  "hover.beside": "Beside it: {reason}",
  "hover.then": "Then, if nobody answers: {plan}.",
  "hover.playbook": "Playbook: {title}.",
  "hover.turned": "Playbook: {title}, since {date:short}.",
  "hover.source": "After {source}.",
  "hover.closed": "No follow-up is proposed.",

  // What to do and when, as whole sentences.
  "told.overdue": "{what}. This has been due since {to:date}{at}.",
  "told.due": "{what} today{at}.",
  "told.due-window": "{what}, some time until {to:date}{at}.",
  "told.upcoming": "Nothing to do yet. {what} on {from:date}{at}.",
  "told.upcoming-window": "Nothing to do yet. {what}, some time between {from:date} and {to:date}{at}.",
  "told.waiting": "Wait for their answer. If none has come by then, {later} on {from:date}{at}.",
  "told.held": "Leave them be until {from:date}; then {later}.",
  "told.snoozed": "You put this off until {from:date}; then {later}.",
  "told.move-on": "It is time to move on.",
  "told.move-on-later": "Wait a little longer. If nothing has come by {from:date}, move on.",
  "told.get-in-touch": "Get in touch: {ways:or}",
  "told.at": ", {time}",
  "told.any-time": "",
  "told.wait": "{count:plural|day|days} after {date:short} is {target:short}",
  "told.months-after": "{count:plural|month|months} after {date:short} is {target:short}",
  "told.rolled": "{how}; that is {off:and}, so it moves to {target:short}",
  "told.not-before": "{how}; but not before {target:short}",
  "told.thanks": "thanks are best sent by the day after {date:short}",

  // The sections of `explain`.
  "explain.plan": "If nobody answers",
  "explain.dates": "How the date came about",
  "explain.touches": "What counted, and what did not",
  "explain.findings": "What to mend or to mind",
  "explain.settings": "Your own settings",
  "explain.unreadable":
    "The frontmatter cannot be read, so there is no advice yet. Mend its YAML first: see below.",
  "explain.earliest": "The earliest day: {how}",
  "explain.latest": "The latest day: {how}",
  "explain.paused": "You paused this contact. Set its status to active when you want to go on.",
  "explain.settled": "Nothing to do: you have your date, or have met.",
  "explain.stopped": "They asked on {date:date} not to be contacted. Leave them in peace.",
  "explain.closed": "Nothing to do: this contact is marked {status}.",
  "explain.closed-because": "Nothing to do: this contact is marked {status} ({reason}).",
  "explain.count": "This is the {n:ordinal} of {of:plural|try|tries}.",
  "explain.playbook": "You are following the playbook “{title}”.",
  "explain.turned": "You are following the playbook “{title}”, since {date:date}.",
  "explain.source": "The advice is from {titles:and}.",
  "explain.articles": "Also from {titles:and}.",

  // What a touch counts for, and why.
  "counts.try": "{n:ordinal} try without an answer",
  "counts.answered": "a try, answered since",
  "counts.same-day": "same day, so the same try",
  "counts.introduction": "your introduction: the tries come after it",
  "counts.spoke": "you spoke: the count begins anew",
  "counts.met": "you met: the count begins anew",
  "counts.response": "they answered: the count begins anew",
  "counts.declined": "they said no",
  "counts.stop": "they asked you to stop",
  "counts.thanks": "thanks ask for no answer: not a try",
  "counts.resume": "your application: the tries come after it",
  "counts.share": "shared, asks for no answer: not a try",
  "counts.invite": "an invitation: not a try",
  "counts.other": "not a try",
  "counts.future": "still to come: it does not count yet",

  // Settings that are not at their default.
  "setting.value": "`{key}` is {value}, {origin}.",
  "setting.number": "`{name}` of {id} is {value}, not {instead}, {origin}.",
  "setting.own-playbook": "`{id}` is a playbook of your own, like {method}, {origin}.",
  "setting.editor": "from your settings",
  "setting.file": "from {file}",

  // What to do beside the step.
  "beside.resume": "Send your resume as well, so that the call follows up on something.",
  "beside.invite": "Try another way as well: an invitation to connect.",
  "beside.also-email": "If you do not get through, send a brief, upbeat email the same day.",

  // What the rules find.
  "move-on.at":
    "{n:ordinal} unanswered {what}: move on. One more would make you a pest (S1); mark it, and look for another opportunity.",
  "move-on.past":
    "{n:ordinal} unanswered {what}: {enough} were enough. Stop here (S0, S1): mark it as moved on, and look for another opportunity.",
  "move-on.past-other":
    "One more, after {enough} without an answer: that was enough. Stop here (S0, S1): mark it as moved on, and look for another opportunity.",
  "too-soon":
    "{gap:plural|day|days} after the last unanswered try of {date:date}: give them {wait:plural|day|days} to get back to you (S0).",
  "before-promise":
    "They promised an answer by {date:date}: calling before that is pushy (S4). Wait until {checkIn:date}.",
  "promise-lapsed":
    "They promised an answer by {date:date}, and it did not come: call from {checkIn:date} on, mid-morning, in good spirits (S4).",
  "promise-lapsed.again":
    "They promised an answer by {date:date}, and it did not come: call from {checkIn:date} on, mid-afternoon; if you miss them, send a brief email too (S4).",
  "commitment-missed.next":
    "You agreed on {date:date}, and nothing is logged since: do it today, and say that you are late (S3).",
  "commitment-missed.pinned": "The follow-up pinned to {date:date} is past: do it today, or move it (S3).",
  "commitment-channel": "You had agreed on {channel}, and this is {used}: keep to what was agreed (S3).",
  "thank-you.missing":
    "No thanks to {people:and} yet for the {meeting} on {date:date}: send a short one now (S2, S4).",
  "thank-you.missing-anyone":
    "No thanks yet for the {meeting} on {date:date}: send a short one now (S2, S4).",
  "thank-you.never":
    "{people:and} had no thanks for the {meeting} on {date:date}. It is late for that now: next time within a day (S2).",
  "thank-you.never-anyone":
    "The {meeting} on {date:date} was never thanked for. It is late for that now: next time within a day (S2).",
  "thank-you.late": "These thanks for {date:date} came late: within a day they work best (S2).",
  "thank-you.twice": "They have had your thanks for {date:date}: one letter, no more (S1).",
  "do-not-contact.after-stop":
    "They asked on {date:date} not to be contacted: heed it, and do not write or call again (S3).",
  "do-not-contact.status": "This contact is marked do-not-contact: do not write or call (S3).",
  "channel-preference": "They asked for {prefers}, and this is {channel}: use what they prefer (S3).",
  "no-next-step":
    "No next step was agreed on here: ask whom to follow up with, and when, before you part (S1).",
  "voicemail-next":
    "A voicemail without a next date: say when you will try again, and note it as `next call DATE` (S2).",
  "also-email":
    "Their second date passed and the call did not reach them: a brief, upbeat email the same day belongs to it (S4).",
  "letter-first": "A call before any introduction: write first who you are and why, and let it sink in (S0).",
  "resume-by-second-call":
    "The second call, and no resume sent: send it, so that the call follows up on something (S0).",
  "too-passive": "Two emails in a row and no call: email is more easily ignored. Call next (S0).",
  "switch-it-up":
    "This is {channel} again, with no word from them in between: use another form next time (S2).",
  "change-approach":
    "{tries} tries without an answer, the last {days:plural|day|days} ago: change your approach, such as an invitation to connect (S3).",
  "talk-too-often":
    "{gap:plural|day|days} after the last talk that you asked for: a talk every {wait} days is enough, stay in touch in other forms (S2).",
  "going-cold":
    "This was due on {date:date}, {days:plural|day|days} ago: get in touch, or you will be forgotten (S0).",
  "keep-momentum.one":
    "Only one contact of your search is active: it may come to nothing, so open another one beside it (S1, S4).",
  "keep-momentum.none":
    "{count} contacts of your search are active, and nobody has heard from you yet: begin with one today (S4).",
  "keep-momentum.quiet":
    "You were last in touch with anybody on {date:date}, {days:plural|day|days} ago: keep it going, and reach out to somebody today (S1, S4).",

  "draft-too-long":
    "This draft has {words} words and takes over a minute to say: keep it to {most}, and the rest for the talk (S2).",
  "draft-too-long.email":
    "This draft has {words} words: an email is read to its end up to some {most}. Say the one thing that matters (S2).",
  "draft-voicemail.number":
    "No number to call back in this draft: say it, slowly, and once more at the end (S0).",
  "draft-voicemail.reason": "This draft does not say why you call: give the reason in one sentence (S0).",
  "draft-voicemail.both":
    "Neither a number to call back nor the reason of your call is in this draft: say both, in a sentence each (S0).",
  "draft-thanks": "These thanks could go to anybody: name one thing that you talked about (S1, S3).",
  "mention-left": "Still unsaid, and it is time to be in touch: bring it up, then take it off the list (S2).",
  "touch-order": "{date} stands behind {last}: the log reads oldest first. Sort it.",
  "touch-order.newest-first": "{date} stands above {last}: this log reads newest first. Move it down.",
  "touch-future":
    "{date:date} is yet to come: a touch counts from its day on. Plan it with `next` or `follow_up`.",
  "touch-duplicate": "The same entry of {date:date} stands here already: remove one, or it counts twice.",

  "frontmatter-yaml.fault":
    "This YAML cannot be read: {detail}. Mend it here; until then no follow-up is proposed.",
  "frontmatter-yaml.unclosed": "This frontmatter is never closed: put a line with `---` behind it.",
  "frontmatter-yaml.too-long":
    "This frontmatter is longer than 1 MB and is not read: move older touches to another note.",
  "frontmatter-yaml.not-keys": "This frontmatter holds no keys: write `key: value` lines.",
  "frontmatter-yaml.key-twice": "The key `{key}` stands twice: YAML allows it once. Merge the two.",

  "touch-syntax.no-date": "A touch begins with its date, YYYY-MM-DD: put it in front.",
  "touch-syntax.no-date-field": "This touch has no date: add `date: YYYY-MM-DD`.",
  "touch-syntax.impossible-date": "{date} is not in the calendar: correct the date.",
  "touch-syntax.date-form": "Dates are written YYYY-MM-DD: {text} is {date}.",
  "touch-syntax.date-runs-on": "A blank belongs behind the date: {text} cannot be read.",
  "touch-syntax.time": "{text} is no time of day: write HH:MM, from 00:00 to 23:59.",
  "touch-syntax.unknown-word": "`{word}` is no word of a touch: free text goes behind ` - `.",
  "touch-syntax.unknown-word-near": "`{word}` is no word of a touch. Did you mean `{near}`?",
  "touch-syntax.wrong-list": "`{word}` is no {list}: it belongs in the field `{field}`.",
  "touch-syntax.two-words": "`{first}` and `{second}`: a touch has one {list}. Keep one, or log two touches.",
  "touch-syntax.words-after-comma": "Words stand before the first comma: drop the comma before `{text}`.",
  "touch-syntax.names-by-comma": "Names are joined by `and`, for a comma begins the next clause.",
  "touch-syntax.unknown-clause":
    "`{text}` is no clause: there are `next`, `reply by`, `hold until`, `with` and `to`. Free text goes behind ` - `.",
  "touch-syntax.clause-twice": "`{clause}` stands twice in this touch: the last one counts. Keep one.",
  "touch-syntax.clause-runs-on": "This is more than `{clause}` takes: free text goes behind ` - `.",
  "touch-syntax.clause-date": "`{clause}` wants a date, YYYY-MM-DD.",
  "touch-syntax.no-names": "`{clause}` wants a name, or two joined by `and`.",
  "touch-syntax.next-word": "`{word}` is no channel: write `next call DATE`, or another channel.",
  "touch-syntax.next-word-near": "`{word}` is no channel. Did you mean `{near}`?",
  "touch-syntax.field-text": "`{field}` takes one text here.",
  "touch-syntax.no-touch": "This is no touch: write a line that begins with a date, or a map with a `date`.",
  "touch-syntax.empty": "An empty entry: write a touch, or remove the dash.",
  "touch-syntax.not-a-list": "`touches` is a list: begin each touch on a line of its own with `- `.",
  "touch-syntax.log-too-long":
    "The logs of this note are longer than 1 MB, and the rest is not read: move older entries to another note.",
  "touch-syntax.cut-off": "YAML takes this for a comment, and the touch loses `{text}`: quote the line.",
  "touch-syntax.refused": "YAML cannot read this line as it stands: quote it, and nothing of it is lost.",

  "unknown-key.near": "`{key}` is not a key of a contact note. Did you mean `{near}`?",
  "unknown-key.field": "`{key}` is not a field of a touch. Did you mean `{near}`?",
  "unknown-key.value": "`{key}` cannot be read and is left out: it takes {wanted}.",
  "unknown-key.word-near": "`{word}` is not known for `{key}`, which is left out. Did you mean `{near}`?",
  "unknown-key.alias-behind": "The log goes on to {latest:date}, later than this: the log counts.",
  "unknown-key.playbook":
    "There is no playbook `{value}`; the default one is followed. There are {known:and}.",
  "unknown-key.playbook-near":
    "There is no playbook `{value}`; the default one is followed. Did you mean `{near}`?",
  "unknown-key.rule": "There is no rule `{value}`, so nothing is ignored by it.",
  "unknown-key.rule-near": "There is no rule `{value}`, so nothing is ignored by it. Did you mean `{near}`?",

  // Why an edit is refused.
  "edit.unreadable": "The frontmatter cannot be read; mend its YAML first. The note is unchanged.",
  "edit.log-shape":
    "The log is not a list that a line can be added to; write `touches:` with `- ` items. The note is unchanged.",
  "edit.entry-shape": "The log is not written as one entry a line; change it by hand. The note is unchanged.",
  "edit.unsure": "The change could not be made without touching something else. The note is unchanged.",

  "log.empty": "Say what happened: `call voicemail, next friday - asked where they stand`.",
  "log.nothing-said":
    "Say how you were in touch: call, email, letter, card, text, social, video, meeting, interview or event.",

  // What a fix does.
  "fix.change-to": "Change to `{text}`",
  "fix.keep-word": "Keep `{word}`",
  "fix.drop-comma": "Drop the comma",
  "fix.join-names": "Join the names with `and`",
  "fix.make-text": "Make it the text of the touch",
  "fix.quote-line": "Quote the line",
  "fix.moved-on": "Mark as moved on",
  "fix.do-not-contact": "Mark as do-not-contact",
  "fix.sort": "Sort the touches by date",
  "fix.remove-entry": "Remove this entry",
  "fix.next-clause": "Add `next call {date}`",
} as const;
