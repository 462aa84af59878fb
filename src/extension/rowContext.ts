import type { FollowUpItem } from "../server/protocol";
import { isDone, type TreeRow } from "./heldRows";
import { ITEM } from "./treeContext";

/** Returns the facts about a contact that the conditions of the menus need: see {@link ITEM}. */
export function rowContext(row: TreeRow): string {
  if (isDone(row)) return row.mark === "undoable" ? ITEM.undoable : ITEM.done;
  const { state, channels, dateKeys, phone, email } = row;
  const parts = [
    ITEM.contact,
    state,
    channels.length > 0 && ITEM.step,
    dateKeys.length > 0 && ITEM.dated,
    phone.length > 0 && ITEM.phone,
    email.length > 0 && ITEM.email,
  ];
  return parts.filter(Boolean).join(".");
}

/** Whether *Resume* can do something for a contact. */
export function canResume({ state }: FollowUpItem): boolean {
  return state === "closed" || state === "paused";
}
