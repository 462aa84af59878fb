import { type Message, message } from "../../words/message";

/** Refuses a record with damaged or control characters, which would be written into a note. */
export function refuseDamaged(text: string): Message | undefined {
  if (text.includes("\0")) return message("refused-record.nul");
  return text.includes("\uFFFD") ? message("refused-record.damaged") : undefined;
}
