import { dirname, relative, resolve } from "node:path";
import { lastReceipt, undoImport } from "../node/importReceipts";
import { slashed } from "../node/paths";
import { message } from "../words/message";
import { importTarget } from "./importNotes";
import { type ImportRun, withStatus } from "./importRun";
import type { Options } from "./options";
import { JSON_VERSION, outJson, plainLine, UsageError } from "./output";
import { quoted } from "./quoted";
import { say } from "./sentence";

/** `touchbase import --undo [RECEIPT]`: undoes an import. Exits with 1 if a changed note stays as it is. */
export async function undo(named: string | undefined, options: Options, run: ImportRun): Promise<number> {
  const { terminal, signal } = run;
  const { cwd } = terminal;
  const { root: folder } = await importTarget(options.import.into, terminal);
  const file = named === undefined ? await lastReceipt(folder) : resolve(cwd, named);
  if (file === undefined) {
    const shownFolder = slashed(relative(cwd, folder));
    throw new UsageError(
      say(
        shownFolder
          ? message("cli.import.no-receipt", { folder: shownFolder })
          : message("cli.import.no-receipt-here"),
      ),
    );
  }
  // A receipt is in .touchbase/imports of its folder.
  const root = dirname(dirname(dirname(file)));
  let count = 0;
  let all = 0;
  const { receipt, restored, removed, kept, isStopped } = await withStatus(
    run,
    () => message("cli.import.undoing", { count, all }),
    (yieldIfDue) =>
      undoImport(root, file, {
        signal,
        yieldIfDue,
        onNote: (done, notes) => {
          count = done;
          all = notes;
        },
      }),
  );
  if (isStopped) {
    const call = `touchbase import --undo ${quoted(slashed(relative(cwd, file)))}`;
    terminal.err(say(message("cli.import.undo-stopped", { count, all, call })));
    return 2;
  }
  if (options.json) {
    const { time, sources } = receipt;
    outJson(terminal, {
      version: JSON_VERSION,
      time,
      sources: sources.map(({ name }) => name),
      restored,
      removed,
      kept,
    });
    return kept.length > 0 ? 1 : 0;
  }
  const names = receipt.sources.map(({ name }) => name);
  terminal.out(
    say(message("cli.import.undone", { names, restored: restored.length, removed: removed.length })),
  );
  if (kept.length > 0) terminal.err(say(message("cli.import.kept", { count: kept.length })));
  for (const path of kept) terminal.err(`  ${plainLine(path)}`);
  return kept.length > 0 ? 1 : 0;
}
