import { DRAFT_KINDS } from "../service/actions/table";
import { isRecord } from "./clientCapabilities";
import { isUri } from "./noteUri";

/** The result of checking parameters: what is wrong with them, or the parameters for the server. */
export interface CheckedParams {
  /** The end of a sentence that begins with the method: "`position.line` must be a whole number". */
  readonly fault: string | undefined;
  /** The number of entries of a list that are left out, because their URI is not one. */
  readonly skipped: number;
  readonly params: unknown;
}

/** Returns what is wrong with a value at a path; undefined if nothing is. */
type Shape = (value: unknown, path: string) => string | undefined;

/** Checks the parameters of a message. The server may rely on what is checked here. */
export function checkParams(method: string, params: unknown): CheckedParams {
  const shape = Object.hasOwn(SHAPES, method) ? SHAPES[method] : undefined;
  const single = isNothingByPosition(params) ? undefined : params;
  const [kept, skipped] = method === CHANGED_FILES ? withoutBadUris(single) : [single, 0];
  const fault = shape
    ? shape(kept, "")
    : params === undefined || params === null || typeof params === "object"
      ? undefined
      : "the parameters must be an object";
  return { fault, skipped, params: kept };
}

/** Whether the parameters are an empty list or a list of one null, which some libraries send for no parameters. */
function isNothingByPosition(params: unknown): boolean {
  return Array.isArray(params) && (params.length === 0 || (params.length === 1 && params[0] === null));
}

const CHANGED_FILES = "workspace/didChangeWatchedFiles";

/** Removes the changed files whose URI cannot be decoded, so that the others are still processed. */
function withoutBadUris(params: unknown): [unknown, number] {
  if (!isRecord(params) || !Array.isArray(params.changes)) return [params, 0];
  const changes = params.changes.filter((change) => isRecord(change) && isUri(change.uri));
  return [{ ...params, changes }, params.changes.length - changes.length];
}

const check =
  (isValid: (value: unknown) => boolean, what: string): Shape =>
  (value, path) =>
    isValid(value) ? undefined : `${path === "" ? "the parameters" : `\`${path}\``} must be ${what}`;

const text = check((value) => typeof value === "string", "a string");
const flag = check((value) => typeof value === "boolean", "true or false");
const number = check((value) => typeof value === "number", "a number");
const count = check((value) => Number.isInteger(value) && (value as number) >= 0, "a whole number from 0");
const token = check(
  (value) => typeof value === "string" || typeof value === "number",
  "a string or a number",
);
const uri = check(isUri, "a URI that can be decoded");
const oneOf = (values: readonly string[]) =>
  check((value) => values.includes(value as string), `one of ${values.join(", ")}`);
const instant = check(
  (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value),
  "an instant such as 2026-11-29T08:00:00Z",
);
const anything: Shape = () => undefined;

const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined || value === null ? undefined : shape(value, path);

const listOf =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return check(() => false, "a list")(value, path);
    for (const [index, entry] of value.entries()) {
      const fault = shape(entry, `${path}[${index}]`);
      if (fault) return fault;
    }
    return undefined;
  };

const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isRecord(value)) return check(() => false, "an object")(value, path);
    for (const [key, shape] of Object.entries(members)) {
      const fault = shape(value[key], path === "" ? key : `${path}.${key}`);
      if (fault) return fault;
    }
    return undefined;
  };

const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
const textDocument = object({ uri });
const folders = listOf(object({ uri }));
const ofNote = object({ textDocument });
const atPosition = object({ textDocument, position });
const about = object({ uri });
const fileToImport = { folder: uri, name: text, source: text, base64: text };

const SHAPES: Readonly<Record<string, Shape>> = {
  initialize: object({
    capabilities: object({ textDocument: optional(object({})), workspace: optional(object({})) }),
    rootUri: optional(uri),
    workspaceFolders: optional(folders),
    locale: optional(text),
  }),
  "textDocument/hover": atPosition,
  "textDocument/completion": atPosition,
  "textDocument/signatureHelp": atPosition,
  "textDocument/codeAction": object({
    textDocument,
    range,
    context: object({ diagnostics: optional(listOf(object({}))), only: optional(listOf(text)) }),
  }),
  "codeAction/resolve": object({ title: text }),
  "textDocument/codeLens": ofNote,
  "textDocument/documentSymbol": ofNote,
  "textDocument/foldingRange": ofNote,
  "textDocument/diagnostic": ofNote,
  "textDocument/inlayHint": object({ textDocument, range }),
  "workspace/symbol": object({ query: text }),
  "workspace/executeCommand": object({ command: text, arguments: optional(listOf(anything)) }),
  "touchbase/followUps": optional(object({ all: optional(flag) })),
  "touchbase/rescan": optional(object({ uris: optional(listOf(uri)), unlessStopped: optional(flag) })),
  "touchbase/notesLikePeople": anything,
  "touchbase/makeContacts": object({ uris: listOf(uri) }),
  "touchbase/tooltip": about,
  "touchbase/draft": object({ uri, kind: optional(oneOf(DRAFT_KINDS)) }),
  "touchbase/timeline": about,
  "touchbase/weeks": optional(object({ weeks: optional(number) })),
  "touchbase/calendar": object({
    name: text,
    previous: optional(text),
    now: instant,
    timeZone: text,
    privacy: optional(text),
    force: optional(flag),
    keepFolder: optional(flag),
  }),
  "touchbase/logChoices": object({ uri, text: optional(text) }),
  "touchbase/importPlan": object({
    ...fileToImport,
    as: optional(text),
    dates: optional(text),
    map: optional(listOf(text)),
  }),
  "touchbase/importApply": object({ ...fileToImport, plan: text, most: optional(number) }),
  "textDocument/didOpen": object({ textDocument: object({ uri, text, version: number }) }),
  "textDocument/didChange": object({
    textDocument: object({ uri, version: number }),
    contentChanges: listOf(object({ text, range: optional(range) })),
  }),
  "textDocument/didSave": ofNote,
  "textDocument/didClose": ofNote,
  [CHANGED_FILES]: object({ changes: listOf(object({ uri, type: number })) }),
  "workspace/didChangeConfiguration": object({}),
  "workspace/didChangeWorkspaceFolders": object({ event: object({ added: folders, removed: folders }) }),
  "$/cancelRequest": object({ id: token }),
  "$/setTrace": object({ value: text }),
  "window/workDoneProgress/cancel": object({ token }),
};
