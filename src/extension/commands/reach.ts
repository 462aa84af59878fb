import { Disposable, env, window } from "vscode";
import type { FollowUpItem } from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { FollowUps } from "../followUps";
import { CALL_CONTACT, COPY_EMAIL, COPY_PHONE, MAIL_CONTACT } from "../manifest";
import { notify } from "../notify";
import { openOutside } from "../openOutside";
import { mailUri, telUri } from "../reachUri";
import { registerTargetCommand } from "../registerContactCommand";
import { showDone } from "../showDone";
import type { OnlyContacts } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";

/** A command that uses a phone number or an address of a contact. */
interface ReachCommand {
  readonly id: string;
  readonly key: "phone" | "email";
  /** The message of the status bar when it is done. */
  readonly done: UiKey;
  /** Returns false if no program could be opened. */
  run(value: string): Promise<boolean>;
}

const COMMANDS: readonly ReachCommand[] = [
  {
    id: CALL_CONTACT,
    key: "phone",
    done: "reach.calling",
    run: (number) => openOutside(telUri(number)),
  },
  {
    id: MAIL_CONTACT,
    key: "email",
    done: "reach.writing",
    run: (address) => openOutside(mailUri(address)),
  },
  { id: COPY_PHONE, key: "phone", done: "reach.copied", run: copy },
  { id: COPY_EMAIL, key: "email", done: "reach.copied", run: copy },
];

const ONLY: Readonly<Record<ReachCommand["key"], OnlyContacts>> = {
  phone: { fits: ({ phone }) => phone.length > 0, none: "reach.no-phone" },
  email: { fits: ({ email }) => email.length > 0, none: "reach.no-email" },
};

/** *Call*, *Write an Email*, and copying the number or the address. If there are several, asks which. */
export function registerReach(followUps: FollowUps): Disposable {
  return Disposable.from(
    ...COMMANDS.map(({ id, key, done, run }) =>
      registerTargetCommand(
        followUps,
        id,
        "reach.whom",
        async (target) => {
          const contact = followUps.contacts.find(({ uri }) => uri === target.uri);
          const value = contact && (await pickValue(contact, key));
          if (value === undefined) return;
          if (await run(value)) showDone(say(done, { value, name: target.name }));
          else await offerCopy(value);
        },
        ONLY[key],
        false,
      ),
    ),
  );
}

async function copy(value: string): Promise<boolean> {
  await env.clipboard.writeText(value);
  return true;
}

/** Reports that no program was opened, and offers to copy the number or the address for another device. */
async function offerCopy(value: string): Promise<void> {
  const button = say("reach.copy");
  if ((await notify("warning", say("reach.not-opened", { value }), button)) === button) await copy(value);
}

/** Returns the number or the address. If there are several, asks which; undefined if there is none or the user cancels. */
export async function pickValue(
  contact: FollowUpItem,
  key: ReachCommand["key"],
): Promise<string | undefined> {
  const values = contact[key];
  if (values.length < 2) return values[0];
  const picks = values.map((value) => ({ value, label: plainLabel(value) }));
  const picked = await window.showQuickPick(picks, { title: contact.name });
  return picked?.value;
}
