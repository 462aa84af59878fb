import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notices } from "../../../scripts/generate/notices";

const root = join(__dirname, "../../..");

describe("the third-party notices", () => {
  it("contain the license text of every package that has one", () => {
    const read = (path: string) => {
      const file = join(root, path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    };
    const { text } = notices(read);
    const parts = text.split(/^## /m).slice(1);
    const withoutText = parts.filter((part) => part.includes("No licence text is in the package"));
    const missing = withoutText.flatMap((part) => {
      const name = part.slice(0, part.lastIndexOf(" ", part.indexOf("\n")));
      const folder = join(root, "node_modules", name);
      return existsSync(folder) && readdirSync(folder).some((file) => /licen[cs]e/i.test(file)) ? [name] : [];
    });
    assert.ok(parts.length > 40);
    assert.deepEqual(missing, []);
  });
});
