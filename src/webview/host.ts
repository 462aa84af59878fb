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

const INITIAL_STATE: PersistedState = {
  tab: "contact",
  table: false,
  zoom: null,
  mark: null,
  day: null,
  timeline: null,
  weeks: null,
};

interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: PersistedState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The connection to VS Code: messages and the persisted state. */
export class Host {
  private readonly api = acquireVsCodeApi();
  private state: PersistedState = { ...INITIAL_STATE, ...parseState(this.api.getState()) };

  get persisted(): PersistedState {
    return this.state;
  }

  persist(change: Partial<PersistedState>): void {
    this.state = { ...this.state, ...change };
    this.api.setState(this.state);
  }

  send(message: ToHost): void {
    this.api.postMessage(message);
  }
}

function parseState(state: unknown): Partial<PersistedState> {
  return typeof state === "object" && state !== null ? state : {};
}
