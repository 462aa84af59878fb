import { Disposable, env, Uri, window } from "vscode";
import type { FollowUpItem } from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { FollowUps } from "../followUps";
import { CALL_CONTACT, COPY_EMAIL, COPY_PHONE, MAIL_CONTACT } from "../manifest";
import { mailUri, telUri } from "../reachUri";
import { registerTargetCommand } from "../registerContactCommand";
import { showDone } from "../showDone";
import type { OnlyContacts } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";

/** A command that does something with a number or an address of a contact. */
interface ReachCommand {
  readonly id: string;
  readonly key: "phone" | "email";
  /** What the status bar says when it is done. */
  readonly done: UiKey;
  run(value: string): PromiseLike<unknown>;
}

const COMMANDS: readonly ReachCommand[] = [
  {
    id: CALL_CONTACT,
    key: "phone",
    done: "reach.calling",
    run: (number) => env.openExternal(Uri.parse(telUri(number))),
  },
  {
    id: MAIL_CONTACT,
    key: "email",
    done: "reach.writing",
    run: (address) => env.openExternal(Uri.parse(mailUri(address))),
  },
  { id: COPY_PHONE, key: "phone", done: "reach.copied", run: (number) => env.clipboard.writeText(number) },
  { id: COPY_EMAIL, key: "email", done: "reach.copied", run: (address) => env.clipboard.writeText(address) },
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
          await run(value);
          showDone(say(done, { value, name: target.name }));
        },
        ONLY[key],
        false,
      ),
    ),
  );
}

async function pickValue(contact: FollowUpItem, key: ReachCommand["key"]): Promise<string | undefined> {
  const values = contact[key];
  if (values.length < 2) return values[0];
  const picks = values.map((value) => ({ value, label: plainLabel(value) }));
  const picked = await window.showQuickPick(picks, { title: contact.name });
  return picked?.value;
}
