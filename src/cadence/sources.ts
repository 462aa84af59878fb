/** The five articles that the advice comes from, by the numbers that the rules cite. */
export const SOURCES = {
  S0: {
    title: "How to stay in touch without becoming a pest",
    quote: "the magic number",
  },
  S1: { title: "Following up after an interview that went well", quote: "you're done" },
  S2: { title: "Follow up, follow up, follow up", quote: "Switch it up!" },
  S3: { title: "The fine line between effective follow-up and being a pest", quote: "heed their advice" },
  S4: { title: "Following up after an interview: how, and how often", quote: "Then sit tight." },
} as const;

export type Source = keyof typeof SOURCES;
