import assert from "node:assert/strict";
import Ajv from "ajv";
import { settingsSchema } from "../../../scripts/generate/schemas/settings";
import { resolveConfig } from "../../../src/config/resolve";
import { span } from "../../../src/note/source";
import { configDiagnostics } from "../../../src/service/languageFeatures/configDiagnostics";
import { judge, note } from "../support/engine";

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
  .addVocabulary(["markdownDescription", "enumDescriptions", "patternErrorMessage"])
  .compile(JSON.parse(settingsSchema().text));

/** The problems of a settings file as `line:character text`. */
function faults(name: string, text: string): string[] {
  return configDiagnostics(name, text).map(({ range, message }) => {
    const { start, end } = range;
    return `${start.line + 1}:${start.character + 1}-${end.character + 1} ${message}`;
  });
}

const own = {
  playbooks: {
    "job-ad": { limit: { calls: 2, attempts: 4 }, wait: { afterAttempt: 5 }, tooSoon: 2, title: "Ads" },
    networking: { limit: { calls: 4, attempts: 8 } },
    informational: { limit: null },
    recruiter: {
      like: "job-ad",
      summary: "Agencies.",
      wait: { afterAttempt: 10 },
      becomes: { on: "live", playbook: "friend" },
    },
  },
};

describe("the setting `playbooks`", () => {
  const { cadence, problems, origins } = resolveConfig([{ origin: ".touchbase.json", values: own }]);
  const playbook = (id: string) => cadence.playbooks.get(id) ?? assert.fail(id);

  it("changes numbers of built-in playbooks and keeps the rest", () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(origins, { playbooks: ".touchbase.json" });
    const { limit, wait, minGapDays, title, method, becomes } = playbook("job-ad");
    assert.deepEqual(
      [limit, wait, minGapDays, title, method, becomes?.playbook],
      [
        { calls: 2, attempts: 4 },
        { afterApplication: 3, afterAttempt: 5, afterResponse: 7 },
        2,
        "Ads",
        "job-ad",
        "after-interview",
      ],
    );
    assert.deepEqual(playbook("networking").limit, { calls: 4, attempts: 8 });
    assert.equal(playbook("informational").limit, undefined);
    assert.equal(playbook("friend").limit, undefined);
  });

  it("adds a custom playbook that follows the one that it is like", () => {
    const { method, id, wait, title, becomes } = playbook("recruiter");
    assert.deepEqual([id, method, title], ["recruiter", "job-ad", "recruiter"]);
    assert.deepEqual([wait.afterAttempt, wait.afterResponse], [10, 7]);
    assert.deepEqual(becomes, { on: "live", playbook: "friend" });
  });

  it("defines playbooks for notes and for defaultPlaybook", () => {
    const text = note(["playbook: recruiter"], ["2026-11-02 call no-answer"]);
    const { standing, findings, position } = judge(text, "2026-11-12", own);
    assert.deepEqual(findings, []);
    assert.equal(position.playbook?.id, "recruiter");
    assert.deepEqual([standing?.state, standing?.step?.from], ["due", "2026-11-12"]);
    const byDefault = judge(note(["type: contact"], ["2026-11-02 call"]), "2026-11-12", {
      ...own,
      defaultPlaybook: "recruiter",
    });
    assert.equal(byDefault.position.playbook?.id, "recruiter");
  });

  it("agrees with the schema", () => {
    assert.ok(validate({ ...own, defaultPlaybook: "recruiter" }), JSON.stringify(validate.errors));
  });
});

describe("resolveConfig with personal settings", () => {
  const resolved = (user: object, file: object) => {
    const layers = [
      { origin: "settings", values: { ...user } },
      { origin: ".touchbase.json", values: { ...file } },
    ];
    const { values, origins } = resolveConfig(layers);
    return [values.cache, values.ownNumber, origins];
  };

  it("lets the user's own setting win over a settings file", () => {
    assert.deepEqual(
      resolved({ cache: false, ownNumber: "(555) 123-4567" }, { cache: true, ownNumber: "(666)" }),
      [false, "(555) 123-4567", { cache: "settings", ownNumber: "settings" }],
    );
  });

  it("lets a settings file be stricter, and fill in what the user has not set", () => {
    assert.deepEqual(resolved({ cache: true, ownNumber: "" }, { cache: false, ownNumber: "(666)" }), [
      false,
      "(666)",
      { cache: ".touchbase.json", ownNumber: ".touchbase.json" },
    ]);
  });

  it("lets a settings file win over the user in everything else", () => {
    const layers = ["settings", ".touchbase.json"].map((origin, at) => ({
      origin,
      values: { codeLens: at === 1, midMorning: at === 0 ? "09:00-10:00" : "08:00-09:00" },
    }));
    const { values } = resolveConfig(layers);
    assert.deepEqual([values.codeLens, values.midMorning], [true, "08:00-09:00"]);
  });
});

