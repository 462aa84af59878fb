import type { Rule, RuleEntry, VaultRule } from "../rule";
import { alsoEmail } from "./also-email";
import { answerOwed } from "./answer-owed";
import { beforeAgreed } from "./before-agreed";
import { beforePromise } from "./before-promise";
import { cameBack } from "./came-back";
import { changeApproach } from "./change-approach";
import { channelPreference } from "./channel-preference";
import { commitmentChannel } from "./commitment-channel";
import { commitmentMissed } from "./commitment-missed";
import { conflict } from "./conflict";
import { doNotContact } from "./do-not-contact";
import { draftThanks } from "./draft-thanks";
import { draftTooLong } from "./draft-too-long";
import { draftVoicemail } from "./draft-voicemail";
import { frontmatterYaml } from "./frontmatter-yaml";
import { goingCold } from "./going-cold";
import { keepMomentum } from "./keep-momentum";
import { letterFirst } from "./letter-first";
import { mentionLeft } from "./mention-left";
import { moveOn } from "./move-on";
import { neverArrived } from "./never-arrived";
import { noNextStep } from "./no-next-step";
import { promiseLapsed } from "./promise-lapsed";
import { resumeBySecondCall } from "./resume-by-second-call";
import { sameOrganization } from "./same-organization";
import { sameUid } from "./same-uid";
import { switchItUp } from "./switch-it-up";
import { talkTooOften } from "./talk-too-often";
import { thankYou } from "./thank-you";
import { tooPassive } from "./too-passive";
import { tooSoon } from "./too-soon";
import { touchDuplicate } from "./touch-duplicate";
import { touchFuture } from "./touch-future";
import { touchOrder } from "./touch-order";
import { touchSyntax } from "./touch-syntax";
import { unknownKey } from "./unknown-key";
import { voicemailNext } from "./voicemail-next";

/** The only list of the rules that look at one note, in the order in which the docs show them. */
export const RULES: readonly Rule[] = [
  moveOn,
  tooSoon,
  beforePromise,
  beforeAgreed,
  promiseLapsed,
  commitmentMissed,
  commitmentChannel,
  answerOwed,
  thankYou,
  doNotContact,
  cameBack,
  neverArrived,
  channelPreference,
  noNextStep,
  voicemailNext,
  alsoEmail,
  letterFirst,
  resumeBySecondCall,
  tooPassive,
  switchItUp,
  changeApproach,
  talkTooOften,
  goingCold,
  draftTooLong,
  draftVoicemail,
  draftThanks,
  mentionLeft,
  frontmatterYaml,
  conflict,
  sameUid,
  touchSyntax,
  touchOrder,
  touchFuture,
  touchDuplicate,
  unknownKey,
];

/** The rules that look at all contacts together. */
export const VAULT_RULES: readonly VaultRule[] = [keepMomentum, sameOrganization];

/** Every rule, as settings, schemas and docs know it. */
export const RULE_ENTRIES: readonly RuleEntry[] = [...RULES, ...VAULT_RULES];
