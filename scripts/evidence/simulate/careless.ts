import type { CivilDate } from "../../../src/time/civilDate";
import { type Life, withReach } from "./life";
import { answer } from "./otherSide";

/** Calls and writes at random, never thanks, and never gives up. The rules are for such users. */
export function blunder(life: Life, today: CivilDate): void {
  const { random, person, witness, notebook } = life;
  if (!random.chance(0.2)) return;
  const channel = random.pick(["call", "call", "call", "email", "email", "meeting", "text"]);
  const { position } = notebook.judged(today);
  const heard = channel === "meeting" || (channel === "call" && random.chance(person.temper.picksUp));
  if (heard) {
    witness.reachedOut();
    const said = answer(person.temper, random, today, "talk");
    // Half of the talks end without an agreement.
    const agreed = random.chance(0.5) ? said : { ...said, clauses: "", promise: undefined };
    life.hear(`${today} ${channel}`, channel === "call" ? withReach(agreed) : agreed, today);
    return;
  }
  life.tell(
    `${today} ${channel}${channel === "call" ? ` ${random.pick(["voicemail", "no-answer"])}` : ""}`,
    today,
  );
  witness.tried(channel, today, person.asksForCalls ? undefined : position.playbook?.limit?.calls, false);
  life.leftUnanswered(today);
}
