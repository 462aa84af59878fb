/**
 * The scope of each part of a touch line. The names are the customary ones of programming languages, chosen so that
 * the default themes, light, dark and high contrast, give the parts different colors.
 */
export const SCOPES = {
  line: "meta.touch.touchbase",
  dash: "punctuation.definition.block.sequence.item.yaml",
  quoteBegin: "punctuation.definition.string.begin.yaml",
  quoteEnd: "punctuation.definition.string.end.yaml",
  date: "constant.numeric.date.touchbase",
  time: "constant.numeric.time.touchbase",
  channel: "entity.name.type.channel.touchbase",
  outcome: "entity.name.function.outcome.touchbase",
  direction: "storage.modifier.direction.touchbase",
  purpose: "variable.other.constant.purpose.touchbase",
  clause: "keyword.control.clause.touchbase",
  comma: "punctuation.separator.clause.touchbase",
  name: "variable.other.name.touchbase",
  joiner: "keyword.operator.joiner.touchbase",
  separator: "punctuation.separator.text.touchbase",
  text: "string.unquoted.text.touchbase",
  escape: "constant.character.escape.yaml",
  comment: "comment.line.number-sign.yaml",
} as const;
