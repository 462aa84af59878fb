import assert from "node:assert/strict";
import fc from "fast-check";
import type { Meeting, Meetings } from "../../../src/cadence/model";
import {
  afterThanks,
  isOwing,
  latestOf,
  listOf,
  settledBy,
  withHold,
  withMeeting,
} from "../../../src/cadence/thanksOwed";
import type { Touch } from "../../../src/note/model";
import { personOf, samePerson } from "../../../src/note/names";
import { readTouchLine } from "../../../src/note/touchLine";
import { placed } from "../../../src/note/yaml";
import { addDays, civilDate, later } from "../../../src/time/civilDate";

/** The rule exactly as in cadence.md: a plain list that each touch reads from end to end. */
class PlainMeetings {
  list: Meeting[] = [];

  add(touch: Touch): void {
    const people = touch.channel === "interview" ? touch.with : [];
    const owed = people.length > 0 ? people.map(personOf) : [personOf("")];
    const heldUntil = touch.holdUntil?.value;
    this.list = [
      ...this.list.filter(isOwing),
      { touch, people, owed, thanked: [], allThanked: false, heldUntil },
    ];
  }

  hold(touch: Touch): void {
    const until = touch.holdUntil?.value;
    if (!until) return;
    this.list = this.list.map((meeting) =>
      isOwing(meeting) ? { ...meeting, heldUntil: later(until, meeting.heldUntil ?? until) } : meeting,
    );
  }

  thank(touch: Touch): void {
    const to = touch.to.map(personOf);
    const last = this.list.at(-1);
    this.list = this.list.map((meeting) => {
      if (meeting !== last && !this.isSettled(meeting, touch)) return meeting;
      if (to.length === 0) return { ...meeting, allThanked: true, owed: [] };
      const { people, owed, thanked } = meeting;
      const left = people.length > 0 ? owed.filter((one) => !to.some((name) => samePerson(name, one))) : [];
      return { ...meeting, thanked: [...thanked, ...to], owed: left };
    });
  }

  settled(touch: Touch): Meeting | undefined {
    return this.list.findLast((meeting) => this.isSettled(meeting, touch));
  }

  private isSettled({ people, owed }: Meeting, touch: Touch): boolean {
    const to = touch.to.map(personOf);
    if (owed.length === 0) return false;
    if (to.length === 0 || people.length === 0) return true;
    return owed.some((person) => to.some((name) => samePerson(name, person)));
  }
}

describe("the meetings that owe thanks", () => {
  const START = civilDate("2026-01-01");
  const names = fc.constantFrom("Dana", "Dana Whitfield", "Luis", "Ann and Bob", "Zoë", "Cy, Dana", "Bob");
  const act = fc.oneof(
    fc.tuple(fc.constant("meet" as const), fc.constantFrom("meeting", "video")),
    fc.tuple(
      fc.constant("meet" as const),
      names.map((people) => `interview, with ${people}`),
    ),
    fc.tuple(fc.constant("thank" as const), fc.constant("email thanks")),
    fc.tuple(
      fc.constant("thank" as const),
      names.map((people) => `card thanks, to ${people}`),
    ),
    fc.tuple(fc.constant("hold" as const), fc.constant("call")),
  );

  it("are those of a plain list, after any touches", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.option(fc.nat(40))), { maxLength: 25 }), (acts) => {
        const plain = new PlainMeetings();
        let meetings: Meetings | undefined;
        for (const [day, [[kind, words], hold]] of acts.entries()) {
          const clause = hold === null ? "" : `, hold until ${addDays(START, day + hold)}`;
          const { touch } = readTouchLine(placed(`${addDays(START, day)} ${words}${clause}`, 0));
          if (!touch) return assert.fail(words);
          if (kind === "thank") {
            assert.deepEqual(settledBy(meetings, touch), plain.settled(touch));
          }
          plain.hold(touch);
          if (touch.holdUntil) meetings = withHold(meetings, touch.holdUntil.value);
          if (kind === "thank") {
            plain.thank(touch);
            meetings = afterThanks(meetings, touch);
          } else if (kind === "meet") {
            plain.add(touch);
            meetings = withMeeting(meetings, touch);
          }
          const [last, owing] = [plain.list.at(-1), plain.list.filter(isOwing)];
          assert.deepEqual(listOf(meetings).filter(isOwing), owing);
          const latest = latestOf(meetings);
          // The end of the hold does not matter for a meeting that owes nothing.
          assert.deepEqual(
            latest && { ...latest, heldUntil: undefined },
            last && { ...last, heldUntil: undefined },
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("take no longer to update where thousands are owed", () => {
    const { touch } = readTouchLine(placed("2026-01-02 interview, with Ann, Bob and Cy", 0));
    const { touch: thanks } = readTouchLine(placed("2026-01-03 email thanks, to Dana", 0));
    if (!touch || !thanks) return assert.fail();
    let meetings: Meetings | undefined;
    for (let at = 0; at < 20_000; at++) {
      meetings = withMeeting(meetings, touch);
      const before = meetings?.earlier;
      meetings = afterThanks(withHold(meetings, civilDate("2026-03-01")), thanks);
      // An unchanged part is the same object, not a copy.
      assert.equal(meetings?.earlier, before);
    }
    assert.equal(listOf(meetings).length, 20_000);
  });
});
