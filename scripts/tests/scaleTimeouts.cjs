/**
 * Multiplies the limit of every test by the slowness of this machine, including limits that tests set themselves.
 *
 * @param {typeof import("mocha").Runnable} Runnable
 * @param {number} slowness
 */
module.exports = function scaleTimeouts(Runnable, slowness) {
  if (!(slowness > 1)) return;
  const { timeout } = Runnable.prototype;
  /**
   * Scales the limit when it is read, not when it is set, because a suite passes its own limit to each suite and test
   * in it.
   *
   * @this {import("mocha").Runnable}
   * @param {...(string | number)} limit
   * @returns {any}
   */
  function scaled(...limit) {
    const result = timeout.apply(this, /** @type {any} */ (limit));
    return limit.length === 0 && typeof result === "number" ? result * slowness : result;
  }
  Runnable.prototype.timeout = /** @type {any} */ (scaled);
};
