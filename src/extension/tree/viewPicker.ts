import { type Memento, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from "vscode";
import { GROUP_TITLES } from "../../service/followUps/followUps";
import { plainLabel } from "../../words/plainLabel";
import { GROUPING_TITLES, SORTING_TITLES } from "../arrangement";
import { DEFAULT_VIEW_SETTINGS, type ViewSettings } from "../followUpTree";
import {
  isSameView,
  MAX_NAME_LENGTH,
  parseViews,
  type SavedView,
  withoutView,
  withView,
} from "../savedViews";
import { showDone } from "../showDone";
import { say, sayTerm } from "../words/say";

const STORAGE_KEY = "touchbase.views";

type ViewPick = QuickPickItem & { readonly view?: SavedView; readonly does?: "save" | "delete" };

/**
 * *Saved Views*: restores a filter, a grouping and a sorting that were saved under a name, saves the current ones, or
 * deletes some. The workspace state stores them, because a filter is about its contacts.
 */
export async function pickView(
  memory: Memento,
  current: ViewSettings,
  apply: (settings: ViewSettings) => void,
): Promise<void> {
  const views = parseViews(memory.get(STORAGE_KEY));
  const all: SavedView = { name: say("views.all"), settings: DEFAULT_VIEW_SETTINGS };
  const picks: ViewPick[] = [
    ...[...views, all].map((view) => toPick(view, current)),
    { label: "", kind: QuickPickItemKind.Separator },
    { label: `$(add) ${say("views.save")}`, description: plainLabel(describe(current)), does: "save" },
    ...(views.length > 0 ? [{ label: `$(trash) ${say("views.delete")}`, does: "delete" as const }] : []),
  ];
  const picked = await window.showQuickPick(picks, { title: say("views.title"), matchOnDescription: true });
  if (picked?.view) apply(picked.view.settings);
  else if (picked?.does === "save") await save(memory, views, current);
  else if (picked?.does === "delete") await remove(memory, views);
}

function toPick(view: SavedView, current: ViewSettings): ViewPick {
  const isCurrent = isSameView(view.settings, current);
  return {
    label: plainLabel(view.name),
    description: plainLabel(describe(view.settings)),
    ...(isCurrent && { iconPath: new ThemeIcon("check") }),
    view,
  };
}

/** Formats what a view shows: `Playbook · Name · “acme” · without Later`. */
function describe({ grouping, sorting, filter, hidden }: ViewSettings): string {
  const without = hidden.map((group) => sayTerm(GROUP_TITLES[group])).join(", ");
  return [
    sayTerm(GROUPING_TITLES[grouping]),
    sorting === DEFAULT_VIEW_SETTINGS.sorting ? "" : sayTerm(SORTING_TITLES[sorting]),
    filter === "" ? "" : say("quoted", { text: filter }),
    without === "" ? "" : say("views.without", { groups: without }),
  ]
    .filter(Boolean)
    .join(" · ");
}

async function save(memory: Memento, views: readonly SavedView[], settings: ViewSettings): Promise<void> {
  const typed = await window.showInputBox({
    title: say("views.save-title"),
    prompt: plainLabel(describe(settings)),
    placeHolder: say("views.example"),
    validateInput: (text) => (text.trim() === "" ? say("views.no-name") : undefined),
    ignoreFocusOut: true,
  });
  if (typed === undefined) return;
  const name = typed.trim().slice(0, MAX_NAME_LENGTH);
  await memory.update(STORAGE_KEY, withView(views, { name, settings }));
  showDone(say("views.saved", { name }));
}

async function remove(memory: Memento, views: readonly SavedView[]): Promise<void> {
  const picks = views.map((view) => ({
    label: plainLabel(view.name),
    description: plainLabel(describe(view.settings)),
    name: view.name,
  }));
  const picked = await window.showQuickPick(picks, { title: say("views.delete-title"), canPickMany: true });
  if (!picked || picked.length === 0) return;
  const left = picked.reduce((rest, { name }) => withoutView(rest, name), views);
  await memory.update(STORAGE_KEY, left);
}
