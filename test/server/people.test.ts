import assert from "node:assert/strict";
import type { MakeContactsResult, NoteLikePerson } from "../../src/server/protocol";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const LOG = "## Talks\n\n- 2026-11-01 call voicemail\n- 2026-11-02 email\n- 2026-11-03 call reached\n";
const NOTES = {
  "People/Ben.md": `# Ben\n\n${LOG}`,
  "People/Mia.md": "---\nphone: 030 123\nrole: CEO\n---\n# Mia\n",
  "Templates/Person.md": "---\nphone: 030 123\nrole: CEO\n---\n",
  "Ideas.md": "# Ideas\n",
};

describe("notes that look like people", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("are found if no note is a contact, and made contacts by one edit", async () => {
    const { client, vault } = await begin(NOTES);
    await client.list();
    const people = await client.request<NoteLikePerson[]>("touchbase/notesLikePeople");
    assert.deepEqual(
      people.map(({ path, name }) => [path, name]),
      [
        ["People/Ben.md", "Ben"],
        ["People/Mia.md", "Mia"],
      ],
    );
    const uris = people.map(({ uri }) => uri);
    assert.deepEqual(uris, [vault.uri("People/Ben.md"), vault.uri("People/Mia.md")]);
    const made = await client.request<MakeContactsResult>("touchbase/makeContacts", { uris });
    assert.deepEqual(made, { ok: true, count: 2 });
    assert.equal(client.edits.length, 1);
    const unreadable = { uris: [vault.uri("Missing.md")] };
    assert.equal((await client.request<MakeContactsResult>("touchbase/makeContacts", unreadable)).ok, false);
  });

  it("are not looked for once a note is a contact", async () => {
    const { client } = await begin({ ...NOTES, "Dana.md": "---\ntype: contact\n---\n" });
    await client.list();
    assert.deepEqual(await client.request("touchbase/notesLikePeople"), []);
  });
});
