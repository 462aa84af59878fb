export interface Disposable {
  dispose(): void;
}

/** The timers that the server uses; a test passes its own and decides when time passes. */
export interface Timers {
  /** Calls `callback` once after this many milliseconds, unless the timer is disposed first. */
  after(milliseconds: number, callback: () => void): Disposable;
  /** Calls `callback` every so many milliseconds until the timer is disposed. */
  every(milliseconds: number, callback: () => void): Disposable;
}

/** The timers of the platform, the same in Node and in a worker. */
export const systemTimers: Timers = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds);
    return { dispose: () => clearInterval(timer) };
  },
};
