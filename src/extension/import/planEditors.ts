import {
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { HEADER_START, tickedCount } from "../../import/planMarker";
import { CONTEXT } from "../contextKeys";
import { APPLY_IMPORT } from "../manifest";
import { say } from "../words/say";

/**
 * The number of lines at the end of a plan that are searched for its header, because the user may write text after it.
 */
const LAST_LINES = 50;

/** Whether a document is the plan of an import. */
export function isPlan(document: TextDocument): boolean {
  if (document.languageId !== "markdown") return false;
  const { lineCount } = document;
  for (let line = lineCount - 1; line >= Math.max(0, lineCount - LAST_LINES); line--)
    if (document.lineAt(line).text.startsWith(HEADER_START)) return true;
  return false;
}

/** Shows *Apply Import* above a plan, with the number of records that are checked, and in menus while a plan is active. */
export function trackPlans(): Disposable {
  const changes = new EventEmitter<void>();
  const setContext = () => {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand(
      "setContext",
      CONTEXT.isImportPlan,
      document !== undefined && isPlan(document),
    );
  };
  setContext();
  return Disposable.from(
    changes,
    window.onDidChangeActiveTextEditor(setContext),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) setContext();
      if (isPlan(document)) changes.fire();
    }),
    languages.registerCodeLensProvider(
      { language: "markdown" },
      {
        onDidChangeCodeLenses: changes.event,
        provideCodeLenses: (document) => (isPlan(document) ? [lensOf(document)] : []),
      },
    ),
  );
}

function lensOf(document: TextDocument): CodeLens {
  const count = tickedCount(document.getText());
  const title = `$(check) ${count === 1 ? say("import.apply-one") : say("import.apply", { count })}`;
  return new CodeLens(new Range(0, 0, 0, 0), { title, command: APPLY_IMPORT, arguments: [document.uri] });
}
