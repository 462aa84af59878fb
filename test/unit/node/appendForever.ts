/** Appends numbered lines to the given note, one per write, until it is killed. Prints a line after each write. */
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
