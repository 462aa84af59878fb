import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translated } from "../../scripts/generate/localization";
import { manifestTexts } from "../../scripts/generate/packageJson";
import { root } from "../../scripts/setup.mjs";
import { type UiKey, ui } from "../../src/extension/words/en";
import { disguised } from "../../src/words/languages/pseudo";
import type { HostKind, WindowOptions } from "./host";
import { ALL_PICTURES, takePictures } from "./pictures";
import { inHost, makeFolder, neverFailed, openWindow, sampleNotes } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** The pseudo-locale is not shipped: its files are made here and added to those that are. */
const PSEUDO: WindowOptions = {
  locale: "qps-ploc",
  files: translated("qps-ploc", manifestTexts().texts, {
    term: disguised,
    ui: Object.fromEntries(Object.entries(ui).map(([key, text]) => [key, disguised(text)])) as Record<
      UiKey,
      string
    >,
  }),
};

/** What the user sees in a language, from the activity bar to a logged touch. */
interface Speech {
  readonly options: WindowOptions;
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
  readonly timeline: string;
  readonly coming: RegExp;
}

const SPEECHES: Readonly<Record<"german" | "pseudo", Speech>> = {
  german: {
    options: { locale: "de" },
    product: "Touchbase",
    groups: ["Überfällig", "Heute fällig", "Diese Woche", "Später", "Wartet", "Abhaken", "Abgeschlossen"],
    due: /\d+ überfällig, \d+ heute fällig/,
    badge: /Kontakte sind fällig/,
    robin: /^Robin Ashe: Abhaken/,
    hover: /3\. Anruf ohne Antwort: Hak es ab.*Eintrag hinzufügen/s,
    log: "Eintrag hinzufügen",
    near: /„cal“.*\n.*Meintest du „call“\?/,
    next: /Als Nächstes \| Anrufen/,
    snooze: "Erinnern …",
    preset: /^Morgen|^Nächster/,
    timeline: "Kontaktverlauf anzeigen",
    coming: /Die nächsten Wochen/,
  },
  pseudo: {
    options: PSEUDO,
    product: "⟦Tóúçhbásé⟧",
    groups: ["Overdue", "Due today", "This week", "Later", "Waiting", "Move on", "Closed"].map(disguised),
    due: /⟦\d+ óvérdúé⟧, ⟦\d+ dúé tódáý⟧/,
    badge: /⟦\d+ fóllów-úps áré dúé⟧/,
    robin: /^⟦Robin Ashe: ⟦Móvé óñ⟧/i,
    hover: /⟦3º úñáñswéréd ⟦çáll⟧: móvé óñ.*⟦Lóg Tóúçh⟧/s,
    log: disguised("Log Touch"),
    near: /Díd ýóú méáñ ⟦“call”⟧\?/,
    next: /⟦Néxt⟧ \| ⟦çáll/,
    snooze: disguised("Remind Me…"),
    preset: /^⟦tómórrów⟧|^⟦ñéxt wórkíñg dáý⟧/,
    timeline: disguised("Show Contact History"),
    coming: /⟦Çómíñg wééks⟧|⟦Cómíñg wééks⟧/,
  },
};

/**
 * The pictures of the pseudo-locale show which texts are not in a catalogue. The assertions here are about German;
 * test/unit/words/pseudo.test.ts has the rest.
 */
const RUNS: readonly (readonly ["german" | "pseudo", HostKind])[] = [
  ["german", "node"],
  ["german", "web"],
  ...(ALL_PICTURES ? ([["pseudo", "node"]] as const) : []),
];

for (const [name, host] of RUNS) {
  const speech: Speech = SPEECHES[name];
  inHost(host, `the workbench in ${name}`, () => {
    let workbench: Workbench;

    before(async () => {
      // A window without Node requests only this language of an extension under development. Of an installed one, it
      // reads the right file.
      const text = readFileSync(join(root, "package.nls.de.json"), "utf8");
      const files = host === "web" ? { files: [{ path: "package.nls.json", text }] } : {};
      workbench = await openWindow(host, makeFolder(sampleNotes()), { ...speech.options, ...files });
    });

    /** In all themes for a real language, and once for the pseudo-locale. */
    const pictures = async (what: string) => {
      if (name === "german") await takePictures(workbench, `${name}-${what}`);
      else if (ALL_PICTURES) await workbench.screenshot(`${name}-${what}`);
    };

    it("names the groups of the tree, the badge and the day in the status bar", async () => {
      await workbench.openView(speech.product);
      await eventually(async () => {
        const items = await workbench.treeItems();
        const groups = items.filter(({ level }) => level === 1).map(({ label }) => label);
        assert.deepEqual(groups, speech.groups);
      });
      await eventually(async () => assert.match((await workbench.statusBar()).join("\n"), speech.due));
      await eventually(async () => assert.match(await workbench.spokenOf(".activitybar"), speech.badge));
    });

    it("has a label for screen readers on every item, in that language", async () => {
      const labels = await eventually(async () => {
        const shown = await workbench.treeLabels();
        assert.ok(shown.length > 10 && shown.some((label) => speech.robin.test(label)), shown.join("\n"));
        return shown;
      });
      for (const label of labels) assert.match(label, /\S/);
      await eventually(async () => assert.match(await workbench.spokenOf(".statusbar"), speech.due));
    });

    // The server returns the same texts as for the groups of the tree.
    if (host === "node" || ALL_PICTURES) {
      it("explains a finding in a hover", async () => {
        await workbench.openContact("Robin Ashe");
        await eventually(async () => assert.equal(await workbench.squiggles("warning").count(), 1));
        await workbench.hover(workbench.squiggles("warning"), speech.hover);
        await pictures("hover");
      });

      it("logs a touch by the command's name, and shows how the text is understood", async () => {
        await workbench.page.keyboard.press("Escape");
        await workbench.runCommand(`${speech.product}: ${speech.log}`);
        await eventually(async () => assert.ok(await workbench.quickInput.isVisible()));
        await workbench.quickInput.fill("cal reached");
        await eventually(async () => assert.match(await workbench.quickInputText(), speech.near));
        await pictures("log-refused");
        await workbench.quickInput.fill("call reached, next call in 5 days");
        await eventually(async () => assert.match(await workbench.quickInputText(), speech.next));
        await pictures("log");
        await workbench.page.keyboard.press("Escape");
      });

      it("offers days to snooze a contact until", async () => {
        await workbench.runCommand(`${speech.product}: ${speech.snooze}`);
        await eventually(async () => {
          const items = await workbench.quickPickItems();
          assert.ok(
            items.some((item) => speech.preset.test(item)),
            items.join("\n"),
          );
        });
        await pictures("snooze");
        await workbench.page.keyboard.press("Escape");
      });
    }

    it("shows the timeline and the coming weeks", async () => {
      await workbench.runCommand(`${speech.product}: ${speech.timeline}`);
      const page = await workbench.pageWith(".coming h2");
      await eventually(async () =>
        assert.match((await page.locator(".coming h2").allTextContents()).join("\n"), speech.coming),
      );
      await pictures("timeline");
    });

    neverFailed(() => workbench);
  });
}
