import { quoteIfNeeded } from "../../../note/quote";
import { message } from "../../../words/message";
import { render } from "../../../words/render";
import type { Candidate, CandidateList } from "./candidate";
import type { CompletionContext } from "./context";
import { playbookCandidates } from "./values";

const TRIGGER = "contact";

/**
 * Completes a whole contact note, in a note that contains only the beginning of the word `contact`, also after an opening
 * fence.
 */
export function newNoteCandidates(
  text: string,
  offset: number,
  fileName: string,
  eol: string,
  context: CompletionContext,
): CandidateList | undefined {
  // Frontmatter is only recognized if its fence is the very first line.
  const before = text.slice(0, offset).replace(/^\uFEFF/, "");
  const fence = /^---[ \t]*\r?\n/.exec(before)?.[0] ?? "";
  const typed = before.slice(fence.length);
  if (text.slice(offset).trim() !== "" || !TRIGGER.startsWith(typed.toLowerCase())) return undefined;
  const { today, config } = context;
  const first = config.values.defaultPlaybook;
  const ids = playbookCandidates(context).map(({ insert }) => insert);
  const choice = [first, ...ids.filter((id) => id !== first)];
  const name = /^untitled/i.test(fileName) || fileName === "" ? "" : quoteIfNeeded(fileName);
  const note = (called: string, playbook: string, end: string) =>
    [
      ...(fence === "" ? ["---"] : []),
      `name: ${called}`,
      `playbook: ${playbook}`,
      "touches:",
      "---",
      "",
      end,
    ].join(eol);
  const candidate: Candidate = {
    kind: "note",
    label: TRIGGER,
    insert: note(name, first, "").trimEnd() + eol,
    snippet: note(`\${1:${escapeSnippet(name)}}`, `\${2|${choice.join(",")}|}`, "$0"),
    detail: render(message("typing.new-note"), { today }),
  };
  return { candidates: [candidate], typed, rest: "", isIncomplete: false, prefix: "" };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
