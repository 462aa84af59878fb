import type { Rule } from "../rule";

export const sameUid: Rule = {
  id: "same-uid",
  summary: "A `uid` that another note of the folder also has, unless that is a conflict copy",
  why: "The `uid` is the identity of a contact in other programs. With one `uid` in two notes, no calendar is written, and an import cannot tell which of them a card belongs to. Usually, one note was copied to begin the other. Remove it from the note that it does not belong to; that note is then known by its path. The command line finds it when it checks a whole folder.",
  source: [],
  severity: "warning",
  about: "form",
  isAboutSeveralNotes: true,
  check: ({ contact }) => contact.problems.filter(({ rule }) => rule === "same-uid"),
};
