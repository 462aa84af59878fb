import type { Random } from "../../simulate/random";
import { dateBefore, touchLine } from "./words";

/** Random bodies of notes, with logs in all the forms that people write. */
export class Bodies {
  /** `trait` records an unusual layout, and returns its second argument. */
  constructor(
    private readonly random: Random,
    private readonly trait: <T>(name: string, value: T) => T,
  ) {}

  next(): string[] {
    const { random } = this;
    const lines: string[] = random.chance(0.8) ? ["", "# Dana Whitfield", ""] : [];
    if (random.chance(0.2)) lines.push(...this.trait("a log in the body", this.log()));
    if (random.chance(0.1)) lines.push("## Mention", "", "- [ ] the new job", "- [x] the book", "");
    if (random.chance(0.08))
      lines.push("## Draft voicemail", "", "Hello, this is Ann about the job, 555 0100 200.", "");
    if (random.chance(0.2)) lines.push("```yaml", "---", "touches:", "  - 2020-01-01 call", "```", "");
    if (random.chance(0.2))
      lines.push("---", "", "Text behind a rule, `code`, ünïcödé 🎈, trailing blanks  ", "");
    if (random.chance(0.05)) lines.push("```", "a fence that is never closed");
    return lines;
  }

  private log(): string[] {
    const { random } = this;
    const dates = Array.from({ length: random.int(1, 5) }, () => dateBefore(random, "2026-11-20")).sort();
    if (random.chance(0.3)) dates.reverse();
    const style = random.weighted({
      list: 50,
      star: 10,
      bold: 10,
      heading: 10,
      numbered: 5,
      tasks: 5,
      callout: 10,
      table: 15,
      dates: 10,
    });
    if (style === "table") return this.trait("a table in the body", this.table(dates));
    const entry = (date: string, at: number) => {
      const line = touchLine(random, date, true);
      const rest = line.slice(10).trim();
      if (style === "bold") return [`- **${date}**: ${rest}`];
      if (style === "heading") return [`### ${date} | ${rest}`, "", "What was said.", ""];
      if (style === "numbered") return [`${at + 1}. ${line}`];
      if (style === "tasks") return [`- [x] ${line}`];
      if (style === "callout") return [`> - ${line}`];
      if (style === "dates") return [`- ${otherNotation(random, date)} ${rest}`];
      const mark = style === "star" ? "*" : "-";
      const undated = random.chance(0.05) ? [`${mark} called, left a voicemail`] : [];
      return [`${mark} ${line}`, ...(random.chance(0.15) ? ["  more of it"] : []), ...undated];
    };
    return [
      `## ${random.pick(["Touches", "Touch log", "History", "Interactions"])}`,
      "",
      ...(style === "callout" ? ["> [!note] What was said"] : []),
      ...dates.flatMap(entry),
      "",
    ];
  }

  private table(dates: readonly string[]): string[] {
    const quote = this.random.pick(["", "", "> "]);
    const gap = this.random.pick(["", " "]);
    const columns = this.random.pick([
      ["Date", "Type", "Outcome", "Notes", "Next"],
      ["When", "How", "What"],
      ["Date", "Notes"],
    ]);
    const row = (cells: readonly string[]) => `${quote}|${cells.map((cell) => gap + cell + gap).join("|")}|`;
    const rows = dates.map((date) => {
      const words = [
        this.random.pick(["call", "email", "Lunch"]),
        this.random.pick(["", "voicemail", "No answer"]),
      ];
      return [otherNotation(this.random, date), ...words, "a \\| b", ""].slice(0, columns.length);
    });
    return ["## Log 2026", "", row(columns), row(columns.map(() => "---")), ...rows.map(row), ""];
  }
}

function otherNotation(random: Random, date: string): string {
  const [year, month, day] = date.split("-");
  return random.pick([
    date,
    `${year}/${month}/${day}`,
    `${day}.${month}.${year}`,
    `[[${date}]]`,
    `${date}T10:00:00`,
  ]);
}
