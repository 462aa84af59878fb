import type { Analysis } from "../../../src/cadence/analyze";
import type { ExtraAction, Step } from "../../../src/cadence/model";
import { type CivilDate, daysBetween } from "../../../src/time/civilDate";
import { type Life, withReach } from "./life";
import { answer, calledOff } from "./otherSide";
import { INTERVIEWERS } from "./people";

/** More steps than any day can have. A plan with more would never be done. */
const MOST_STEPS = 12;

/** Does exactly what is proposed today: every due step, one after the other, and no other. */
export function follow(life: Life, today: CivilDate): void {
  for (let done = 0; done < MOST_STEPS; done++) {
    const analysis = life.notebook.judged(today);
    const step = analysis.standing?.step;
    if (!step || !isDue(analysis) || step.on > today || waitsForAnotherDay(life, step, today)) return;
    if (step.moveOn) life.moveOn(today);
    else doStep(life, step, analysis, today);
  }
  throw new Error(`There is no end to what is due on ${today}:\n${life.notebook.text}`);
}

function isDue({ standing }: Analysis): boolean {
  return standing?.state === "due" || standing?.state === "overdue";
}

/** Whether to wait for another day of the window, at most until the last one. */
function waitsForAnotherDay({ random }: Life, { to }: Step, today: CivilDate): boolean {
  const left = daysBetween(today, to);
  return left > 0 && !random.chance(1 / (left + 1));
}

function doStep(life: Life, step: Step, analysis: Analysis, today: CivilDate): void {
  const channel = life.random.pick(step.channels);
  if (step.purpose === "thanks") thank(life, step, channel, today);
  else if (["interview", "meeting", "video", "event"].includes(channel)) meet(life, step, channel, today);
  else if (step.purpose === "answer") reply(life, step, channel, today);
  else tryThem(life, step, channel, analysis, today);
}

/** Answers their question. A call may reach them at once. */
function reply(life: Life, step: Step, channel: string, today: CivilDate): void {
  const { random, person } = life;
  if (channel === "call" && random.chance(person.temper.picksUp)) {
    life.witness.reachedOut();
    life.hear(`${today} call`, withReach(answer(person.temper, random, today, "talk")), today);
    return;
  }
  life.tell(`${today} ${life.timeOfDay()} ${channel} answer`, today);
  for (const beside of step.extras) doBeside(life, beside, today);
  life.leftUnanswered(today);
}

function tryThem(life: Life, step: Step, channel: string, analysis: Analysis, today: CivilDate): void {
  // A resume goes first, because the call follows up on it. After a call that reached them, only thanks remain of the
  // others.
  const isResume = ({ purpose }: ExtraAction) => purpose === "resume";
  for (const beside of step.extras.filter(isResume)) doBeside(life, beside, today);
  const wasHeard = reachOut(life, step, channel, analysis, today);
  if (wasHeard && life.witness.stopped) return;
  for (const beside of step.extras) {
    if (!isResume(beside) && (!wasHeard || beside.purpose === "thanks")) doBeside(life, beside, today);
  }
}

function doBeside(life: Life, { channel, purpose, people = [] }: ExtraAction, today: CivilDate): void {
  const to = people.length > 0 ? `, to ${people.join(" and ")}` : "";
  // With the time of day, because two on one day would look like one logged twice.
  const words = [today, life.timeOfDay(), channel ?? "email", purpose].filter(Boolean).join(" ");
  life.tell(words + to, today);
}

function thank(life: Life, { people }: Step, channel: string, today: CivilDate): void {
  // To all in one line, or to one at a time.
  const names = life.random.chance(0.5) ? people : people.slice(0, 1);
  const to = names.length > 0 ? `, to ${names.join(" and ")}` : "";
  // With the time of day, because two thanks on one day would look like one logged twice. One in twenty has the wrong
  // address.
  const bounced = channel === "email" && life.random.chance(0.05) ? " bounced" : "";
  const line = `${today} ${life.timeOfDay()} ${channel} thanks${bounced}${to}`;
  // Thanks for the meeting in which they said stop are welcome.
  if (life.witness.stopped) life.notebook.log(line, today);
  else life.tell(line, today);
}

/** Plays an agreed date: it takes place, they move or cancel it, or they do not show up. */
function meet(life: Life, step: Step, channel: string, today: CivilDate): void {
  const { random, person } = life;
  const day = step.logOn ?? today;
  if (random.chance(0.2)) {
    const head = random.chance(0.5) ? `${day} email in` : `${day} ${channel}`;
    life.hear(head, calledOff(random, channel, day), today);
    return;
  }
  if (random.chance(0.08)) {
    life.tell(`${day} ${channel} no-show`, today);
    return;
  }
  const others = [...new Set([random.pick(INTERVIEWERS), random.pick(INTERVIEWERS)])];
  const said = answer(person.temper, random, today, "talk");
  life.hear(
    `${day} 10:00 ${channel}`,
    { ...said, clauses: `, with ${others.join(" and ")}${said.clauses}` },
    today,
  );
}

/** Returns whether they answered at once. */
function reachOut(
  life: Life,
  step: Step,
  channel: string,
  { plan, position }: Analysis,
  today: CivilDate,
): boolean {
  const { random, person, witness } = life;
  if (channel === "call" && random.chance(person.temper.picksUp)) {
    witness.reachedOut();
    life.hear(`${today} call`, withReach(answer(person.temper, random, today, "talk")), today);
    return true;
  }
  const outcome =
    channel === "call"
      ? random.pick(["voicemail", "voicemail", "no-answer", "busy", "left-message", ""])
      : "";
  if (channel === "email" && random.chance(0.04)) {
    life.tell([today, life.timeOfDay(), channel, step.purpose, "bounced"].filter(Boolean).join(" "), today);
    return false;
  }
  const words = [today, channel, outcome, step.purpose].filter(Boolean).join(" ");
  life.tell(words + (outcome === "voicemail" ? announcement(plan[0]) : ""), today);
  const limit = person.asksForCalls ? undefined : position.playbook?.limit?.calls;
  witness.tried(channel, today, limit, step.step === "row 5");
  life.leftUnanswered(today);
  return false;
}

/** "If we don't reach each other, I will try again on Friday": a voicemail names the day of the plan. */
function announcement(then: Step | undefined): string {
  return then && !then.moveOn && then.step !== "row 6" ? `, next ${then.channels[0]} ${then.from}` : "";
}
