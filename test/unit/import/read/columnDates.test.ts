import assert from "node:assert/strict";
import fc from "fast-check";
import { DateColumn, readCellDate } from "../../../../src/import/read/table/columnDates";
import { runs } from "../../support/arbitraries";
import { recordsOf, sourceOf, sourceText } from "./sourceText";

const sheet = (...dates: string[]) =>
  ["Company;Role;Date applied", ...dates.map((date, at) => `Acme ${at + 1};Analyst;${date}`)].join("\n");

const daysOf = async (text: string, dates?: "dmy" | "mdy" | "ymd") =>
  (await sourceOf(text, { dates })).records.map((record) =>
    record.kind === "read" ? record.fields.applied : record.reason.key,
  );

describe("the dates of a column", () => {
  for (const [text, day] of [
    ["2026-11-03", "2026-11-03"],
    ["2026-11-03T23:30:00Z", "2026-11-03"],
    ["2026-11-03 00:00:00", "2026-11-03"],
    ["2026/11/03", "2026-11-03"],
    ["3.11.2026", "2026-11-03"],
    ["03.11.26", "2026-11-03"],
    ["3. November 2026", "2026-11-03"],
    ["3. Nov. 26", "2026-11-03"],
    ["3-Nov-26", "2026-11-03"],
    ["Nov 3, 2026", "2026-11-03"],
    ["05 Nov 2026", "2026-11-05"],
    ["Di., 3. Nov. 2026", "2026-11-03"],
    ["11/25/2026", "2026-11-25"],
    ["25/11/2026 9:05 AM", "2026-11-25"],
    ["5/5/2026", "2026-05-05"],
    ["25/11/26", "2026-11-25"],
  ] as const)
    it(`reads ${text} without a choice of the user`, async () => {
      assert.deepEqual(await daysOf(sheet(text)), [day]);
    });

  for (const [text, reason] of [
    ["3/11/2026", "date-open"],
    ["26-11-03", "date-open"],
    ["45999", "date-serial"],
    ["45999.5", "date-serial"],
    ["7.11.", "date-no-year"],
    ["Nov 3", "date-no-year"],
    ["31/02/2026", "date-unread"],
    ["last week", "date-unread"],
    ["2026-13-01", "date-unread"],
    ["2026", "date-unread"],
  ] as const)
    it(`refuses ${text} and shows it`, async () => {
      assert.deepEqual(await daysOf(sheet(text)), [`refused-record.${reason}`]);
    });

  for (const text of ["", "-", "–", "n/a", "TBD", "?", "0/0/00"])
    it(`does not read “${text}” as a date`, async () => {
      assert.deepEqual(await daysOf(sheet(text)), [undefined]);
    });

  it("are decided by one value over 12, in any row", async () => {
    assert.deepEqual(await daysOf(sheet("3/11/2026", "4/11/2026", "25/11/2026")), [
      "2026-11-03",
      "2026-11-04",
      "2026-11-25",
    ]);
    assert.deepEqual(await daysOf(sheet("11/25/2026", "3/11/2026")), ["2026-11-25", "2026-03-11"]);
  });

  it("are refused without evidence and with evidence for both, except those with one meaning", async () => {
    assert.deepEqual(await daysOf(sheet("3/11/2026", "2026-11-05", "5/5/2026")), [
      "refused-record.date-open",
      "2026-11-05",
      "2026-05-05",
    ]);
    const text = sourceText(await sourceOf(sheet("3/11/2026", "25/11/2026", "11/26/2026")));
    assert.match(
      text,
      /`Date applied` has dates with the day first \(line 3\) and with the month first \(line 4\)/,
    );
    assert.match(text, /line 2 refused: `3\/11\/2026` in `Date applied` has two meanings/);
    assert.match(text, /line 4 read\n.*\n.*\n {2}applied: 2026-11-26/);
  });

  it("follow the user's choice", async () => {
    assert.deepEqual(await daysOf(sheet("3/11/2026", "26-11-03"), "mdy"), [
      "2026-03-11",
      "refused-record.date-unread",
    ]);
    assert.deepEqual(await daysOf(sheet("3/11/2026"), "dmy"), ["2026-11-03"]);
    assert.deepEqual(await daysOf(sheet("26-11-03", "26/11/03", "2026-11-03"), "ymd"), [
      "2026-11-03",
      "2026-11-03",
      "2026-11-03",
    ]);
    assert.deepEqual(await daysOf(sheet("25/11/2026"), "mdy"), ["refused-record.date-unread"]);
  });

  it("leave out a birthday with two meanings, and the century of a short year", async () => {
    const contacts = "Name,Birthday\nAna,3/7/1990\nBen,1990-03-07\n";
    assert.deepEqual(await recordsOf(contacts), [
      "line 2 read",
      "  name: Ana",
      "  not imported: Birthday",
      "line 3 read",
      "  name: Ben",
      "  birthday: 1990-03-07",
    ]);
    assert.deepEqual(await recordsOf("Name,Geburtstag\nAna,17.3.90\n"), [
      "line 2 read",
      "  name: Ana",
      "  birthday: 03-17",
      "  not imported: Geburtstag",
    ]);
  });

  it("are read in one order if a program wrote all of them", () => {
    const anyDay = fc.date({ min: new Date("2001-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), fc.constantFrom("dmy", "mdy"), (days, order) => {
        const written = days.map((date) => {
          const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
          const iso = `${year}-${month}-${day}`;
          return { iso, text: order === "dmy" ? `${day}/${month}/${year}` : `${month}/${day}/${year}` };
        });
        const column = new DateColumn();
        for (const [at, { text }] of written.entries()) column.add({ text, line: at + 2 });
        const { decision } = column;
        const decided = decision.kind === "decided" ? decision.order : undefined;
        if (decided) assert.equal(decided, order);
        for (const { text, iso } of written) {
          const read = readCellDate(text, decided);
          if (read.kind === "date") assert.equal(read.date, iso);
          else assert.ok(read.kind === "open" && !decided);
        }
      }),
      runs(500),
    );
  });
});
