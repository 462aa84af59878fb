/**
 * Loaded before a server: a clock that the test sets. Each message from the test turns the day, and the server looks at
 * its clock at once instead of after its interval.
 */
const DAY = 86_400_000;
const LOOKS_EVERY = 20_000;

const RealDate = Date;
let days = 0;
const now = () => RealDate.now() + days * DAY;

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(RealDate, {
    construct: (_, args) => Reflect.construct(RealDate, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  })
);

/** @type {(() => void)[]} */
const looks = [];
const { setInterval: real } = globalThis;
globalThis.setInterval = /** @type {typeof setInterval} */ (
  (/** @type {() => void} */ callback, /** @type {number} */ milliseconds) => {
    if (milliseconds === LOOKS_EVERY) looks.push(callback);
    return real(callback, milliseconds);
  }
);

process.on("message", () => {
  days++;
  for (const look of looks) look();
});
// The server ends when its client says so, not when the test lets go of it.
process.channel?.unref();
