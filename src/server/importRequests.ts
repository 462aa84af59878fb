import type { CancellationToken, Connection } from "vscode-languageserver";
import { message } from "../words/message";
import type { ClientCapabilities } from "./clientCapabilities";
import type { ImportRun } from "./importFile";
import { IMPORT_APPLY, IMPORT_PLAN, type ImportApplyParams, type ImportPlanParams } from "./importProtocol";
import { cancelledError } from "./noteEdits";
import { withProgress } from "./progress";
import type { Runtime } from "./runtime";
import type { Workspace } from "./workspace";

/** An import loads its modules at its first request. */
const importFile = () => import("./importFile");

/** Registers the requests of an import. They show their progress, and the user or the client can cancel them. */
export function registerImportRequests(
  connection: Connection,
  workspace: Workspace,
  runtime: Runtime,
  client: () => ClientCapabilities,
): void {
  const runImport = async <Result>(
    cancellation: CancellationToken,
    run: (context: ImportRun) => Promise<Result>,
  ): Promise<Result> => {
    let result: Result | undefined;
    const progress: ImportRun["progress"] = { count: { done: 0, all: undefined } };
    await withProgress(connection, runtime.timers, client().workDoneProgress, {
      title: message("progress.importing"),
      count: () => progress.count,
      run: async (signal) => {
        const canceled = new AbortController();
        const cancel = () => canceled.abort();
        signal.addEventListener("abort", cancel);
        const registration = cancellation.onCancellationRequested(cancel);
        const { loadImport } = runtime;
        result = await run({ workspace, loadImport, signal: canceled.signal, progress }).finally(() =>
          registration.dispose(),
        );
      },
    });
    // The user canceled the progress.
    if (result === undefined || cancellation.isCancellationRequested) throw cancelledError();
    return result;
  };
  connection.onRequest(
    IMPORT_PLAN,
    (params: ImportPlanParams, cancellation): Promise<unknown> =>
      runImport(cancellation, async (run) => (await importFile()).planFile(params, run)),
  );
  connection.onRequest(
    IMPORT_APPLY,
    (params: ImportApplyParams, cancellation): Promise<unknown> =>
      runImport(cancellation, async (run) => (await importFile()).applyPlan(params, run)),
  );
}
