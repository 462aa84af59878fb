import type { FollowUpItem } from "../server/protocol";
import { ITEM } from "./treeContext";

/** Returns what the conditions of the menus need of a contact: see {@link ITEM}. */
export function rowContext({ state, channels, dateKeys, phone, email }: FollowUpItem): string {
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
