import type { CadenceSettings } from "../../../src/cadence/settings";
import { addDays, type CivilDate, daysBetween } from "../../../src/time/civilDate";
import { Notebook } from "./notebook";
import { answer, lineOf, type Statement } from "./otherSide";
import type { Person } from "./people";
import type { Random } from "./random";
import { Witness } from "./witness";

/** One contact through the days: the note, the actions of the other side, and the wishes of the user. */
export class Life {
  readonly notebook: Notebook;
  readonly witness: Witness;
  movedOn = 0;
  private answersOn: CivilDate | undefined;
  private pausedUntil: CivilDate | undefined;
  private movedOnOn: CivilDate | undefined;
  private pinned = false;
  private minutes = 0;

  constructor(
    readonly person: Person,
    readonly random: Random,
    settings: CadenceSettings,
  ) {
    this.notebook = new Notebook(person.text, person.fileName, settings);
    this.witness = new Witness(person.limited);
  }

  /** Logs something that the user sent or tried, with its clauses. */
  tell(line: string, today: CivilDate): void {
    this.notebook.log(line, today);
    this.witness.reachedOut();
  }

  /** Logs a response by any channel. */
  hear(head: string, said: Statement, today: CivilDate): void {
    this.notebook.log(lineOf(head, said), today);
    if (said.purpose === "ack") return;
    this.answersOn = undefined;
    // A date that was made or canceled, a refusal, an offer and an interview end a promise.
    const settles =
      said.outcome !== undefined || said.clauses.includes(", next") || head.includes("interview");
    this.witness.answered(today, said.promise, settles && said.outcome !== ("reached" as string));
    if (said.outcome === "stop") this.witness.saidStop();
    else if (this.movedOnOn && said.outcome !== "declined") this.reopen(today);
    if (said.promise && this.random.chance(this.person.temper.keepsWord)) {
      this.answersOn = addDays(
        said.promise,
        -this.random.int(0, Math.min(2, daysBetween(today, said.promise))),
      );
    }
  }

  /** Schedules the answer to a message: some days later, or never. */
  leftUnanswered(today: CivilDate): void {
    const { writesBack, slowness } = this.person.temper;
    if (!this.answersOn && this.random.chance(writesBack)) {
      this.answersOn = addDays(today, this.random.int(0, slowness));
    }
  }

  /** Plays the other side: an answer arrives, or they write by themselves. */
  otherSide(today: CivilDate): boolean {
    const due = this.answersOn !== undefined && this.answersOn <= today;
    if (!due && !this.random.chance(0.001)) return false;
    const { temper } = this.person;
    // While paused, only messages: a talk would owe thanks, and the note keeps no record of when it was paused.
    const calls = !this.pausedUntil && this.random.chance(0.2);
    if (calls) this.hear(`${today} call in`, withReach(answer(temper, this.random, today, "talk")), today);
    else {
      const head = `${today} ${this.timeOfDay()} ${this.random.pick(["email", "email", "text"])} in`;
      this.hear(head, answer(temper, this.random, today, "message"), today);
    }
    return true;
  }

  /** Plays changes that the user makes for other reasons. */
  wishes(today: CivilDate): void {
    const { random, notebook } = this;
    if (this.pausedUntil && this.pausedUntil <= today) {
      this.pausedUntil = undefined;
      notebook.set("status", "active", today);
    }
    const longAgo = this.movedOnOn && daysBetween(this.movedOnOn, today) > 60;
    if (longAgo && !this.witness.stopped && random.chance(0.01)) {
      this.reopen(today);
      const clauses = `, next email ${addDays(today, random.int(1, 5))}`;
      this.hear(
        `${today} event`,
        { outcome: undefined, clauses, promise: undefined, text: "met again" },
        today,
      );
    }
    if (this.pausedUntil || this.movedOnOn || !random.chance(0.006)) return;
    const date = addDays(today, random.int(1, 30));
    switch (random.pick(["pause", "hold", "snooze", "pin"])) {
      case "pause":
        // A user who snoozes first does what is due.
        if (["due", "overdue"].includes(notebook.judged(today).standing?.state ?? "")) return;
        // Users do not pause a contact whom they are about to meet.
        if (notebook.judged(today).position.commitment) return;
        this.pausedUntil = date;
        notebook.set("status", "paused - busy elsewhere", today);
        break;
      case "hold":
        notebook.set("hold", date, today);
        break;
      case "snooze":
        notebook.set("snooze", date, today);
        break;
      default:
        // Only once, because a note does not contain an earlier pin, and the touch for it would look unsolicited.
        if (this.pinned) return;
        this.pinned = true;
        notebook.set("follow_up", random.pick([`${date}`, `${date} 10:00`, `${date} email`]), today);
    }
  }

  /** Returns a time of day, never the same twice in a row. */
  timeOfDay(): string {
    this.minutes = (this.minutes + 7) % 60;
    return `18:${String(this.minutes).padStart(2, "0")}`;
  }

  moveOn(today: CivilDate): void {
    this.notebook.set("status", "moved-on", today);
    this.movedOnOn = today;
    this.movedOn++;
  }

  private reopen(today: CivilDate): void {
    this.movedOnOn = undefined;
    this.notebook.set("status", "active", today);
  }
}

/** Adds the outcome `reached` to a talk without a graver outcome. */
export function withReach(said: Statement): Statement & { outcome: string } {
  return { ...said, outcome: said.outcome ?? "reached" } as Statement & { outcome: string };
}
