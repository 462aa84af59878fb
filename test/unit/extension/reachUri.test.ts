import assert from "node:assert/strict";
import fc from "fast-check";
import { mailUri, messageUri, telUri } from "../../../src/extension/reachUri";

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
    ["a@b.c,x@y.z", "mailto:a@b.c"],
    ["a@b.c; x@y.z", "mailto:a@b.c"],
    ['"Ito, Dana" <a@b.c>, x@y.z', "mailto:%22Ito%2C%20Dana%22%20%3Ca@b.c%3E"],
    ["a@b.c\r\nBcc: x@y.z", "mailto:a@b.c"],
    ["a@b.c\u2028Bcc: x@y.z", "mailto:a@b.c"],
    ['"'.repeat(1000), `mailto:${"%22".repeat(1000)}`],
  ] as const;
  for (const [address, uri] of cases) {
    it(`returns ${uri} for “${address.trim()}”`, () => assert.equal(mailUri(address), uri));
  }
});

describe("messageUri", () => {
  it("contains any text unchanged", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 80 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const uri = messageUri("dana@example.com", subject, body);
        if (uri === undefined) return;
        const { protocol, pathname, searchParams } = new URL(uri.replaceAll("+", "%2B"));
        assert.deepEqual(
          [protocol, pathname, [...searchParams]],
          [
            "mailto:",
            "dana@example.com",
            [
              ["subject", subject.replace(/\p{Cc}+/gu, " ")],
              ["body", body.replace(/\r\n?|\n/g, "\r\n")],
            ],
          ],
        );
      }),
    );
  });

  it("puts a subject on one line, because a mail program could take the next one for a header", () => {
    assert.equal(
      messageUri("a@b.c", "Hi\r\nBcc: x@y.z", ""),
      "mailto:a@b.c?subject=Hi%20Bcc%3A%20x%40y.z&body=",
    );
  });

  it("accepts halves of surrogate pairs, and leaves out a missing address", () => {
    assert.equal(messageUri("", "a\ud800", "b\nc"), "mailto:?subject=a%EF%BF%BD&body=b%0D%0Ac");
  });

  it("returns nothing for a text that a mail program would cut off", () => {
    assert.equal(messageUri("dana@example.com", "", "x".repeat(2000)), undefined);
    assert.equal(messageUri("dana@example.com", "", "é".repeat(400)), undefined);
    assert.ok(messageUri("dana@example.com", "", "x".repeat(1900)));
  });
});
