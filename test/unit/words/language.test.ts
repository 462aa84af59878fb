import assert from "node:assert/strict";
import { en } from "../../../src/words/en";
import { LANGUAGES, speak } from "../../../src/words/language";
import { type Message, type MessageKey, message, unchecked } from "../../../src/words/message";
import { render } from "../../../src/words/render";
import { day } from "../support/engine";

const today = day("2026-11-20");
const thanks = message("step.thanks-anyone", { meeting: message("talk.interview"), date: "2026-11-23" });

describe("the languages", () => {
  afterEach(() => speak("en"));

  it("are chosen by their tags, with English for an unknown one", () => {
    const said = (tag: string | undefined) => {
      speak(tag);
      return render(message("when.on", { date: "2026-11-23" }), { today });
    };
    assert.equal(said("en-US"), "Mon 23 Nov");
    assert.equal(said("fr"), "Mon 23 Nov");
    assert.equal(said(undefined), "Mon 23 Nov");
    assert.equal(said("de-AT"), "Mo 23. Nov");
    assert.equal(said("qps-ploc"), "⟦Mon 23 Nov⟧");
  });

  it("accent every word of a message in the pseudo-locale, and none of its arguments", () => {
    speak("qps-ploc");
    assert.equal(
      render(thanks, { today }),
      "⟦Sáý tháñks fór thé ⟦íñtérvíéw⟧ óñ Monday 23 November: óñçé, wíthíñ á dáý.⟧",
    );
  });

  it("keep a short date free of periods and commas, so that it fits anywhere", () => {
    speak("de");
    const said = (date: string) => render(message("when.on", { date }), { today });
    assert.deepEqual(["2026-03-04", "2027-05-06"].map(said), ["Mi 4. März", "Do 6. Mai 2027"]);
    assert.equal(
      render(message("hover.turned", { title: "Networking", date: "2026-11-16" }), { today }),
      "Playbook: Netzwerken, seit Mo 16. Nov.",
    );
  });

  it("count things, and use the case that a sentence needs", () => {
    speak("de");
    const said = (key: MessageKey, args: Message["args"]) => render(unchecked(key, args), { today });
    const date = "2026-11-19";
    assert.equal(said("step.every-day", { count: 1, date }).slice(0, 26), "Du willst dich jeden Tag m");
    assert.equal(said("step.every-day", { count: 10, date }).slice(0, 26), "Du willst dich alle 10 Tag");
    assert.equal(said("echo.days-ago", { count: 1 }), "vor 1 Tag");
    assert.equal(said("echo.days-ago", { count: 3 }), "vor 3 Tagen");
    assert.equal(
      said("step.thanks", { people: ["Dana", "Luis"], meeting: message("talk.meeting"), date }),
      "Danke Dana und Luis für das Treffen am Donnerstag, 19. November: einmal, binnen eines Tages.",
    );
    assert.equal(
      said("move-on.past", { n: 4, what: "letter", enough: message("count.letter", { count: 3 }) }).split(
        ":",
      )[0],
      "4. Brief ohne Antwort",
    );
    assert.equal(
      said("draft.why.since", { our: message("our.email"), date }),
      "Ich wollte mich nach unserer E-Mail vom Donnerstag, 19. November noch einmal melden und hören, wie es geht.",
    );
  });

  it("leave only words of the note in English", () => {
    // Names that are the same in both languages.
    const SAME =
      /^(?:hover\.playbook$|draft\.heading\.|symbol\.touch|timeline\.row\.(?:plan|video)|view\.(?:contact|table)$)/;
    for (const [key, text] of Object.entries(LANGUAGES.de?.().words ?? {})) {
      const words = en[key as MessageKey];
      const isSpoken = /[a-z]{3}/i.test(words.replace(/\{[^}]*\}|`[^`]*`/g, ""));
      if (isSpoken && !SAME.test(key) && !/-example$/.test(key)) assert.notEqual(text, words, key);
    }
  });

  it("have the same placeholders as English", () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort((a = "", b = "") => (a < b ? -1 : 1));
    for (const make of Object.values(LANGUAGES)) {
      const { words, tag } = make();
      for (const [key, text] of Object.entries(words)) {
        assert.deepEqual(places(text), places(en[key as keyof typeof en]), `${tag} ${key}`);
      }
    }
  });
});
