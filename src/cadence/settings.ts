import type { Days } from "./days";
import type { Playbook } from "./model";

/** How loudly a finding speaks, by the names of the command line's output. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the cadence needs to know of the user's settings; `config/` makes it from them. */
export interface CadenceSettings {
  readonly defaultPlaybook: string;
  /** Rules whose severity is changed, or that are off, by rule id. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly days: Days;
}
