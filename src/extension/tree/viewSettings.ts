import { commands, Disposable, EventEmitter, type Memento, QuickPickItemKind, window } from "vscode";
import { DUE_GROUPS, type DueGroup, GROUP_TITLES } from "../../service/followUps/followUps";
import { GROUPINGS, type Grouping, PLAIN, SORTINGS, type Sorting, type ViewSettings } from "../followUpTree";
import { CLEAR_FILTER, CONTEXT, FILTER, GROUP_BY, SORT_BY } from "../manifest";
import type { UiKey } from "../words/en";
import { say, sayTerm } from "../words/say";

const KEY = "touchbase.arrangement";

const GROUPING_TITLES: Readonly<Record<Grouping, UiKey>> = {
  due: "arrange.due",
  playbook: "arrange.playbook",
  organization: "arrange.organization",
};

const SORTING_TITLES: Readonly<Record<Sorting, UiKey>> = {
  date: "arrange.date",
  name: "arrange.name",
  organization: "arrange.organization",
};

/** How the tree is arranged: kept for the workspace, but for the text of a filter, which is of the moment. */
export class ViewSettingsStore implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly registered: Disposable;
  current: ViewSettings;

  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: Memento) {
    this.current = kept(memory.get(KEY));
    this.tell();
    this.registered = Disposable.from(
      commands.registerCommand(GROUP_BY, () => this.askGrouping()),
      commands.registerCommand(SORT_BY, () => this.askSorting()),
      commands.registerCommand(FILTER, () => this.askFilter()),
      commands.registerCommand(CLEAR_FILTER, () => this.set({ filter: "", hidden: [] })),
    );
  }

  private set(change: Partial<ViewSettings>): void {
    this.current = { ...this.current, ...change };
    const { filter: _, ...lasting } = this.current;
    void this.memory.update(KEY, lasting);
    this.tell();
    this.changed.fire();
  }

  /** Tells the menus whether there is a filter to clear. */
  private tell(): void {
    const { filter, hidden } = this.current;
    void commands.executeCommand("setContext", CONTEXT.isFiltered, filter !== "" || hidden.length > 0);
  }

  private async askGrouping(): Promise<void> {
    const picks = GROUPINGS.map((grouping) => ({ grouping, label: say(GROUPING_TITLES[grouping]) }));
    const chosen = await window.showQuickPick(
      marked(picks, ({ grouping }) => grouping === this.current.grouping),
      {
        title: say("arrange.group-by"),
      },
    );
    if (chosen) this.set({ grouping: chosen.grouping });
  }

  private async askSorting(): Promise<void> {
    const picks = SORTINGS.map((sorting) => ({ sorting, label: say(SORTING_TITLES[sorting]) }));
    const chosen = await window.showQuickPick(
      marked(picks, ({ sorting }) => sorting === this.current.sorting),
      {
        title: say("arrange.sort-by"),
      },
    );
    if (chosen) this.set({ sorting: chosen.sorting });
  }

  /** A text that filters the tree as it is typed, or the groups that are shown. Cancelled, all is as it was. */
  private askFilter(): Promise<void> {
    const before = this.current;
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
    Object.assign(pick, { canSelectMany: true, items: groups, value: before.filter });
    pick.selectedItems = groups.filter(({ group }) => !before.hidden.includes(group));
    pick.onDidChangeValue((value) => this.set({ filter: value.trim() }));
    pick.onDidChangeSelection((chosen) => {
      const shown = chosen.flatMap(({ group }) => group ?? []);
      this.set({ hidden: DUE_GROUPS.filter((group) => !shown.includes(group)) });
    });
    return new Promise((resolve) => {
      let isTaken = false;
      pick.onDidAccept(() => {
        isTaken = true;
        pick.hide();
      });
      pick.onDidHide(() => {
        if (!isTaken) this.set(before);
        pick.dispose();
        resolve();
      });
      pick.show();
    });
  }

  dispose(): void {
    this.registered.dispose();
    this.changed.dispose();
  }
}

/** The one that holds is told by a check mark. */
function marked<T extends { label: string }>(picks: readonly T[], holds: (pick: T) => boolean): T[] {
  return picks.map((pick) => (holds(pick) ? { ...pick, label: `$(check) ${pick.label}` } : pick));
}

/** What was kept, as far as this version still knows it. */
function kept(value: unknown): ViewSettings {
  const { grouping, sorting, hidden } = (value ?? {}) as Partial<ViewSettings>;
  return {
    ...PLAIN,
    ...(grouping && GROUPINGS.includes(grouping) && { grouping }),
    ...(sorting && SORTINGS.includes(sorting) && { sorting }),
    ...(Array.isArray(hidden) && { hidden: hidden.filter((group) => DUE_GROUPS.includes(group)) }),
  };
}
