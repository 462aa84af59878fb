import { type Disposable, workspace } from "vscode";
import { INDICATORS, type Indicator } from "../config/indicatorList";
import { SECTION } from "../config/section";

const KEY = "indicators";

/** Whether the user wants follow-ups to be shown in this place. */
export function isIndicated(indicator: Indicator): boolean {
  const indicators = workspace.getConfiguration(SECTION).get<Partial<Record<Indicator, boolean>>>(KEY);
  return indicators?.[indicator] ?? INDICATORS[indicator][0];
}

/** Calls `refresh` when the user wants follow-ups to be shown in other places. */
export function onDidChangeIndicators(refresh: () => void): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${SECTION}.${KEY}`)) refresh();
  });
}
