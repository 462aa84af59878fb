import { RULE_ENTRIES } from "../../cadence/rules";
import { closestMatch } from "../../note/closestMatch";
import { planListItem } from "../../note/edits/listItem";
import { type Plan, refused, written } from "./action";

/** A rule switched off in this note, `ignore: [going-cold - a friend]`. */
export const ignoreRule: Plan = (note, contact, [rule = "", said = ""]) => {
  const ids = RULE_ENTRIES.map(({ id }) => id);
  if (!ids.includes(rule)) {
    const near = closestMatch(rule, ids);
    return near ? refused("refused.no-rule-near", { rule, near }) : refused("refused.no-rule", { rule });
  }
  if (contact.ignore.some((ignored) => ignored.rule === rule))
    return refused("refused.already", { line: `ignore: ${rule}` });
  const reason = said.replace(/\s+/g, " ");
  const item = reason === "" ? rule : `${rule} - ${reason}`;
  const plan = planListItem(note.text, "ignore", item, { fileName: note.fileName });
  return written(note, plan, `ignore: ${item}`, ({ ignore }) => {
    return ignore.some((ignored) => ignored.rule === rule);
  });
};
