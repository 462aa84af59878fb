/**
 * Replaces the logger of VS Code, a native module that is not compiled here. Without it, the output channels of
 * extensions that run with Node stay empty. It writes the lines of the real one, immediately.
 */
const { appendFileSync, mkdirSync } = require("node:fs");
const path = require("node:path");

/** The names of the levels in its patterns, by number. */
const LEVELS = ["trace", "debug", "info", "warning", "error", "critical"];

class Logger {
  /**
   * @param {string} _kind
   * @param {string} _name
   * @param {string} file
   */
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = LEVELS.indexOf("info");
    this.isPlain = false;
  }

  /**
   * @param {number} level
   * @param {string} text
   */
  write(level, text) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    appendFileSync(this.file, this.isPlain ? text : `${time} [${LEVELS[level]}] ${text}\n`);
  }

  getLevel() {
    return this.level;
  }

  setLevel(/** @type {number} */ level) {
    this.level = level;
  }

  clearFormatters() {
    this.isPlain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}
for (const [level, name] of ["trace", "debug", "info", "warn", "error", "critical"].entries()) {
  Object.defineProperty(Logger.prototype, name, {
    /** @this {Logger} */
    value(/** @type {string} */ text) {
      this.write(level, text);
    },
  });
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {string} file
 */
async function createLogger(kind, name, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return new Logger(kind, name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = (/** @type {string} */ name, /** @type {string} */ file) =>
  createLogger("rotating", name, file);
exports.createAsyncRotatingLogger = (/** @type {string} */ name, /** @type {string} */ file) =>
  createLogger("rotating_async", name, file);
