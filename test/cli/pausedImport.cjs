/** Loaded before an import. After two dozen notes, syncing a new note takes until the import is interrupted. */
const fs = require("node:fs");

const MAX_NOTES = 24;

const { fsync } = fs;
/** @type {(() => void)[]} */
let waiting = [];
let isInterrupted = false;
let count = 0;

fs.fsync = /** @type {typeof fsync} */ (
  (/** @type {number} */ descriptor, /** @type {fs.NoParamCallback} */ then) => {
    const sync = () => fsync(descriptor, then);
    if (isInterrupted || ++count <= MAX_NOTES) sync();
    else waiting.push(sync);
  }
);

// Nothing else may keep the process running, and the signal must not end it before the import has its own listener.
const timer = setInterval(() => {}, 1000);
process.on("SIGINT", () => {
  isInterrupted = true;
  clearInterval(timer);
  for (const sync of waiting) sync();
  waiting = [];
});
