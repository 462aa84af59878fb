import { type Analysis, analyze } from "../../../src/cadence/analyze";
import type { CadenceSettings } from "../../../src/cadence/settings";
import { readContact } from "../../../src/note/contact";
import { planKey } from "../../../src/note/edits/key";
import type { EditPlan } from "../../../src/note/edits/plan";
import { planTouch } from "../../../src/note/edits/touch";
import type { Contact } from "../../../src/note/model";
import type { CivilDate } from "../../../src/time/civilDate";
import { render } from "../../../src/words/render";

/**
 * A note as text only. The product writes each touch and reads it back, so that a simulated year tests both as well as
 * the engine.
 */
export class Notebook {
  private contact: Contact;
  touches = 0;
  /** The last analysis, which is valid until the text or the day changes. */
  private last: Analysis | undefined;

  constructor(
    public text: string,
    private readonly fileName: string,
    private readonly settings: CadenceSettings,
  ) {
    this.contact = this.read();
    this.touches = this.contact.touches.length;
  }

  /** Adds a touch line to the log. */
  log(line: string, today: CivilDate): void {
    this.put(planTouch(this.text, line, { fileName: this.fileName }), line, today);
    this.touches++;
    if (this.contact.touches.length !== this.touches)
      throw new Error(`A touch was lost: ${line}\n${this.text}`);
  }

  set(key: string, value: string, today: CivilDate): void {
    this.put(planKey(this.text, key, value, { fileName: this.fileName }), `${key}: ${value}`, today);
  }

  judged(today: CivilDate): Analysis {
    if (this.last?.contact !== this.contact || this.last.today !== today) {
      this.last = analyze(this.contact, today, this.settings);
    }
    return this.last;
  }

  private put(plan: EditPlan, what: string, today: CivilDate): void {
    if (!plan.ok) throw new Error(`Not written: ${what}. ${render(plan.reason, { today })}\n${this.text}`);
    this.text = plan.newText;
    this.contact = this.read();
  }

  private read(): Contact {
    const contact = readContact(this.text, { fileName: this.fileName });
    if (!contact) throw new Error(`This is no contact any more:\n${this.text}`);
    return contact;
  }
}
