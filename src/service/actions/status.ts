import { STATUSES, type Status } from "../../note/vocabulary";
import { type Plan, refused, setKey } from "./action";

/** Sets the status: `status: moved-on - three calls, no word`. */
export const setStatus: Plan = (note, contact, [word = "", said = ""]) => {
  const status = word as Status;
  if (!Object.hasOwn(STATUSES, status)) return refused("edit.unsure");
  const reason = said.replace(/\s+/g, " ");
  const isSaid = contact.keys.some(({ key }) => key === "status");
  // Without a new reason, the existing one is kept.
  const same = contact.status === status && (reason === "" || reason === contact.statusReason);
  if (same && isSaid) return refused("refused.already", { line: `status: ${status}` });
  if (same && status === "active") return refused("refused.active");
  if (contact.keys.some(({ key }) => key === "do_not_contact") && contact.status === "do-not-contact") {
    if (status !== "do-not-contact") return refused("refused.forbidden");
  }
  const value = reason === "" ? status : `${status} - ${reason}`;
  return setKey(note, "status", value, (after) => {
    return after.status === status && after.statusReason === reason;
  });
};
