import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translated } from "../../scripts/generate/localisation";
import { manifestTexts } from "../../scripts/generate/packageJson";
import { type UiKey, ui } from "../../src/extension/words/en";
import { disguised } from "../../src/words/languages/pseudo";
import { eventually, type Options, Workbench } from "./workbench";

/** The pseudo-locale is not shipped: its files are made here and put beside those that are. */
const PSEUDO: Options = {
  locale: "qps-ploc",
  files: translated("qps-ploc", manifestTexts().texts, {
    term: disguised,
    ui: Object.fromEntries(Object.entries(ui).map(([key, text]) => [key, disguised(text)])) as Record<
      UiKey,
      string
    >,
  }),
};

/** What a person meets in a language, from the activity bar to a logged touch. */
interface Speech {
  readonly options: Options;
  readonly product: string;
  readonly groups: readonly string[];
  readonly due: RegExp;
  readonly badge: RegExp;
  readonly robin: RegExp;
  readonly hover: RegExp;
  readonly log: string;
  readonly near: RegExp;
  readonly next: RegExp;
  readonly snooze: string;
  readonly preset: RegExp;
  readonly weeks: string;
  readonly coming: RegExp;
}

const SPEECHES: Readonly<Record<string, Speech>> = {
  german: {
    options: { locale: "de" },
    product: "Touchbase",
    groups: ["Überfällig", "Heute fällig", "Diese Woche", "Später", "Wartet", "Abhaken"],
    due: /\d+ überfällig, \d+ heute fällig/,
    badge: /Kontakte sind fällig/,
    robin: /^Robin Ashe: Abhaken · seit /,
    hover: /3\. Anruf ohne Antwort: Hak es ab.*Eintragen …/s,
    log: "Eintrag hinzufügen",
    near: /Meintest du `?call`?\?/,
    next: /Als Nächstes \| Anrufen/,
    snooze: "Zurückstellen …",
    preset: /^Morgen|^Nächster/,
    weeks: "Die nächsten Wochen zeigen",
    coming: /Die nächsten Wochen/,
  },
  pseudo: {
    options: PSEUDO,
    product: "⟦Tóúçhbásé⟧",
    groups: ["Overdue", "Due today", "This week", "Later", "Waiting", "Move on"].map(disguised),
    due: /⟦\d+ óvérdúé, \d+ dúé tódáý⟧/,
    badge: /⟦\d+ fóllów-úps áré dúé⟧/,
    robin: /^⟦Robin Ashe: ⟦Móvé óñ⟧ · ⟦síñçé /i,
    hover: /⟦3º úñáñswéréd ⟦çáll⟧: móvé óñ.*⟦Lóg Tóúçh⟧/s,
    log: disguised("Log Touch"),
    near: /Díd ýóú méáñ `?call`?\?/,
    next: /⟦Néxt⟧ \| ⟦çáll/,
    snooze: disguised("Snooze…"),
    preset: /^⟦tómórrów⟧|^⟦ñéxt wórkíñg dáý⟧/,
    weeks: disguised("Show Coming Weeks"),
    coming: /⟦Çómíñg wééks⟧|⟦Cómíñg wééks⟧/,
  },
};

for (const [name, speech] of Object.entries(SPEECHES)) {
  describe(`the workbench in ${name}`, function () {
    this.timeout(180_000);
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      folder = join(mkdtempSync(join(tmpdir(), "touchbase-workbench-")), "notes");
      execFileSync(process.execPath, ["--import", "tsx", "scripts/samples.ts", folder], { stdio: "ignore" });
      workbench = await Workbench.open(folder, speech.options);
    });

    after(async () => {
      await workbench?.close();
      rmSync(join(folder, ".."), { recursive: true, force: true });
    });

    it("names the groups of the tree, the badge and the day in the status bar", async () => {
      await workbench.openView(speech.product);
      await eventually(async () => {
        const items = await workbench.treeItems();
        const groups = items.filter(({ level }) => level === 1).map(({ label }) => label);
        assert.deepEqual(groups, speech.groups);
      }, 60_000);
      await eventually(async () => assert.match((await workbench.statusBar()).join("\n"), speech.due));
      await eventually(async () => assert.match(await workbench.spokenOf(".activitybar"), speech.badge));
    });

    it("has a label for screen readers on every item, in that language", async () => {
      const labels = await workbench.treeLabels();
      assert.ok(labels.length > 10, labels.join("\n"));
      for (const label of labels) assert.match(label, /\S/);
      assert.ok(
        labels.some((label) => speech.robin.test(label)),
        labels.join("\n"),
      );
      assert.match(await workbench.spokenOf(".statusbar"), speech.due);
    });

    it("explains a finding in a hover", async () => {
      await workbench.treeRow("Robin Ashe").click();
      await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1), 30_000);
      await workbench.hover(workbench.squiggles("warning"), speech.hover);
      await workbench.screenshot(`${name}-hover`);
    });

    it("logs a touch by the command's name, and says how it is understood", async () => {
      await workbench.page.keyboard.press("Escape");
      await workbench.runCommand(`${speech.product}: ${speech.log}`);
      await eventually(async () => assert.ok(await workbench.quickInput.isVisible()));
      await workbench.quickInput.fill("cal reached");
      await eventually(async () => assert.match(await workbench.quickInputText(), speech.near));
      await workbench.quickInput.fill("call reached, next call in 5 days");
      await eventually(async () => assert.match(await workbench.quickInputText(), speech.next));
      await workbench.screenshot(`${name}-log`);
      await workbench.page.keyboard.press("Escape");
    });

    it("offers days to put a contact off to", async () => {
      await workbench.runCommand(`${speech.product}: ${speech.snooze}`);
      await eventually(async () => {
        const items = await workbench.quickPickItems();
        assert.ok(
          items.some((item) => speech.preset.test(item)),
          items.join("\n"),
        );
      });
      await workbench.screenshot(`${name}-snooze`);
      await workbench.page.keyboard.press("Escape");
    });

    it("shows the coming weeks", async () => {
      await workbench.runCommand(`${speech.product}: ${speech.weeks}`);
      await workbench.page.waitForTimeout(4000);
      await workbench.screenshot(`${name}-weeks`);
    });

    it("has no errors", () => assert.deepEqual(workbench.errors, []));
  });
}
