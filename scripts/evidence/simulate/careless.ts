import type { CivilDate } from "../../../src/time/civilDate";
import { type Life, reached } from "./life";
import { answer } from "./otherSide";

/** Calls and writes whenever it comes to mind, thanks nobody, and never gives up: what the rules are there for. */
export function blunder(life: Life, today: CivilDate): void {
  const { random, person, witness, notebook } = life;
  if (!random.chance(0.2)) return;
  const channel = random.pick(["call", "call", "call", "email", "email", "meeting", "text"]);
  const { position } = notebook.judged(today);
  const heard = channel === "meeting" || (channel === "call" && random.chance(person.temper.picksUp));
  if (heard) {
    witness.reachedOut();
    const said = answer(person.temper, random, today, "talk");
    // Parts without agreeing on anything half of the time.
    const agreed = random.chance(0.5) ? said : { ...said, clauses: "", promise: undefined };
    life.hear(`${today} ${channel}`, channel === "call" ? reached(agreed) : agreed, today);
    return;
  }
  life.tell(
    `${today} ${channel}${channel === "call" ? ` ${random.pick(["voicemail", "no-answer"])}` : ""}`,
    today,
  );
  witness.tried(channel, today, person.asksForCalls ? undefined : position.playbook?.limit?.calls, false);
  life.leftUnanswered(today);
}
