/** Appends numbered lines to the note that is named, one write each, until it is killed. */
import { rewriteNote } from "../../../src/node/writeNotes";

async function appendForever(note: string): Promise<void> {
  for (let n = 0; ; n++) {
    await rewriteNote(note, (text) => ({
      write: true,
      text: `${text}${process.pid}.${n}\n`,
      result: undefined,
    }));
    if (n === 0) process.stdout.write("begun\n");
  }
}

appendForever(process.argv[2] ?? "");
