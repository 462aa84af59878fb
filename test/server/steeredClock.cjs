/**
 * Loaded before a server. The test sets its clock: each message begins a new day, and the server checks its clock at
 * once instead of after its interval.
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
// The channel to the test must not keep the server running.
process.channel?.unref();
