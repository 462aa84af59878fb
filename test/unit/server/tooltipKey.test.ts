import assert from "node:assert/strict";
import { resolveConfig } from "../../../src/config/resolve";
import { ContactList } from "../../../src/server/contactList";
import { toFollowUpItem } from "../../../src/server/contactSummary";
import { civilDate } from "../../../src/time/civilDate";
import { createNoteVault } from "../../../src/vault/noteVault";

const NOTE = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-10 call voicemail\n---\n";

function keyOf(text: string, { path = "Dana.md", today = "2026-11-24", values = {} } = {}) {
  const config = resolveConfig([{ origin: "settings", values }]);
  const vault = createNoteVault({ today: civilDate(today), config });
  vault.set(path, text);
  const list = new ContactList(vault, () => undefined);
  const [summary] = list.contacts().map((contact) => contact.summary);
  return summary && toFollowUpItem("", path, summary, list.dayKey)?.tooltipKey;
}

describe("the key of a tooltip", () => {
  it("is the same while nothing changes", () => {
    assert.equal(typeof keyOf(NOTE), "number");
    assert.equal(keyOf(NOTE), keyOf(NOTE));
  });

  it("changes with the text, the name, the day, and the settings", () => {
    const keys = [
      keyOf(NOTE),
      keyOf(NOTE.replace("voicemail", "no-answer")),
      keyOf(NOTE, { path: "Luis.md" }),
      keyOf(NOTE, { today: "2026-11-25" }),
      keyOf(NOTE, { values: { defaultPlaybook: "friend" } }),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});