describe("resolveConfig with invalid settings", () => {
  /** Invalid for the product and for the schema, unless a schema cannot express it. */
  const cases: readonly (readonly [unknown, string, "schema too" | "product only"])[] = [
    [{ playbook: {} }, "unknown setting `playbook`. Did you mean `playbooks`?", "schema too"],
    [{ rules: { "to-soon": "off" } }, "unknown rule `to-soon`. Did you mean `too-soon`?", "schema too"],
    [{ rules: { "too-soon": "of" } }, "`rules.too-soon` takes one of error, warning", "schema too"],
    [{ defaultPlaybook: "frend" }, "unknown playbook `frend`. Did you mean `friend`?", "product only"],
    [{ playbooks: { "job-add": {} } }, "unknown playbook `job-add`. Did you mean `job-ad`?", "schema too"],
    [{ playbooks: { mine: {} } }, "unknown playbook `mine`. A playbook of your own needs", "schema too"],
    [{ playbooks: { Mine: { like: "friend" } } }, "a playbook id may use only lowercase", "schema too"],
    [{ playbooks: { mine: { like: "job" } } }, "`playbooks.mine.like` takes one of job-ad, ", "schema too"],
    [
      { playbooks: { friend: { like: "job-ad" } } },
      "`like` is only for playbooks of your own, and friend",
      "schema too",
    ],
    [
      { playbooks: { friend: { becomes: null } } },
      "`becomes` is only for playbooks of your own",
      "schema too",
    ],
    [
      { playbooks: { friend: { limits: null } } },
      "unknown number or text of a playbook `limits`. Did you mean `limit`?",
      "schema too",
    ],
    [
      { playbooks: { friend: { limit: { calls: 3 } } } },
      "`playbooks.friend.limit` needs both `calls` and `attempts`",
      "schema too",
    ],
    [
      { playbooks: { "job-ad": { limit: { calls: 0 } } } },
      "`playbooks.job-ad.limit.calls` takes a whole number from 1 to 99",
      "schema too",
    ],
    [
      { playbooks: { "job-ad": { wait: { afterAtempt: 3 } } } },
      "unknown wait `afterAtempt`. Did you mean `afterAttempt`?",
      "schema too",
    ],
    [
      { playbooks: { own: { like: "job-ad", wait: { afterTouch: 3 } } } },
      "unknown wait `afterTouch`",
      "schema too",
    ],
    [
      { playbooks: { "job-ad": { wait: { afterAttempt: 0 } } } },
      "`playbooks.job-ad.wait.afterAttempt` takes a whole number from 1 to 365",
      "schema too",
    ],
    [
      { playbooks: { "job-ad": { wait: { afterResponse: 1.5 } } } },
      "`playbooks.job-ad.wait.afterResponse` takes a whole number from 0 to 365",
      "schema too",
    ],
    [
      { playbooks: { "job-ad": { tooSoon: "3" } } },
      "`playbooks.job-ad.tooSoon` takes a whole number",
      "schema too",
    ],
    [
      { playbooks: { networking: { wait: { afterTouch: 30, afterTouchUntil: 20 } } } },
      "`playbooks.networking.wait.afterTouchUntil` ends the window before it starts, after 30 days",
      "product only",
    ],
    [
      { playbooks: { mine: { like: "friend", becomes: { on: "live", playbook: "yours" } } } },
      "unknown playbook `yours`",
      "product only",
    ],
    [
      { playbooks: { mine: { like: "friend", becomes: { on: "live" } } } },
      "`playbooks.mine.becomes` takes `on` (`interview` or `live`) and `playbook`, or null",
      "schema too",
    ],
    [{ playbooks: [] }, "`playbooks` takes an object of playbooks by id", "schema too"],
    [{ holidays: ["2026-02-30"] }, "`holidays.0` takes a date, YYYY-MM-DD", "product only"],
    [
      { away: ["2026-12-24..2026-12-20"] },
      "`away.0` ends before it begins: write `2026-12-20..2026-12-24`",
      "product only",
    ],
    [
      { away: ["2026-12-24.."] },
      "`away.0` needs its first and its last day: write `2026-12-24..YYYY-MM-DD`",
      "schema too",
    ],
    [
      { away: ["..2026-12-24"] },
      "`away.0` needs its first and its last day: write `YYYY-MM-DD..2026-12-24`",
      "schema too",
    ],
    [
      { away: ["2026-12-24"] },
      "`away.0` needs its first and its last day: write `2026-12-24..2026-12-24`",
      "schema too",
    ],
    [{ away: ["2026-12-24..2026-12-32"] }, "`away.0` takes a range of dates", "product only"],
    [{ away: ["2026-12-24..2026-12-25..2026-12-26"] }, "`away.0` takes a range of dates", "schema too"],
    [{ away: "2026-12-24..2026-12-26" }, "`away` takes a list of ranges of dates", "schema too"],
    [{ midMorning: "25:00-26:00" }, "`midMorning` takes two times of day, HH:MM-HH:MM", "product only"],
  ];
  for (const [values, expected, known] of cases) {
    it(`reports ${JSON.stringify(values)}`, () => {
      const locate = () => span(0, 0);
      const { problems } = resolveConfig([
        { origin: "x", values: values as Record<string, unknown>, locate },
      ]);
      assert.deepEqual(
        problems.map(({ text }) => text.slice(0, expected.length)),
        [expected],
      );
      assert.equal(validate(values), known === "product only");
    });
  }

  it("reports positions in JSON", () => {
    const text = [
      '\uFEFF{\r\n\t"$schema": "x",',
      '\t"rules": { "to-soon": "off", "too-soon": "of" },',
      '\t"playbooks": {',
      '\t\t"job-ad": { "wait": { "afterAttempt": -1, "afterAtempt": 4 } },',
      '\t\t"mine": { "title": "x" }',
      "\t}\r\n}",
    ].join("\r\n");
    assert.deepEqual(faults(".touchbase.json", text), [
      "5:41-43 “playbooks.job-ad.wait.afterAttempt” takes a whole number from 1 to 365.",
      "5:45-58 Unknown wait “afterAtempt”. Did you mean “afterAttempt”?",
      "6:3-9 Unknown playbook “mine”. A playbook of your own needs “like”, one of job-ad, after-interview, informational, networking, friend.",
      "3:13-22 Unknown rule “to-soon”. Did you mean “too-soon”?",
      "3:43-47 “rules.too-soon” takes one of error, warning, information, hint, off. Did you mean “off”?",
    ]);
  });

  it("reports positions in YAML", () => {
    const text =
      "holidays:\n  - 2026-12-24\n  - soon # yes\nplaybooks:\n  job-ad:\n    wait: {afterAtempt: 3}\n    limit: 3\n";
    assert.deepEqual(faults("x/.touchbase.yaml", text), [
      "7:12-13 “playbooks.job-ad.limit” takes “calls” and “attempts”, or null.",
      "6:12-23 Unknown wait “afterAtempt”. Did you mean “afterAttempt”?",
      "3:5-9 “holidays.1” takes a date, YYYY-MM-DD.",
    ]);
    assert.deepEqual(faults(".touchbase.yaml", "a: 1\nb: [1\n")[0]?.slice(0, 22), "3:1-1 This is not YAML");
    assert.deepEqual(faults(".touchbase.json", '{ // a\n  "a": }'), [
      "2:8-8 This is not JSON: unexpected }.",
    ]);
  });

  it("reports the position of an invalid range of days", () => {
    const json = '{\n  "away": ["2026-12-20..2026-12-24", "2026-12-24..2026-12-20"]\n}\n';
    assert.deepEqual(faults(".touchbase.json", json), [
      "2:38-62 “away.1” ends before it begins: write “2026-12-20..2026-12-24”.",
    ]);
    const yaml = "away:\n  - 2026-12-24..\n  - 2027-01-02..2027-01-03\n";
    assert.deepEqual(faults(".touchbase.yaml", yaml), [
      "2:5-17 “away.0” needs its first and its last day: write “2026-12-24..YYYY-MM-DD”.",
    ]);
  });

  it("keeps all valid settings", () => {
    const values = {
      rules: { "to-soon": "off", "going-cold": "off" },
      holidays: ["soon", "2026-12-24"],
      playbooks: {
        mine: {},
        "job-ad": { tooSoon: -1, limit: { calls: 2 }, wait: { x: 1, afterAttempt: 4 } },
      },
      defaultPlaybook: "mine",
    };
    const config = resolveConfig([
      { origin: "settings", values: { defaultPlaybook: "friend", midMorning: 9 } },
      { origin: "x", values },
    ]);
    assert.deepEqual(config.values.rules, { "going-cold": "off" });
    assert.deepEqual(config.values.holidays, ["2026-12-24"]);
    assert.equal(config.values.defaultPlaybook, "friend");
    assert.deepEqual(config.origins, {
      playbooks: "x",
      defaultPlaybook: "settings",
      rules: "x",
      holidays: "x",
    });
    const { limit, wait, minGapDays } = config.cadence.playbooks.get("job-ad") ?? assert.fail();
    assert.deepEqual([limit, wait.afterAttempt, minGapDays], [{ calls: 2, attempts: 5 }, 4, 3]);
    assert.equal(config.problems.length, 7);
  });
});
