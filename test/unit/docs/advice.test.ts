import assert from "node:assert/strict";
import { numberAdvice } from "../../../scripts/generate/advice";
import { carrierOf } from "../../../scripts/generate/advice/carriers";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SOURCES } from "../../../src/cadence/sources";

describe("the map of the advice", () => {
  const advice = numberAdvice();

  it("names only existing rules and playbooks", () => {
    for (const { id, by } of advice) {
      for (const reference of by) assert.ok(carrierOf(reference), `${id}: ${reference}`);
    }
  });

  it("names what implements each piece, or the reason why nothing does", () => {
    for (const { id, by, how } of advice) assert.ok(by.length > 0 || how, id);
  });

  it("has every rule and playbook under each article that it follows", () => {
    const named = (carrier: RegExp) =>
      Object.keys(SOURCES).filter((source) =>
        advice.some((it) => it.source === source && it.by.some((reference) => carrier.test(reference))),
      );
    for (const { id, source } of RULE_ENTRIES) {
      const under = named(new RegExp(`^rule ${id}$`));
      for (const article of source) assert.ok(under.includes(article), `${id} under ${article}`);
    }
    for (const { id, source } of PLAYBOOKS) {
      const under = named(new RegExp(`^(playbook ${id}|step ${id} \\d)$`));
      for (const article of source) assert.ok(under.includes(article), `${id} under ${article}`);
    }
  });

  it("quotes a phrase at most", () => {
    const quotes = [
      ...advice.map(({ quote }) => quote),
      ...Object.values(SOURCES).map(({ quote }) => quote as string),
    ];
    for (const quote of quotes) assert.ok((quote ?? "").split(" ").length <= 9, quote);
  });
});
