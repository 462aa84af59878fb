/** The part of `node:assert/strict` that the extension's tests use, for a host without Node. */

/** @param {unknown} value @param {string} [message] */
function ok(value, message) {
  if (!value) fail(message ?? `${show(value)} is not true`);
}

/** @param {unknown} actual @param {unknown} expected @param {string} [message] */
function equal(actual, expected, message) {
  if (!Object.is(actual, expected)) fail(`${message ?? "not equal"}: ${show(actual)}, not ${show(expected)}`);
}

/** @param {unknown} actual @param {unknown} expected @param {string} [message] */
function notEqual(actual, expected, message) {
  if (Object.is(actual, expected)) fail(`${message ?? "equal"}: ${show(actual)}`);
}

/** @param {unknown} actual @param {unknown} expected @param {string} [message] */
function deepEqual(actual, expected, message) {
  const [one, other] = [show(actual), show(expected)];
  if (one !== other) fail(`${message ?? "not deeply equal"}:\n${one}\nis not\n${other}`);
}

/** @param {string} text @param {RegExp} shape @param {string} [message] */
function match(text, shape, message) {
  if (!shape.test(text)) fail(`${message ?? "no match"}: ${show(text)} for ${shape}`);
}

/** @param {string} text @param {RegExp} shape @param {string} [message] */
function doesNotMatch(text, shape, message) {
  if (shape.test(text)) fail(`${message ?? "a match"}: ${show(text)} for ${shape}`);
}

/** Formats a value with sorted keys, and with the values that JSON would leave out. @param {unknown} value */
function show(value) {
  return JSON.stringify(
    value,
    (_, part) => {
      if (part === undefined) return "(undefined)";
      if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    1,
  );
}

/** @param {string} [message] @returns {never} */
function fail(message) {
  throw new Error(message ?? "failed");
}

const assert = Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, fail });
export default assert;
