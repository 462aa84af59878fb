import { type Span, span } from "./source";
import type { YamlSource } from "./yaml";

/** The first line of an entry of the log, in line or map form. */
const ENTRY = /^( *)-[ \t]+(?=\d{4}[-/.]\d|date[ \t]*:)/;

/**
 * Returns the first entry below `touches` whose indentation differs from that of the first entry. In invalid YAML that
 * is the most likely cause, and the parser's message would not name it. `fixed` is the YAML with all entries aligned.
 */
export function misindentedEntry({ source, base }: YamlSource): { at: Span; fixed: string } | undefined {
  let [inTouches, offset, shift]: [boolean, number, number] = [false, 0, 0];
  let first: string | undefined;
  let at: Span | undefined;
  const fixed = source.split("\n").map((line) => {
    const begin = offset;
    offset += line.length + 1;
    if (/^\S/.test(line) && !/^(?:#|- )/.test(line)) {
      [inTouches, shift, first] = [/^touches[ \t]*:[ \t]*(?:#.*)?\r?$/.test(line), 0, undefined];
      return line;
    }
    const indent = inTouches ? ENTRY.exec(line)?.[1] : undefined;
    if (indent !== undefined) {
      first ??= indent;
      shift = first.length - indent.length;
      const end = begin + line.trimEnd().length;
      if (shift !== 0) at ??= span(base + begin + indent.length, base + end);
    }
    if (!inTouches || shift === 0 || line.trim() === "") return line;
    return shift > 0 ? " ".repeat(shift) + line : line.replace(new RegExp(`^ {0,${-shift}}`), "");
  });
  return at && { at, fixed: fixed.join("\n") };
}
