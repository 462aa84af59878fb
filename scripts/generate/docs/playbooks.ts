import type { Playbook } from "../../../src/cadence/model";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { SOURCES, type Source } from "../../../src/cadence/sources";
import { code, type Output, page, table } from "../output";

export function playbooksPage(): Output {
  const text = page(
    "src/cadence/playbooks/",
    "Playbooks",
    "A playbook is a cadence: how long to wait, how often to try, and when to stop. A contact names its own in `playbook`; the setting `touchbase.defaultPlaybook` applies to those that name none. Waits are calendar days; one that ends on a day off ends on the next working day.",
    ...PLAYBOOKS.map(section),
  );
  return { path: "docs/reference/playbooks.md", text };
}

function section(playbook: Playbook): string {
  const { id, title, summary, source } = playbook;
  const parts = [
    `## ${id}`,
    `**${title}.** ${summary} From ${articles(source)}. [Its steps, with an example](../playbooks/${id}.md).`,
  ];
  parts.push(table(["Number", "", "Meaning"], numbers(playbook)));
  const becomes = transition(playbook);
  if (becomes) parts.push(becomes);
  return parts.join("\n\n");
}

const joined = new Intl.ListFormat("en", { type: "conjunction" });

function articles(source: readonly Source[]): string {
  return joined.format(source.map((id) => `“${SOURCES[id].title}”`));
}

export function numbers({ wait, waitMeans, limit, minGapDays }: Playbook): string[][] {
  const rows = Object.entries(wait).map(([name, days]) => [
    code(`wait.${name}`),
    String(days),
    waitMeans[name] as string,
  ]);
  if (limit) {
    rows.push([code("limit.calls"), String(limit.calls), "Maximum number of unanswered calls."]);
    rows.push([
      code("limit.attempts"),
      String(limit.attempts),
      "Maximum number of unanswered attempts of any kind; two on one day count as one.",
    ]);
  }
  rows.push([code("tooSoon"), String(minGapDays), "Minimum number of days between two unanswered attempts."]);
  return rows;
}

export const OCCASIONS = {
  interview: "After the first interview in the log",
  live: "After you have spoken with them for the first time",
} as const;

function transition({ becomes }: Playbook): string | undefined {
  return becomes && `${OCCASIONS[becomes.on]}, [${code(becomes.playbook)}](#${becomes.playbook}) applies.`;
}
