import assert from "node:assert/strict";
import { contactTimeline } from "../../src/service/timeline/contactTimeline";
import { planRebalance, previewOf } from "../../src/service/timeline/rebalance";
import { weeksOf } from "../../src/service/timeline/weeks";
import type { CivilDate } from "../../src/time/civilDate";
import { contactsOf, entriesOf } from "../unit/service/timeline/support";
import { cadence, day, note } from "../unit/support/engine";
import { THEMES, type Theme } from "./themes";
import { TestPage } from "./timelinePage";

/** A Wednesday. */
const TODAY = "2026-11-25";
const days = cadence({ holidays: ["2026-12-08"] }).days;
const NAMES = ["Ada Novak", "Ian Moss", "Mei Lin", "Omar Haddad", "Pia Roth", "Quinn Bell", "Rosa Diaz"];

const CONTACTS = contactsOf(
  TODAY,
  {
    Dana: note(
      ["name: Dana <b>Whitfield</b>", "playbook: after-interview", "snooze: 2026-12-04"],
      [
        "2026-09-25 call voicemail, next call 2026-09-30",
        "2026-09-30 call reached - liked the portfolio",
        "2026-10-06 14:00 interview, with Dana and Luis, reply by 2026-10-13 - panel on site",
        "2026-10-06 email thanks, to Dana",
        "2026-10-14 call voicemail",
        "2026-10-15 email in, hold until 2026-10-26, reply by 2026-10-28",
        "2026-10-29 call left-message, next call 2026-11-05",
        "2026-11-05 call no-answer",
        "2026-11-09 email in, reply by 2026-11-20 - one <img src=x onerror=alert(1)> week",
        "2026-11-24 call voicemail",
      ],
    ),
    Empty: note(["name: Kim Empty", "playbook: job-ad"]),
    Closed: note(["name: Shut Off", "status: closed", "playbook: job-ad"]),
    ...Object.fromEntries(
      NAMES.map((name, i) => [
        name,
        note([`name: ${name}`, "playbook: networking"], [`2026-11-1${i % 3} email share`]),
      ]),
    ),
  },
  { holidays: ["2026-12-08"] },
);

function timeline(name: string) {
  const found = CONTACTS.find(({ analysis }) => analysis.contact.name.startsWith(name));
  assert.ok(found);
  return contactTimeline(found.uri, found.analysis, found.lines);
}

const dana = { type: "contact", timeline: timeline("Dana"), empty: "contact" } as const;
const weeks = { type: "weeks", weeks: weeksOf(entriesOf(CONTACTS), day(TODAY), 4, days, true) } as const;
const terms = {
  today: day(TODAY),
  weeks: 4,
  limit: 3,
  isWorkingDay: (date: CivilDate) => days.isWorkingDay(date),
};
const preview = previewOf(planRebalance(CONTACTS, terms), terms);
const spread = { type: "spread", applied: false, limit: null, answer: { ok: true, ...preview } } as const;

/** Runs in the page: scrolls through the picture and returns the months that overlap each other, or today. */
const MONTHS_OVER_ANOTHER = `(async () => {
  const scroller = document.querySelector(".scroller");
  const found = new Set();
  for (let left = 0; left <= scroller.scrollWidth - scroller.clientWidth; left += 3) {
    scroller.scrollLeft = left;
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    const frame = scroller.getBoundingClientRect();
    const labels = [...document.querySelectorAll(".plot .month, .today rect")].filter((label) => {
      const { left, right } = label.getBoundingClientRect();
      return right > frame.left && left < frame.right && getComputedStyle(label).visibility !== "hidden";
    });
    const boxes = labels.map((label) => ({ name: label.textContent || "today", box: label.getBoundingClientRect() }));
    boxes.sort((one, other) => one.box.left - other.box.left);
    for (const [at, { name, box }] of boxes.entries()) {
      const next = boxes[at + 1];
      if (next && next.box.left < box.right) found.add(left + ": " + name + " and " + next.name);
    }
  }
  return [...found];
})()`;

