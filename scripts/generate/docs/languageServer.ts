import { ACTION_TABLE, type ActionEntry } from "../../../src/service/actions/table";
import { code, codes, notice, type Output, type ReadFile, table } from "../output";

const PATH = "docs/language-server.md";
const BEGIN = `<!-- The table up to the next such line: ${notice("src/service/actions/table.ts")} -->`;
const END = "<!-- The end of the table of actions. -->";

/** Returns the page about the server with the current table of its actions. */
export function languageServerPage(read: ReadFile): Output {
  const text = read(PATH) ?? "";
  const [begin, end] = [text.indexOf("<!-- The table up to"), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PATH} has no place for the table of actions.`);
  return { path: PATH, text: `${text.slice(0, begin)}${BEGIN}\n\n${actions()}\n\n${text.slice(end)}` };
}

function actions(): string {
  const rows = Object.entries(ACTION_TABLE as Readonly<Record<string, ActionEntry>>).map(
    ([id, { several, params, does }]) => {
      const given = params.map(({ name, optional }) => (optional ? `${name}?` : name));
      return [
        code(id),
        [several ? "URI(s)" : "URI", ...given].join(", "),
        [does, ...meanings(params)].join(" "),
      ];
    },
  );
  return table(["command", "arguments", "does"], rows);
}

function meanings(params: ActionEntry["params"]): string[] {
  return params.map(({ name, means, values }) => {
    return `*${name}*: ${means}${values ? `, one of ${codes(values)}` : ""}.`;
  });
}
