/** Loaded before a server: two seconds after it has begun it is a day later, and it looks at the clock often. */
const RealDate = Date;
const begun = RealDate.now();
const DAY = 86_400_000;

function now() {
  const real = RealDate.now();
  return real - begun > 2000 ? real + DAY : real;
}

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(RealDate, {
    construct: (_, args) => Reflect.construct(RealDate, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  })
);

const { setInterval: real } = globalThis;
globalThis.setInterval = /** @type {typeof setInterval} */ (
  (/** @type {() => void} */ then, /** @type {number} */ delay) => real(then, delay === 20_000 ? 100 : delay)
);
