/** When each part was first on the screen, in milliseconds since the page began to load; null if never. */
export interface PageTimes {
  readonly drawn: number | null;
  readonly note: number | null;
  readonly rows: number | null;
  /** The time when the view's progress bar disappeared; null if it was too short to be seen. */
  readonly read: number | null;
}

/** A key: when it was pressed, and the time until its letter was in a frame. */
export interface Stroke {
  readonly at: number;
  readonly ms: number;
}

/**
 * Runs in the page before the workbench and measures the times there, because requests from outside would add time of
 * their own.
 */
export const PAGE_SCRIPT = `(() => {
  const times = { drawn: null, note: null, rows: null, read: null };
  const strokes = [];
  let pressed = null;
  let wasReading = false;
  const TO_SEE = {
    drawn: ".monaco-workbench .part.editor",
    note: ".editor-instance .view-line",
    rows: ".sidebar .custom-view-tree-node-item",
  };
  const look = () => {
    const now = performance.now();
    for (const [name, selector] of Object.entries(TO_SEE))
      if (times[name] === null && document.querySelector(selector)) times[name] = now;
    const isReading = isOurs() && document.querySelector(".sidebar .monaco-progress-container.active") !== null;
    // The bar also appears for a moment while the view is created. Its last end counts.
    if (wasReading && !isReading) times.read = now;
    wasReading = isReading;
    if (pressed !== null && text() !== pressed.before) {
      const { at } = pressed;
      pressed = null;
      requestAnimationFrame(() => strokes.push({ at, ms: performance.now() - at }));
    }
  };
  const isOurs = () => /touchbase/i.test(document.querySelector(".sidebar .composite.title")?.textContent ?? "");
  const text = () => document.querySelector(".editor-instance .view-lines")?.textContent ?? "";
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  document.addEventListener("keydown", ({ key }) => {
    if (key.length === 1) pressed = { at: performance.now(), before: text() };
  }, true);
  globalThis.touchbaseTimes = () => ({ ...times, isReading: wasReading, strokes });
})()`;
