import type { Playbook } from "../../../src/cadence/model";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { SECTION } from "../../../src/config/section";
import { action, stepLine } from "../../../src/service/followUps/format";
import { formatDue } from "../../../src/service/followUps/when";
import { dateText } from "../../../src/time/dateText";
import { render } from "../../../src/words/render";
import { adviceFor, numberAdvice } from "../advice";
import { analyzePlaybookExample } from "../examples";
import { code, type Output, page, type ReadFile, table } from "../output";
import { followedAdvice } from "./advice";
import { numbers, OCCASIONS } from "./playbooks";
import { STEPS } from "./steps";

/** Returns a page for each playbook: its purpose, steps and numbers, and a note with its next step. */
export function playbookPages(read: ReadFile): readonly Output[] {
  return PLAYBOOKS.map((playbook) => playbookPage(playbook, read));
}

function playbookPage(playbook: Playbook, read: ReadFile): Output {
  const { id, title, summary, source, limit, becomes } = playbook;
  const text = page(
    `src/cadence/playbooks/${id}.ts and docs/examples/playbooks/${id}.md`,
    title,
    `${summary} A contact follows it by \`playbook: ${id}\`.`,
    "## Steps",
    "Thanks, agreed days and promises come first: they are [the same for every playbook](../reference/next-step.md). Then:",
    table(
      ["Step", "When", "What"],
      (STEPS[id] ?? []).map((step) => [step.step, step.when, fillPlaceholders(step.what, playbook)]),
    ),
    limit
      ? `It ends with ${limit.calls} unanswered calls, or with ${limit.attempts} unanswered tries of any kind; two tries on one day count as one. Any response starts the count over.`
      : "It has no limit.",
    ...(becomes
      ? [`${OCCASIONS[becomes.on]}, [${code(becomes.playbook)}](${becomes.playbook}.md) applies.`]
      : []),
    "## Why",
    ...followedAdvice(adviceOf(id), source),
    "## An example",
    ...example(id, read),
    "## Change its numbers",
    table(["Number", "", "Meaning"], numbers(playbook)),
    `In \`.touchbase.json\`, or as \`${SECTION}.playbooks\` in the settings of VS Code; what you leave out stays as it is:`,
    `\`\`\`json\n${JSON.stringify({ playbooks: { [id]: otherNumbers(playbook) } }, null, 2)}\n\`\`\``,
    "[All playbooks](../reference/playbooks.md) · [Where the advice comes from](../advice.md)",
  );
  return { path: `docs/playbooks/${id}.md`, text };
}

function fillPlaceholders(text: string, { wait, id }: Playbook): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const days = wait[name];
    if (days === undefined) throw new Error(`${id} has no number ${name}.`);
    return String(days);
  });
}

/** Returns the advice that names the playbook or one of its steps. */
function adviceOf(id: string) {
  const own = new Set(
    [`playbook ${id}`, ...(STEPS[id] ?? []).map(({ step }) => `step ${step}`)]
      .flatMap(adviceFor)
      .map(({ id: n }) => n),
  );
  return numberAdvice().filter((advice) => own.has(advice.id));
}

function example(id: string, read: ReadFile): string[] {
  const { text, analysis } = analyzePlaybookExample(read, id);
  const { today, standing, plan } = analysis;
  const step = standing?.step;
  if (!standing || !step) throw new Error(`The example of ${id} has no next step.`);
  const then = plan.map(
    (next) => `- ${formatDue(next, "upcoming", today)}: ${action(next, today).toLowerCase()}`,
  );
  return [
    `This note, on ${dateText(today, "0001-01-01" as typeof today, "long")}:`,
    `\`\`\`markdown\n${text.trimEnd()}\n\`\`\``,
    `**${stepLine(step, standing.state, today)}.** ${render(step.reason, { today })}`,
    ...step.extras.map(({ reason }) => `Also: ${render(reason, { today })}`),
    `If they don't answer:\n\n${then.join("\n")}`,
  ];
}

/** Returns numbers that a user might prefer. */
function otherNumbers({ wait, limit }: Playbook) {
  const [name, days] = Object.entries(wait).at(-1) as [string, number];
  const more = limit && { calls: limit.calls + 1, attempts: limit.attempts + 1 };
  return { wait: { [name]: days + 1 }, ...(more && { limit: more }) };
}
