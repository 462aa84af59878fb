import assert from "node:assert/strict";
import fc from "fast-check";
import { DEFAULT_VIEW_SETTINGS, type ViewSettings } from "../../../src/extension/followUpTree";
import {
  isSameView,
  parseSettings,
  parseViews,
  type SavedView,
  withoutView,
  withView,
} from "../../../src/extension/savedViews";

const ACME: ViewSettings = {
  ...DEFAULT_VIEW_SETTINGS,
  grouping: "playbook",
  filter: "acme",
  hidden: ["later"],
};
const view = (name: string, settings = ACME): SavedView => ({ name, settings });

describe("saved views", () => {
  it("are kept by name, and replaced by one of the same name", () => {
    const views = withView(withView([], view("Papers")), view("Acme"));
    assert.deepEqual(views, [view("Acme"), view("Papers")]);
    const replaced = withView(views, view("Acme", DEFAULT_VIEW_SETTINGS));
    assert.deepEqual(replaced, [view("Acme", DEFAULT_VIEW_SETTINGS), view("Papers")]);
    assert.deepEqual(withoutView(replaced, "Acme"), [view("Papers")]);
  });

  it("are read back from what was stored", () => {
    const stored = JSON.parse(JSON.stringify([view("Acme"), view("Papers", DEFAULT_VIEW_SETTINGS)]));
    assert.deepEqual(parseViews(stored), [view("Acme"), view("Papers", DEFAULT_VIEW_SETTINGS)]);
  });

  it("ignore unknown parts, and never fail", () => {
    const strange = {
      grouping: "moon",
      sorting: 7,
      hidden: ["later", "nowhere"],
      filter: [],
      hidesClosed: 1,
    };
    assert.deepEqual(parseSettings(strange), { ...DEFAULT_VIEW_SETTINGS, hidden: ["later"] });
    assert.deepEqual(parseViews([null, 7, {}, { name: " " }, { name: "Acme", settings: strange }]).length, 1);
    fc.assert(fc.property(fc.anything(), (value) => parseViews(value).length >= 0));
  });

  it("are equal if they show the same", () => {
    const hidden = { ...ACME, hidden: ["week", "later"] } as const;
    assert.ok(isSameView(hidden, { ...hidden, hidden: ["later", "week"] }));
    assert.ok(!isSameView(ACME, { ...ACME, filter: "" }));
  });
});
