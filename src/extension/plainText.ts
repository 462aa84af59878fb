import { say } from "./words/say";

/** Converts a sentence for places without Markdown: quotation marks replace backticks. */
export function plainText(sentence: string): string {
  return sentence.replace(/`([^`]+)`/g, (_, text: string) => say("quoted", { text }));
}
