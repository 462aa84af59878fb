import type { Days } from "./days";
import type { Playbook } from "./model";

/** The severities of a finding, with the names that the command line prints. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The settings of the user that the cadence needs. `config/` makes them. */
export interface CadenceSettings {
  readonly defaultPlaybook: string;
  /** The rules with another severity, or that are off, by rule id. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly days: Days;
}
