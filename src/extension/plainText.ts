import { say } from "./words/say";

/** A sentence for where an editor shows no Markdown: what stands in backticks stands in quotation marks then. */
export function plainText(sentence: string): string {
  return sentence.replace(/`([^`]+)`/g, (_, text: string) => say("quoted", { text }));
}