describe("the page of the timeline", function () {
  this.timeout(60_000);
  let test: TestPage;
  before(async () => {
    test = await TestPage.open();
  });
  afterEach(() => assert.deepEqual(test.faults, []));
  after(() => test.close());

  const marks = () => test.page.locator(".mark[role=button]");
  const show = async (options: Parameters<TestPage["load"]>[0] = {}) => {
    await test.load(options);
    await test.tell(dana);
    await test.tell(weeks);
    await test.sent();
  };

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`is drawn in the theme ${theme}, narrow and wide`, async () => {
      await show({ theme, width: 300, height: 560 });
      assert.equal(await marks().count(), dana.timeline.marks.length);
      await test.screenshot(`page-${theme}-contact`);
      await test.tell({ type: "show", tab: "weeks", spread: false });
      await test.screenshot(`page-${theme}-weeks`);
      await show({ theme, width: 980, height: 900 });
      await test.page.locator(".mark.date.broken").last().hover();
      await test.screenshot(`page-${theme}-wide`);
      await test.page.getByRole("button", { name: "Spread…" }).click();
      await test.tell(spread);
      await test.page.locator(".spread").scrollIntoViewIfNeeded();
      await test.screenshot(`page-${theme}-spread`);
    });
  }

  for (const width of [180, 240, 300, 460]) {
    it(`never draws one month over another at any scroll position, ${width} pixels wide`, async () => {
      await show({ width });
      assert.deepEqual(await test.page.evaluate(MONTHS_OVER_ANOTHER), []);
    });
  }

  it("treats no text of a note as markup", async () => {
    await show();
    assert.equal(await test.page.locator("h2").first().textContent(), "Dana <b>Whitfield</b>");
    assert.equal(await test.page.locator("img, b").count(), 0);
  });

  it("is one Tab stop, in which arrow keys go from mark to mark, and Enter opens the line", async () => {
    await show();
    // An element that moves below a resting pointer counts as hovered.
    await test.page.mouse.move(0, 0);
    assert.equal(await test.page.locator(".mark[tabindex='0']").count(), 1);
    await test.page.locator(".mark[tabindex='0']").focus();
    assert.match(await test.focused(), /^Next: Email/);
    assert.ok(await test.page.locator(".tip").isVisible());
    await test.page.keyboard.press("Home");
    assert.match(await test.focused(), /^Friday 25 September: call, voicemail\. A try, answered since\.$/);
    await test.page.keyboard.press("ArrowRight");
    assert.match(await test.focused(), /^Wednesday 30 September: call, reached/);
    await test.page.keyboard.press("ArrowDown");
    assert.match(await test.focused(), /^Tuesday 6 October: email, thanks/);
    await test.page.keyboard.press("Enter");
    assert.deepEqual(await test.sent(), [{ type: "open", uri: dana.timeline.uri, line: 8, character: 4 }]);
    await test.page.keyboard.press("Escape");
    assert.ok(await test.page.locator(".tip").isHidden());
    await test.page.keyboard.press("Escape");
    assert.deepEqual(await test.sent(), [{ type: "leave" }]);
  });

  it("shows where the focus is", async () => {
    await show();
    await test.page.locator(".mark[tabindex='0']").focus();
    await test.page.keyboard.press("ArrowLeft");
    const stroke = await test.page.evaluate(
      "getComputedStyle(document.activeElement.querySelector('.hit')).stroke",
    );
    assert.equal(stroke, "rgb(0, 120, 212)");
  });

  it("opens the line of a mark that is clicked", async () => {
    await show();
    await test.page.locator(".plot .mark.touch.unanswered").last().click();
    assert.deepEqual(await test.sent(), [{ type: "open", uri: dana.timeline.uri, line: 14, character: 4 }]);
  });

  it("has a table with the same facts in words, which is hidden until the user opens it", async () => {
    await show();
    const table = test.page.locator("table.list");
    assert.ok((await table.getAttribute("class"))?.includes("unseen"));
    assert.equal(await table.locator("tbody tr").count(), dana.timeline.marks.length);
    assert.equal(await table.locator("[tabindex='0']").count(), 0);
    await test.page.getByRole("button", { name: "Table", exact: true }).click();
    assert.ok(!(await table.getAttribute("class"))?.includes("unseen"));
    const first = await table.locator("tbody tr").first().locator("th, td").allTextContents();
    // Browsers differ in the comma.
    assert.deepEqual(
      [first[0]?.replace(",", ""), ...first.slice(1)],
      ["Fri 25 Sep", "Call", "Try, answered", "Friday 25 September: call, voicemail. A try, answered since."],
    );
    await table.getByRole("button").first().click();
    assert.deepEqual((await test.sent()).at(-1), {
      type: "open",
      uri: dana.timeline.uri,
      line: 5,
      character: 4,
    });
    await test.screenshot("page-table");
  });

  it("keeps its content and its focus while it is hidden", async () => {
    await show();
    await test.page.locator(".mark[tabindex='0']").focus();
    await test.page.keyboard.press("Home");
    await test.page.getByRole("button", { name: "Zoom In" }).click();
    const state = await test.state();
    await test.load({ state });
    assert.equal(await marks().count(), dana.timeline.marks.length);
    assert.match(
      (await test.page.locator(".mark[tabindex='0']").getAttribute("aria-label")) ?? "",
      /^Friday 25 September/,
    );
    assert.equal((await test.state()).zoom, state.zoom);
  });

  it("keeps the focus when the note changes", async () => {
    await show();
    await test.page.locator(".mark[tabindex='0']").focus();
    await test.page.keyboard.press("Home");
    await test.tell({ ...dana, timeline: { ...dana.timeline, state: "Due" } });
    assert.match(await test.focused(), /^Friday 25 September/);
    assert.equal(await test.page.locator(".next strong").textContent(), "Due");
  });

  it("goes from day to day in the calendar, and opens a note from its list", async () => {
    await show();
    await test.page.getByRole("tab", { name: "Weeks" }).click();
    await test.page.locator(".day[tabindex='0']").focus();
    assert.match(await test.focused(), /^Wednesday,? 25 November: \d follow-ups/);
    await test.page.keyboard.press("ArrowRight");
    assert.match(await test.focused(), /^Thursday,? 26 November: 2 follow-ups\. Mei Lin/);
    assert.equal(await test.page.locator("[aria-selected=true].day").getAttribute("data-date"), "2026-11-26");
    await test.page.keyboard.press("Enter");
    await test.page.keyboard.press("Enter");
    assert.deepEqual((await test.sent()).at(-1), {
      type: "open",
      uri: CONTACTS.find(({ path }) => path === "Mei Lin.md")?.uri,
      line: 4,
      character: 4,
    });
    assert.ok(await test.page.locator(".day.off[title='Day off']").count());
  });

  it("keeps the limit that the user types while an answer arrives", async () => {
    await show({ width: 980 });
    await test.page.getByRole("button", { name: "Spread…" }).click();
    await test.tell(spread);
    await test.sent();
    await test.page.locator("#limit").fill("");
    await test.page.keyboard.type("1");
    await test.tell(spread);
    await test.page.keyboard.type("2");
    await test.page.keyboard.press("Tab");
    assert.deepEqual(await test.sent(), [{ type: "preview", limit: 12 }]);
    await test.page.locator("#limit").selectText();
    await test.tell({ ...spread, limit: 12 });
    await test.page.keyboard.type("7");
    await test.page.keyboard.press("Tab");
    assert.deepEqual(await test.sent(), [{ type: "preview", limit: 7 }]);
  });

  it("ignores a preview for another limit than the last one, or after the panel was closed", async () => {
    const answerFor = (limit: number | null, shown: number) =>
      ({ ...spread, limit, answer: { ...spread.answer, limit: shown } }) as const;
    const limits = () => test.page.locator(".limit-label").allTextContents();
    await show({ width: 980 });
    await test.page.getByRole("button", { name: "Spread…" }).click();
    await test.page.locator("#limit").fill("4");
    await test.page.keyboard.press("Tab");
    await test.tell(answerFor(null, 5));
    assert.deepEqual(await limits(), []);
    await test.tell(answerFor(4, 4));
    assert.deepEqual(await limits(), ["4"]);
    await test.tell(answerFor(null, 5));
    assert.deepEqual(await limits(), ["4"]);
    assert.equal(await test.page.locator("#limit").inputValue(), "4");
    await test.page.getByRole("button", { name: "Cancel" }).click();
    await test.tell(answerFor(4, 4));
    assert.equal(await test.page.locator(".spread").count(), 0);
  });

  it("restores the limit after an input that is not a number, or out of range", async () => {
    await show({ width: 980 });
    await test.page.getByRole("button", { name: "Spread…" }).click();
    await test.tell(spread);
    await test.sent();
    for (const typed of ["", "many", "0", "100000"]) {
      await test.page.locator("#limit").fill(typed);
      await test.page.keyboard.press("Tab");
      assert.equal(await test.page.locator("#limit").inputValue(), "3", typed);
    }
    assert.deepEqual(await test.sent(), []);
  });

  it("previews the moves, and then requests exactly those", async () => {
    await show({ width: 980 });
    await test.page.getByRole("button", { name: "Spread…" }).click();
    assert.deepEqual(await test.sent(), [{ type: "preview", limit: null }]);
    await test.tell(spread);
    const rows = await test.page.locator(".moves tbody tr").count();
    assert.ok(rows > 0 && rows === preview.moves.length);
    await test.page.locator("#limit").fill("4");
    await test.page.keyboard.press("Tab");
    assert.deepEqual(await test.sent(), [{ type: "preview", limit: 4 }]);
    await test.tell({ ...spread, limit: 4 });
    await test.page.getByRole("button", { name: `Move ${rows} follow-ups` }).click();
    const moves = preview.moves.map(({ uri, to }) => ({ uri, to }));
    assert.deepEqual(await test.sent(), [{ type: "apply", limit: 3, moves }]);
    await test.tell({
      ...spread,
      applied: true,
      answer: { ...spread.answer, summary: "4 follow-ups put off." },
    });
    assert.equal(await test.page.getByRole("status").textContent(), "4 follow-ups put off.");
    await test.page.keyboard.press("Tab");
    await test.page.getByRole("button", { name: "Close" }).press("Escape");
    assert.equal(await test.page.locator(".spread").count(), 0);
    assert.equal(await test.focused(), "Spread…");
  });

  it("explains why it is empty", async () => {
    await test.load();
    await test.tell({ type: "contact", timeline: null, empty: "contact" });
    assert.match((await test.page.locator(".empty").first().textContent()) ?? "", /^Open a contact/);
    await test.tell({ ...dana, timeline: timeline("Kim") });
    assert.match((await test.page.locator(".contact .empty").textContent()) ?? "", /^Nothing is logged yet/);
    assert.ok((await marks().count()) > 0);
    await test.tell({ ...dana, timeline: timeline("Shut") });
    assert.equal(await marks().count(), 0);
    assert.equal(await test.page.locator(".next").textContent(), "Closed");
  });

  it("fits at 200 % and in a narrow side bar: nothing but the picture scrolls sideways", async () => {
    for (const width of [170, 240]) {
      await show({ width, height: 600 });
      for (const tab of ["contact", "weeks"] as const) {
        await test.tell({ type: "show", tab, spread: tab === "weeks" });
        if (tab === "weeks") await test.tell(spread);
        const over = await test.page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert.equal(over, 0, `${tab} at ${width}`);
      }
      await test.screenshot(`page-narrow-${width}`);
    }
  });

  it("respects reduced motion, and ignores foreign messages", async () => {
    await test.page.emulateMedia({ reducedMotion: "reduce" });
    await show();
    await test.page.emulateMedia({ reducedMotion: null });
    await test.tell({ type: "contact", timeline: { version: 2 } } as never);
    await test.tell("theme" as never);
    assert.equal(await marks().count(), dana.timeline.marks.length);
  });
});
