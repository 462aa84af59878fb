/** The fields that a column of a table can contain. `left` has no place in a note. */
export type ColumnField =
  | "uid"
  | "name"
  | "contact"
  | "display-name"
  | "first-name"
  | "middle-name"
  | "last-name"
  | "organization"
  | "role"
  | "email"
  | "phone"
  | "link"
  | "birthday"
  | "birth-year"
  | "birth-month"
  | "birth-day"
  | "tags"
  | "text"
  | "applied"
  | "date"
  | "connected"
  | "status"
  | "left";

/** The fields that a user can name for a column, `left` to leave it out. */
export const MAPPED_FIELDS = [
  "name",
  "first-name",
  "last-name",
  "organization",
  "role",
  "email",
  "phone",
  "link",
  "birthday",
  "tags",
  "text",
  "applied",
  "status",
  "uid",
  "left",
] as const satisfies readonly ColumnField[];

/**
 * The headers of exporters and spreadsheets, English and German, in the form of {@link plainHeader}. A number in a
 * header is `#`.
 */
const HEADERS: { readonly [Field in ColumnField]?: string } = {
  uid: "uid|uuid",
  name: "name|full name|fullname|person|vollständiger name|contact full name",
  contact:
    "contact|contact name|contact person|recruiter|hiring manager|interviewer|referral|kontakt|kontaktperson|ansprechpartner|ansprechpartnerin|ansprechperson|ansprechpartner in",
  "display-name": "display name|anzeigename|file as|speichern unter",
  "first-name": "first name|firstname|given name|vorname",
  "middle-name": "middle name|additional name|weitere vornamen|zweiter vorname",
  "last-name": "last name|lastname|family name|surname|nachname|familienname",
  organization:
    "company|company name|organization|organisation|organization name|organization # name|employer|firma|firmenname|unternehmen|arbeitgeber|account|account name",
  role: "role|position|job title|jobtitle|title|job|organization title|organization # title|position title|job role|occupation|stelle|stellenbezeichnung|stellentitel|jobtitel|titel|rolle|beruf|funktion|position stelle",
  email:
    "email|emails|email address|email #|email # value|email # address|primary email|secondary email|work email|home email|business email|personal email|contact email|email adresse|email # adresse|email geschäftlich|email privat|mail|mailadresse|email contact",
  phone:
    "phone|phones|phone number|phone #|phone # value|telephone|tel|mobile|mobile phone|mobile number|cell|cell phone|work phone|home phone|business phone|business phone #|home phone #|primary phone|other phone|company main phone|car phone|assistant s phone|contact phone|telefon|telefonnummer|telefon geschäftlich|telefon geschäftlich #|telefon privat|telefon privat #|mobiltelefon|mobil|mobilnummer|handy|handynummer|rufnummer|weiteres telefon|telefon firma",
  link: "url|link|linkedin|linkedin url|linkedin profile|linkedin profil|profile url|profile|website|website # value|websites|web page|web page #|webpage|webseite|homepage|job url|job link|posting|job posting|job ad|posting url|job posting url|application link|anzeige|stellenanzeige|stellenlink|link zur anzeige|link zur stelle|ausschreibung",
  birthday: "birthday|birth date|birthdate|date of birth|geburtstag|geburtsdatum",
  "birth-year": "birth year|geburtsjahr",
  "birth-month": "birth month|geburtsmonat",
  "birth-day": "birth day|geburtstag tag",
  tags: "tags|tag|labels|categories|category|group membership|groups|kategorien|kategorie|gruppen|schlagwörter",
  text: "notes|note|comment|comments|remarks|description|notizen|notiz|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|beschreibung",
  applied:
    "applied|applied on|applied at|applied date|date applied|application date|date of application|application sent|date submitted|submitted|submitted on|apply date|beworben|beworben am|bewerbungsdatum|bewerbung am|bewerbung vom|bewerbung|datum der bewerbung|datum bewerbung|abgeschickt am|gesendet am",
  date: "date|datum",
  connected: "connected on|connected|verbunden am|verbunden seit",
  status:
    "status|stage|state of application|application status|current status|stand|bewerbungsstatus|aktueller stand|result|outcome|ergebnis|rückmeldung",
};

const FIELDS: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.split("|").map((header) => [header, field as ColumnField] as const),
  ),
);

/** The headers that only a list of job applications has. */
export const JOB_LINK =
  /^(?:job (?:url|link|posting|ad|posting url)|posting(?: url)?|application link|anzeige|stellenanzeige|stellenlink|link zur (?:anzeige|stelle)|ausschreibung)$/;

/**
 * Returns a header in lowercase letters with one space between words, because exporters and people write it
 * differently.
 */
export function plainHeader(header: string): string {
  return header
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\uFEFF/, "")
    .replace(/e-mails?\b/g, (word) => word.replace("-", ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Returns the field of a column by its header in the form of {@link plainHeader}; undefined if it is not known. */
export function fieldOfPlain(plain: string): ColumnField | undefined {
  return FIELDS.get(plain) ?? FIELDS.get(plain.replace(/\d+/g, "#"));
}
