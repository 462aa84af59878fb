import { type Span, span } from "./source";
import type { YamlSource } from "./yaml";

/** A line that begins an entry of the log, as a line or as a map. */
const ENTRY = /^( *)-[ \t]+(?=\d{4}[-/.]\d|date[ \t]*:)/;

/**
 * The first entry below `touches` that does not stand where the first one does, in YAML that cannot be read: that is then
 * mostly why, and a parser says it in words of its own. `mended` is the YAML with all entries where the first one is.
 */
export function misindentedEntry({ source, base }: YamlSource): { at: Span; mended: string } | undefined {
  let [inTouches, offset, shift]: [boolean, number, number] = [false, 0, 0];
  let first: string | undefined;
  let at: Span | undefined;
  const mended = source.split("\n").map((line) => {
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
  return at && { at, mended: mended.join("\n") };
}
