import type { Playbook } from "../model";
import { afterInterview } from "./after-interview";
import { friend } from "./friend";
import { informational } from "./informational";
import { jobAd } from "./job-ad";
import { networking } from "./networking";

/** The playbooks that come with the product: the only list of them. */
export const PLAYBOOKS: readonly Playbook[] = [jobAd, afterInterview, informational, networking, friend];
