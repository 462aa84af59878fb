// One mistake, which has a quick fix.
const DANA =
  "---\nname: Dana Whitfield\nplaybook: job-ad\ntouches:\n  - 2026-11-19 call voicmail\n---\n\n# Dana\n";

const LUIS = "---\nname: Luis Ortega\nplaybook: job-ad\ntouches:\n  - 2026-11-20 call reached\n---\n";

/** A folder of notes whose settings file is above the notes. */
export const NOTES = { ".touchbase.json": "{}\n", "People/dana.md": DANA, "People/luis.md": LUIS };

/** The first note after the quick fix, and after "called, voicemail, next call friday" was logged. */
export const DANA_AFTER = DANA.replace(
  "voicmail\n",
  "voicemail\n  - 2026-11-22 call voicemail, next call 2026-11-27\n",
);

/** The second note after "emailed Luis - the slides" was logged. */
export const LUIS_AFTER = LUIS.replace("reached\n", "reached\n  - 2026-11-22 email - the slides\n");
