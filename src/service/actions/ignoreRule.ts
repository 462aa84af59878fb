import { RULE_ENTRIES } from "../../cadence/rules";
import { closestMatch } from "../../note/closestMatch";
import { planListItem } from "../../note/edits/listItem";
import { type ActionPlanner, editOptions, reject, toActionPlan } from "./action";

/** Disables a rule in this note: `ignore: [going-cold - a friend]`. */
export const ignoreRule: ActionPlanner = (note, contact, [rule = "", givenReason = ""]) => {
  const ids = RULE_ENTRIES.map(({ id }) => id);
  if (!ids.includes(rule)) {
    const near = closestMatch(rule, ids);
    return near ? reject("refused.no-rule-near", { rule, near }) : reject("refused.no-rule", { rule });
  }
  if (contact.ignore.some((ignored) => ignored.rule === rule))
    return reject("refused.already", { line: `ignore: ${rule}` });
  const reason = givenReason.replace(/\s+/g, " ");
  const item = reason === "" ? rule : `${rule} - ${reason}`;
  const plan = planListItem(note.text, "ignore", item, editOptions(note));
  return toActionPlan(note, plan, `ignore: ${item}`, ({ ignore }) => {
    return ignore.some((ignored) => ignored.rule === rule);
  });
};
