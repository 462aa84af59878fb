/**
 * Loaded before the built command line (`node --require faults.cjs dist/cli.js …`), never part of it: counts the calls
 * to the file system in the watched folders, and makes one of them fail or kill the process.
 *
 *   TOUCHBASE_FAULT_FOLDERS   the folders, separated by the system's path delimiter
 *   TOUCHBASE_FAULT_STEPS     a file that each call is written to, a line of JSON each
 *   TOUCHBASE_FAULT_AT        the number of the call that is hit, from 1 on; 0 or none: no fault
 *   TOUCHBASE_FAULT           the fault: `kill before`, `kill halfway`, `kill after`, `short`, an error code such as
 *                             `ENOSPC`, or one with ` halfway` after it
 */
const fs = require("node:fs");
const promises = require("node:fs/promises");
const path = require("node:path");

const folders = (process.env.TOUCHBASE_FAULT_FOLDERS ?? "").split(path.delimiter).filter(Boolean);
const steps = process.env.TOUCHBASE_FAULT_STEPS;
const at = Number(process.env.TOUCHBASE_FAULT_AT ?? 0);
const fault = process.env.TOUCHBASE_FAULT ?? "";

let count = 0;
/** @type {WeakMap<object, string>} the name of each file that is open */
const opened = new WeakMap();
const { appendFileSync } = fs;

/** @param {unknown} file */
function isWatched(file) {
  return folders.some((folder) => String(file) === folder || String(file).startsWith(folder + path.sep));
}

/** @returns {never} */
function die() {
  process.kill(process.pid, "SIGKILL");
  // A signal to the own process arrives at once. Until it does, nothing may continue.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

/** @param {string} code @param {string} step */
function failure(code, step) {
  return Object.assign(new Error(`${code}: made to fail, ${step}`), { code, syscall: step });
}

/**
 * @template T
 * @param {string} step
 * @param {unknown} file
 * @param {() => Promise<T>} whole does the whole operation
 * @param {(() => Promise<T>) | undefined} half does half of it, if it has a half
 * @returns {Promise<T>}
 */
async function met(step, file, whole, half) {
  if (!isWatched(file)) return whole();
  count++;
  if (steps) appendFileSync(steps, `${JSON.stringify({ step, file: String(file), halves: !!half })}\n`);
  if (count !== at) return whole();
  switch (fault) {
    case "kill before":
      return die();
    case "kill after":
      await whole();
      return die();
    case "kill halfway":
      await half?.();
      return die();
    case "short":
      return half ? half() : whole();
    default: {
      const [code = "EIO", halfway] = fault.split(" ");
      if (halfway) await half?.();
      throw failure(code, step);
    }
  }
}

const BY_PATH = /** @type {const} */ ([
  ...["access", "appendFile", "chmod", "chown", "copyFile", "link", "lstat", "mkdir", "open", "readFile"],
  ...["readdir", "realpath", "rename", "rm", "stat", "symlink", "truncate", "unlink", "utimes", "writeFile"],
]);

/** @type {Record<string, any>} */
const functions = promises;
for (const name of BY_PATH) {
  const original = functions[name];
  functions[name] = (/** @type {unknown[]} */ ...args) =>
    met(
      name,
      // A rename or link is identified by its target.
      name === "rename" || name === "link" ? args[1] : args[0],
      async () => {
        const result = await original(...args);
        if (name === "open") noteOpened(result, args[0]);
        return result;
      },
      undefined,
    );
}

let wrapped = false;

/**
 * @param {any} handle the first that is opened gives access to the methods that all of them share
 * @param {unknown} file
 */
function noteOpened(handle, file) {
  opened.set(handle, String(file));
  if (!wrapped) wrapHandles(Object.getPrototypeOf(handle));
  wrapped = true;
}

/** @param {unknown} data */
function firstHalf(data) {
  const bytes = Buffer.isBuffer(data) ? data : Buffer.from(String(data));
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** @param {Record<string, any>} methods those that all open files share */
function wrapHandles(methods) {
  for (const name of [
    "chmod",
    "chown",
    "close",
    "datasync",
    "read",
    "readFile",
    "stat",
    "sync",
    "truncate",
  ]) {
    const original = methods[name];
    methods[name] = function (/** @type {unknown[]} */ ...args) {
      return met(`file.${name}`, opened.get(this), () => original.apply(this, args), undefined);
    };
  }
  const { writeFile, write } = methods;
  methods.writeFile = function (/** @type {unknown} */ data, /** @type {unknown[]} */ ...rest) {
    const all = () => writeFile.call(this, data, ...rest);
    return met("file.writeFile", opened.get(this), all, () => writeFile.call(this, firstHalf(data)));
  };
  methods.write = function (
    /** @type {Buffer} */ data,
    /** @type {number} */ from,
    /** @type {number} */ length,
    /** @type {number} */ to,
  ) {
    const some = (/** @type {number} */ most) => () => write.call(this, data, from, most, to);
    return met("file.write", opened.get(this), some(length), some(Math.max(1, Math.floor(length / 2))));
  };
}

/** Synchronous functions must not be used for notes. The count would show them. */
for (const name of ["writeFileSync", "renameSync", "unlinkSync", "rmSync", "openSync"]) {
  /** @type {Record<string, any>} */
  const all = fs;
  const original = all[name];
  all[name] = (/** @type {unknown[]} */ ...args) => {
    // Reading a file, such as the settings, does not belong to the watched writing.
    const isReading =
      name === "openSync" && (args[1] === "r" || (Number(args[1]) & 3) === fs.constants.O_RDONLY);
    if (isWatched(args[0]) && !isReading)
      throw new Error(`${name} of a watched file is not counted: ${args[0]}`);
    return original(...args);
  };
}
