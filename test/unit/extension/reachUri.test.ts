import assert from "node:assert/strict";
import { mailUri, telUri } from "../../../src/extension/reachUri";

describe("telUri", () => {
  const cases = [
    ["+1 555 0142", "tel:+15550142"],
    ["(555) 123-4567", "tel:5551234567"],
    ["*31#123", "tel:*31%23123"],
    ["javascript:alert(1)", "tel:1"],
  ] as const;
  for (const [number, uri] of cases) {
    it(`returns ${uri} for ${number}`, () => assert.equal(telUri(number), uri));
  }
});

describe("mailUri", () => {
  const cases = [
    ["dana@example.com", "mailto:dana@example.com"],
    [" dana+work@example.com ", "mailto:dana%2Bwork@example.com"],
    ["a@b.c?bcc=x@y.z&body=hi", "mailto:a@b.c%3Fbcc%3Dx@y.z%26body%3Dhi"],
    ["a@b.c,x@y.z", "mailto:a@b.c%2Cx@y.z"],
  ] as const;
  for (const [address, uri] of cases) {
    it(`returns ${uri} for “${address.trim()}”`, () => assert.equal(mailUri(address), uri));
  }
});
