/** Request: plans the import of a file into a folder, without an edit; answers {@link ImportPlanResult}. */
export const IMPORT_PLAN = "touchbase/importPlan";

/** Request: checks a plan that the user looked through; answers {@link ImportApplyResult}. The client writes the notes. */
export const IMPORT_APPLY = "touchbase/importApply";

/** A file to import. The client reads it, because only it may know the file system. */
export interface FileToImport {
  /** The URI of a folder of the workspace. */
  readonly folder: string;
  /**
   * The name of the file for messages, and the path or URI by which the plan names it, so that the client finds it
   * again.
   */
  readonly name: string;
  readonly source: string;
  readonly base64: string;
}

export interface ImportPlanParams extends FileToImport {
  readonly as?: "contacts" | "jobs";
  readonly dates?: "dmy" | "mdy" | "ymd";
  /** The fields of columns, each as `Firma=organization`. */
  readonly map?: readonly string[];
}

export type ImportPlanResult =
  | {
      readonly ok: true;
      /** The plan as Markdown. */
      readonly text: string;
      /** Whether the client can ask for the order of day and month. */
      readonly hasOpenDates: boolean;
    }
  /** `needsColumns` means that the client can ask what the columns contain. */
  | { readonly ok: false; readonly reason: string; readonly needsColumns?: boolean };

export interface ImportApplyParams extends FileToImport {
  /** The plan as Markdown, with the boxes that the user ticked. */
  readonly plan: string;
  /** The maximum number of notes that the client writes. */
  readonly most?: number;
}

export type ImportApplyResult =
  | {
      readonly ok: true;
      /** The name and the SHA-256 of the file, for the receipt. */
      readonly name: string;
      readonly hash: string;
      readonly folder: string;
      readonly notes: readonly NoteToWrite[];
    }
  /** `tooMany` is the number of notes if it is more than `most`. */
  | { readonly ok: false; readonly reason: string; readonly tooMany?: number };

/** A note that an import makes or changes. */
export interface NoteToWrite {
  readonly uri: string;
  /** In its folder, with `/`. */
  readonly path: string;
  /** The text before; null for a new note. */
  readonly before: string | null;
  readonly after: string;
  /** The SHA-256 of `after`, for the receipt. */
  readonly hash: string;
}
