import assert from "node:assert/strict";
import type { FollowUpsResult } from "../../src/server/protocol";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

describe("vault-wide advice", function () {
  this.timeout(NO_LIMIT);
  const begin = beginner();

  it("is part of the follow-ups after the folder has been loaded", async () => {
    const { client, vault } = await begin({ "robin.md": "---\nplaybook: job-ad\n---\n# Robin\n" });
    const lists: FollowUpsResult[] = [];
    const { advice: found } = await client.list((list) => {
      lists.push(list);
      return list.complete;
    });
    for (const { complete, advice } of lists) if (!complete) assert.deepEqual(advice, []);
    const [advice, ...others] = found;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [advice?.uri, advice?.rule, advice?.severity],
      [vault.uri(), "keep-momentum", "information"],
    );
    assert.match(advice?.message ?? "", /^Only one contact in your search is active, /);
    assert.match(advice?.tooltip ?? "", /\n\n_Following up after an interview that went well\\; .*_$/);
    await client.open(vault.uri("robin.md"), "---\nplaybook: job-ad\nstatus: closed\n---\n");
    const { contacts, advice: left } = await client.list();
    assert.deepEqual([contacts, left], [1, []]);
  });
});
