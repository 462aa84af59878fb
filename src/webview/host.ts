import type { ContactTimeline, Weeks } from "../service/timeline/model";
import type { Tab, ToHost } from "./messages";

/** What the page keeps while it is hidden: an editor throws a hidden page away and makes it anew. */
export interface PersistedState {
  readonly tab: Tab;
  readonly table: boolean;
  /** Pixels a day; null for what fits. */
  readonly zoom: number | null;
  /** The mark and the day that have the focus when one comes by keyboard. */
  readonly mark: string | null;
  readonly day: string | null;
  /** The last pictures, to be seen until the new ones are there. */
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

/** The editor around the page. */
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
