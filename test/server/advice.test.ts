import assert from "node:assert/strict";
import type { FollowUpsResult } from "../../src/server/protocol";
import { TestClient, vaultOf } from "./client";

describe("advice about all contacts together", function () {
  this.timeout(30_000);

  it("comes with the list of follow-ups, once the folder has been read", async () => {
    const vault = await vaultOf({ "robin.md": "---\nplaybook: job-ad\n---\n# Robin\n" });
    const client = await new TestClient({ root: vault.uri() }).start();
    await client.listChanged();
    const ask = () => client.request<FollowUpsResult>("touchbase/followUps", {});
    let list = await ask();
    while (!list.complete) {
      assert.deepEqual(list.advice, []);
      list = await ask();
    }
    const [advice, ...others] = list.advice;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [advice?.uri, advice?.rule, advice?.severity],
      [vault.uri(), "keep-momentum", "information"],
    );
    assert.match(advice?.message ?? "", /^Only one contact of your search is active: /);
    assert.match(advice?.tooltip ?? "", /\n\n_S1 Following up after an interview that went well; S4 .*_$/);
    await vault.write("kim.md", "---\nplaybook: friend\n---\n");
    await client.open(vault.uri("robin.md"), "---\nplaybook: job-ad\nstatus: closed\n---\n");
    await client.listChanged();
    assert.deepEqual((await ask()).advice, []);
    assert.equal(await client.stop(), 0);
    await vault.remove();
  });
});
