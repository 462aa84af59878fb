import type { ContactTimeline, Weeks } from "../service/timeline/model";
import type { Tab, ToHost } from "./messages";

/** The state that outlives a hidden page, which VS Code destroys and creates again. */
export interface PersistedState {
  readonly tab: Tab;
  readonly table: boolean;
  /** Pixels per day; null to fit the width. */
  readonly zoom: number | null;
  /** The mark and the day to focus when the user enters by keyboard. */
  readonly mark: string | null;
  readonly day: string | null;
  /** The last data, shown until new data arrives. */
  readonly timeline: ContactTimeline | null;
  readonly weeks: Weeks | null;
}

export const AT_FIRST: PersistedState = {
  tab: "contact",
  table: false,
  zoom: null,
  mark: null,
  day: null,
  timeline: null,
  weeks: null,
};

interface Editor {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PersistedState): void;
}

declare function acquireVsCodeApi(): Editor;

/** The connection to VS Code: messages and the persisted state. */
export class Host {
  private readonly editor = acquireVsCodeApi();
  private state: PersistedState = { ...AT_FIRST, ...known(this.editor.getState()) };

  get kept(): PersistedState {
    return this.state;
  }

  keep(change: Partial<PersistedState>): void {
    this.state = { ...this.state, ...change };
    this.editor.setState(this.state);
  }

  send(message: ToHost): void {
    this.editor.postMessage(message);
  }
}

function known(state: unknown): Partial<PersistedState> {
  return typeof state === "object" && state !== null ? state : {};
}
