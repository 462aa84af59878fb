import { STATUSES, type Status } from "../../note/vocabulary";
import { type ActionPlanner, reject, setKey } from "./action";

/** Sets the status: `status: moved-on - three calls, no word`. */
export const setStatus: ActionPlanner = (note, contact, [word = "", givenReason = ""]) => {
  const status = word as Status;
  if (!Object.hasOwn(STATUSES, status)) return reject("edit.unsure");
  const reason = givenReason.replace(/\s+/g, " ");
  const isWritten = contact.keys.some(({ key }) => key === "status");
  // Without a new reason, the existing one is kept.
  const isSame = contact.status === status && (reason === "" || reason === contact.statusReason);
  if (isSame && isWritten) return reject("refused.already", { line: `status: ${status}` });
  if (isSame && status === "active") return reject("refused.active");
  if (contact.keys.some(({ key }) => key === "do_not_contact") && contact.status === "do-not-contact") {
    if (status !== "do-not-contact") return reject("refused.forbidden");
  }
  const value = reason === "" ? status : `${status} - ${reason}`;
  return setKey(note, "status", value, (after) => {
    return after.status === status && after.statusReason === reason;
  });
};
