import { type Message, message } from "../words/message";
import { type RenderContext, render } from "../words/render";
import { plainLine } from "../words/safeText";

/** Code in a sentence that an editor shows as Markdown. */
const CODE = /`([^`]+)`/g;

/** Returns a sentence for the terminal: on one line, with quotes where an editor shows code. */
export function plainSentence(text: string): string {
  return plainLine(text.replace(/\s+/g, " ")).replace(CODE, (_, code: string) =>
    render(message("quote.code", { text: code })),
  );
}

/** Renders a message as a sentence for the terminal. */
export function say(text: Message, context: RenderContext = {}): string {
  return plainSentence(render(text, context));
}
