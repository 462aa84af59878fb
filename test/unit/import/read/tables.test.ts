import assert from "node:assert/strict";
import { parseColumnMap } from "../../../../src/import/read/table/columnMap";
import { render } from "../../../../src/words/render";
import { problemOf, recordsOf, sourceOf, sourceText } from "./sourceText";

const mapOf = (...texts: string[]) => {
  const parsed = parseColumnMap(texts);
  if ("problem" in parsed) throw new Error(render(parsed.problem));
  return parsed.map;
};

describe("readSource on a table", () => {
  for (const [columns, kind] of [
    ["Company,Role,Date applied,Status,Contact", "jobs"],
    ["Firma;Stelle;Beworben am", "jobs"],
    ["Company,Position,Date,Status", "jobs"],
    ["Unternehmen\tJobtitel\tStand", "jobs"],
    ["Company,Job URL", "jobs"],
    ["Name,Company,Status", "contacts"],
    ["Name,Email,Date", "contacts"],
    ["First Name,Last Name,Company,Position,Connected On", "contacts"],
    ["Company,Phone", "contacts"],
    ["Email", "contacts"],
  ] as const)
    it(`reads ${JSON.stringify(columns)} as ${kind}`, async () => {
      assert.equal((await sourceOf(`${columns}\n`)).kind, kind);
    });

  it("follows the user's choice of the kind", async () => {
    const table = "Name,Company,Applied on\nDana,Acme,2026-11-03\n";
    assert.equal((await sourceOf(table)).kind, "jobs");
    assert.deepEqual(await recordsOf(table, { as: "contacts" }), [
      "line 2 read",
      "  name: Dana",
      "  organization: Acme",
      "  not imported: Applied on",
    ]);
  });

  it("follows the user's choice of columns", async () => {
    const table = "Wer;Wo;Name\nDana;Acme;x\n";
    assert.deepEqual(await recordsOf(table, { map: mapOf("wer=name", "WO = organization", "Name=left") }), [
      "line 2 read",
      "  name: Dana",
      "  organization: Acme",
      "  not imported: Name",
    ]);
  });

  for (const [text, problem] of [
    ["Company", "`Company` is not a column, an equals sign and a field, such as `Company=organization`."],
    ["=name", "`=name` is not a column, an equals sign and a field, such as `Company=organization`."],
    [
      "Company=firm",
      "Unknown field `firm`. Use one of name, first-name, last-name, organization, role, email, phone, link, birthday, tags, text, applied, status, uid, left.",
    ],
  ] as const)
    it(`refuses the column ${text}`, () => {
      assert.throws(() => mapOf(text), new Error(problem));
    });

  it("names the columns of a table without known ones, and a missing column", async () => {
    assert.equal(
      await problemOf("Wer;Wo\nDana;Acme\n"),
      "None of the first 25 rows has column names that Touchbase knows; found: Wer, Wo. Say what a column contains, such as `Company=organization`.",
    );
    assert.equal(
      await problemOf("Name;Company\n", { map: mapOf("Firma=organization") }),
      "The table has no column `firma`; it has Name, Company.",
    );
  });

  it("finds the delimiter by the column names, not by the cells", async () => {
    const read = ["line 2 read", "  name: Cruz, Dana", "  organization: A,B,C,D"];
    assert.deepEqual(await recordsOf("Name;Company\nCruz, Dana;A,B,C,D\n"), read);
    assert.deepEqual(await recordsOf("Name\tCompany\nCruz, Dana\tA,B,C,D\n"), read);
    assert.deepEqual(await recordsOf('sep=,\nName,Company\n"Cruz, Dana","A,B,C,D"\n'), [
      "line 3 read",
      ...read.slice(1),
    ]);
  });

  it("refuses rows with too many cells and the parts of a row with a line end", async () => {
    const table = [
      "Name,Company,Email,Notes",
      "Ana,Acme, Inc.,a@x.example,tea",
      "Ben,Blue",
      "Cy,Ced",
      "ar,c@x.example,tea",
      "Dan,Door,d@x.example,",
      "Eve,Elm,e@x.example,x,,",
      "loose end",
    ].join("\n");
    const source = await sourceOf(table);
    assert.equal(
      sourceText(source),
      [
        "contacts in UTF-8",
        "  Columns that are imported: Name → name, Company → organization, Email → email, Notes → text.",
        "  1 row has fewer cells than columns; the cells at the end are read as empty.",
        "line 2 refused: The row has 5 cells, and the table has 4 columns. Put quotes around a cell that contains the delimiter.",
        '  "Ana,Acme, Inc.,a@x.example,tea"',
        "line 3 read",
        "  name: Ben",
        "  organization: Blue",
        "line 4 refused: The row has 2 of 4 cells and makes a whole row with its neighbor. Put quotes around a cell that contains a line end.",
        '  "Cy,Ced"',
        "line 5 refused: The row has 3 of 4 cells and makes a whole row with its neighbor. Put quotes around a cell that contains a line end.",
        '  "ar,c@x.example,tea"',
        "line 6 read",
        "  name: Dan",
        "  organization: Door",
        "  emails: d@x.example",
        "line 7 read",
        "  name: Eve",
        "  organization: Elm",
        "  emails: e@x.example",
        "  text: x",
        "line 8 refused: The row has one cell of 4. It can be the rest of the row above, after a line end without quotes.",
        '  "loose end"',
        "",
      ].join("\n"),
    );
  });

  it("does not let a quote in a later row hide the rows between", async () => {
    const table = 'Name,Company,Notes\nAna,Acme,"tea\nBen,Blue,\nCy,Cedar,coffee"\nDan,Door,\n';
    assert.deepEqual(
      (await recordsOf(table)).filter((line) => /^line|name/.test(line)),
      [
        "line 2 refused: A quote in this row is not closed.",
        "line 3 read",
        "  name: Ben",
        "line 4 read",
        "  name: Cy",
        "line 5 read",
        "  name: Dan",
      ],
    );
  });

  it("keeps several lines and commas in a cell with quotes", async () => {
    const table = 'Name,Company,Notes\nAna,Acme,"tea, not coffee\nor 10,000 cups\nwith Bo, Cy and Di"\n';
    assert.deepEqual(await recordsOf(table), [
      "line 2 read",
      "  name: Ana",
      "  organization: Acme",
      "  text: tea, not coffee⏎or 10,000 cups⏎with Bo, Cy and Di",
    ]);
  });

  it("keeps text that looks like a formula, and leaves out what is not a phone or an address", async () => {
    const table =
      'Name,Phone,Email,Notes\n=1+1,4.91701E+11,none of it,=HYPERLINK(x)\nNull,"=""0170 5550""",<a@x.example>,-\n';
    assert.deepEqual(await recordsOf(table), [
      "line 2 read",
      "  name: =1+1",
      "  text: =HYPERLINK(x)",
      "  not imported: Phone, Email",
      "line 3 read",
      "  name: Null",
      "  emails: a@x.example",
      "  phones: 0170 5550",
    ]);
  });

  it("reads the title of an address book as a salutation, and that of a list of jobs as the role", async () => {
    assert.deepEqual(await recordsOf("Title,First Name,Company\nDr.,Dana,Acme\n"), [
      "line 2 read",
      "  name: Dana",
      "  organization: Acme",
      "  not imported: Title",
    ]);
    assert.deepEqual(await recordsOf("Company,Title,Status\nAcme,Analyst,Applied\n"), [
      "line 2 read",
      "  organization: Acme",
      "  role: Analyst",
      "  status: Applied",
    ]);
  });
});
