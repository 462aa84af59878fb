import { knownKey } from "../../note/keys";
import { cursorContextAt, frontmatterAround } from "./completion/cursorContext";
import { type TouchCursor, touchCursor } from "./touchCursor";

/** Returns the position of an offset in the grammar of a touch line; undefined outside touch lines. */
export function touchAt(text: string, offset: number): TouchCursor | undefined {
  const front = frontmatterAround(text, offset);
  const spot = front && cursorContextAt(text, front, offset);
  const [top, second, more] = spot?.path ?? [];
  if (!spot || typeof top !== "object" || knownKey(top.key) !== "touches") return undefined;
  if (second !== "item" || more !== undefined || spot.kind !== "value" || spot.gap === "- ") return undefined;
  return touchCursor(spot.before, spot.after);
}
