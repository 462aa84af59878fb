import { type Disposable, workspace } from "vscode";
import type { Indicator } from "../config/indicators";
import { SECTION } from "../config/section";

const KEY = "indicators";

/** Returns whether the user wants follow-ups to be shown in this place. */
export function isIndicated(indicator: Indicator): boolean {
  const indicators = workspace.getConfiguration(SECTION).get<Partial<Record<Indicator, boolean>>>(KEY);
  return indicators?.[indicator] !== false;
}

/** Calls `refresh` when the user wants follow-ups to be shown in other places. */
export function onDidChangeIndicators(refresh: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${SECTION}.${KEY}`)) refresh();
  });
}
