import { commands, Disposable, EventEmitter, type Memento, QuickPickItemKind, window } from "vscode";
import { DUE_GROUPS, type DueGroup, GROUP_TITLES } from "../../service/followUps/followUps";
import {
  ARRANGEMENT_ENTRIES,
  GROUPING_TITLES,
  type Grouping,
  SORTING_TITLES,
  type Sorting,
} from "../arrangement";
import { CONTEXT } from "../contextKeys";
import type { ViewSettings } from "../followUpTree";
import { CLEAR_FILTER, FILTER, GROUP_BY, HIDE_CLOSED, SAVED_VIEWS, SHOW_CLOSED, SORT_BY } from "../manifest";
import { registerCommand } from "../registerCommand";
import { parseSettings } from "../savedViews";
import { say, sayTerm } from "../words/say";
import { pickView } from "./viewPicker";

const STORAGE_KEY = "touchbase.arrangement";

const GROUPINGS = Object.keys(GROUPING_TITLES) as Grouping[];
const SORTINGS = Object.keys(SORTING_TITLES) as Sorting[];

/** How the tree is arranged. The workspace state stores it, except for the text of the filter. */
export class ViewSettingsStore implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly registrations: Disposable;
  current: ViewSettings;

  readonly onDidChange = this.changeEmitter.event;

  constructor(private readonly memory: Memento) {
    this.current = { ...parseSettings(memory.get(STORAGE_KEY)), filter: "" };
    this.updateContext();
    this.registrations = Disposable.from(
      registerCommand(GROUP_BY, () => this.pickGrouping()),
      registerCommand(SORT_BY, () => this.pickSorting()),
      registerCommand(FILTER, () => this.pickFilter()),
      registerCommand(CLEAR_FILTER, () => this.set({ filter: "", hidden: [] })),
      registerCommand(SAVED_VIEWS, () =>
        pickView(this.memory, this.current, (settings) => this.set(settings)),
      ),
      registerCommand(SHOW_CLOSED, () => this.set({ hidesClosed: false })),
      registerCommand(HIDE_CLOSED, () => this.set({ hidesClosed: true })),
      ...ARRANGEMENT_ENTRIES.map(({ id, menu, value }) =>
        registerCommand(id, () => this.set({ [menu]: value })),
      ),
    );
  }

  private set(change: Partial<ViewSettings>): void {
    this.current = { ...this.current, ...change };
    const { filter: _, ...stored } = this.current;
    void this.memory.update(STORAGE_KEY, stored);
    this.updateContext();
    this.changeEmitter.fire();
  }

  /** Sets the context keys that the menus of the view depend on. */
  private updateContext(): void {
    const { filter, hidden, hidesClosed, grouping, sorting } = this.current;
    void commands.executeCommand("setContext", CONTEXT.isFiltered, filter !== "" || hidden.length > 0);
    void commands.executeCommand("setContext", CONTEXT.hidesClosed, hidesClosed);
    void commands.executeCommand("setContext", CONTEXT.grouping, grouping);
    void commands.executeCommand("setContext", CONTEXT.sorting, sorting);
  }

  private async pickGrouping(): Promise<void> {
    const picks = GROUPINGS.map((grouping) => ({ grouping, label: sayTerm(GROUPING_TITLES[grouping]) }));
    const chosen = await window.showQuickPick(
      withCheckMark(picks, ({ grouping }) => grouping === this.current.grouping),
      {
        title: say("arrange.group-by"),
      },
    );
    if (chosen) this.set({ grouping: chosen.grouping });
  }

  private async pickSorting(): Promise<void> {
    const picks = SORTINGS.map((sorting) => ({ sorting, label: sayTerm(SORTING_TITLES[sorting]) }));
    const chosen = await window.showQuickPick(
      withCheckMark(picks, ({ sorting }) => sorting === this.current.sorting),
      {
        title: say("arrange.sort-by"),
      },
    );
    if (chosen) this.set({ sorting: chosen.sorting });
  }

  /**
   * *Filter Follow-ups*: filters the tree while the user types or selects groups. Canceling restores the previous
   * filter.
   */
  private pickFilter(): Promise<void> {
    const previous = this.current;
    const pick = window.createQuickPick<{
      label: string;
      kind?: QuickPickItemKind;
      group?: DueGroup;
      picked?: boolean;
    }>();
    const groups = DUE_GROUPS.map((group) => ({
      label: sayTerm(GROUP_TITLES[group]),
      group,
      alwaysShow: true,
    }));
    Object.assign(pick, { title: say("arrange.filter"), placeholder: say("arrange.filter-example") });
    Object.assign(pick, { canSelectMany: true, items: groups, value: previous.filter });
    pick.selectedItems = groups.filter(({ group }) => !previous.hidden.includes(group));
    pick.onDidChangeValue((value) => this.set({ filter: value.trim() }));
    pick.onDidChangeSelection((chosen) => {
      const selected = chosen.flatMap(({ group }) => group ?? []);
      this.set({ hidden: DUE_GROUPS.filter((group) => !selected.includes(group)) });
    });
    return new Promise((resolve) => {
      let isAccepted = false;
      pick.onDidAccept(() => {
        isAccepted = true;
        pick.hide();
      });
      pick.onDidHide(() => {
        if (!isAccepted) this.set(previous);
        pick.dispose();
        resolve();
      });
      pick.show();
    });
  }

  dispose(): void {
    this.registrations.dispose();
    this.changeEmitter.dispose();
  }
}

/** Adds a check mark to the current choice. */
function withCheckMark<T extends { label: string }>(
  picks: readonly T[],
  isCurrent: (pick: T) => boolean,
): T[] {
  return picks.map((pick) => (isCurrent(pick) ? { ...pick, label: `$(check) ${pick.label}` } : pick));
}
