/** Appends numbered lines to the note that is named, one write each, until it is killed; says so after each write. */
import { rewriteNote } from "../../../src/node/writeNotes";

async function appendForever(note: string): Promise<void> {
  for (let n = 0; ; n++) {
    await rewriteNote(note, (text) => ({
      write: true,
      text: `${text}${process.pid}.${n}\n`,
      result: undefined,
    }));
    process.stdout.write(".");
  }
}

appendForever(process.argv[2] ?? "");
