import type { SourceKind } from "../../model";
import type { ColumnMap } from "./columnMap";
import { type ColumnField, fieldOfPlain, JOB_LINK, plainHeader } from "./columns";
import { type Delimiter, parseText } from "./parseRows";

export interface Column {
  readonly header: string;
  readonly field: ColumnField;
}

export interface Header {
  readonly columns: readonly Column[];
  readonly delimiter: Delimiter;
  /** The offset of the first row. */
  readonly end: number;
  /** The lines before it, such as LinkedIn's notes, and those of itself. */
  readonly linesBefore: number;
  readonly lines: number;
}

/** The rows among which the header is. LinkedIn has three before it. */
export const HEADER_ROWS = 25;

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/**
 * Finds the row that names columns. Tries each delimiter and returns the row with the most known names, the first of
 * equal ones.
 */
export function findHeader(head: string, isWhole: boolean, map: ColumnMap): Header | undefined {
  const declared = /^"?sep=([,;\t])"?\n/.exec(head)?.[1] as Delimiter | undefined;
  const candidates = (declared ? [declared] : DELIMITERS).flatMap((delimiter) =>
    headersWith(delimiter, head, isWhole, map),
  );
  const best = candidates.reduce<Candidate | undefined>(
    (found, each) => (found && found.score >= each.score ? found : each),
    undefined,
  );
  return best?.header;
}

/** Returns the cells of the first row that has several, to say which columns were found. */
export function firstCells(head: string): string[] {
  const rows = DELIMITERS.flatMap((delimiter) => parseText(head, delimiter, true, 5));
  const widest = rows.reduce<readonly string[]>(
    (most, { cells }) => (cells.length > most.length ? cells : most),
    [],
  );
  return widest.map((cell) => cell.trim().slice(0, 40)).filter((cell) => cell !== "");
}

interface Candidate {
  readonly score: number;
  readonly header: Header;
}

function headersWith(delimiter: Delimiter, head: string, isWhole: boolean, map: ColumnMap): Candidate[] {
  const candidates: Candidate[] = [];
  let [start, linesBefore] = [0, 0];
  // A header at the very end of a file, or of a long first piece, has no line end.
  for (const { cells, end } of parseText(head, delimiter, isWhole, HEADER_ROWS)) {
    const lines = head.slice(start, end).split("\n").length - (head[end - 1] === "\n" ? 1 : 0);
    const columns = columnsOf(cells, map);
    const knownColumns = columns.filter(({ isKnown }) => isKnown);
    const fields = new Set(knownColumns.map(({ field }) => field));
    const isSingle = cells.length === 1 && fields.size === 1 && linesBefore === 0;
    const isMapped = columns.some((column) => column.isMapped);
    if (fields.size > 1 || isSingle || isMapped)
      candidates.push({
        score: knownColumns.length,
        header: {
          columns: columns.map(({ header, field }) => ({ header, field })),
          delimiter,
          end,
          linesBefore,
          lines,
        },
      });
    [start, linesBefore] = [end, linesBefore + lines];
  }
  return candidates;
}

/** A column whose header was compared with the known ones, once, because a table can have 100,000 columns. */
interface ComparedColumn extends Column {
  readonly isKnown: boolean;
  /** Whether the user named its field. */
  readonly isMapped: boolean;
}

function columnsOf(cells: readonly string[], map: ColumnMap): ComparedColumn[] {
  const headers = cells.map((cell) => {
    const header = cell.replace(/^\uFEFF/, "").trim();
    const plain = plainHeader(header);
    return { header, plain, mapped: map.get(plain), known: fieldOfPlain(plain) };
  });
  const hasJobTitle = headers.some(({ plain }) => /^(?:job title|position|stelle|jobtitel)$/.test(plain));
  const hasFirstName = headers.some(({ known }) => known === "first-name");
  return headers.map(({ header, plain, mapped, known }) => {
    // In an address book, the title is "Dr."
    const isSalutation = /^tite?l(?:e)?$/.test(plain) && (hasJobTitle || hasFirstName);
    return {
      header,
      field: mapped ?? (isSalutation ? "left" : (known ?? "left")),
      isKnown: mapped !== undefined || known !== undefined,
      isMapped: mapped !== undefined,
    };
  });
}

/** Returns the columns that make a table a list of job applications; empty if there are none. */
export function jobColumns(columns: readonly Column[]): readonly string[] {
  const columnsOfField = (...fields: ColumnField[]) => columns.filter(({ field }) => fields.includes(field));
  const organizations = columnsOfField("organization");
  if (organizations.length === 0) return [];
  const names = columnsOfField("name", "first-name", "last-name", "display-name");
  const evidence = [
    ...columnsOfField("applied"),
    ...columns.filter(({ header, field }) => field === "link" && JOB_LINK.test(plainHeader(header))),
    ...(names.length === 0 ? columnsOfField("status", "date", "contact") : []),
  ];
  return evidence.length > 0 ? [...organizations, ...evidence].map(({ header }) => header) : [];
}

/** Determines the kind of a table by its headers. */
export function kindOf(columns: readonly Column[]): SourceKind {
  return jobColumns(columns).length > 0 ? "jobs" : "contacts";
}
