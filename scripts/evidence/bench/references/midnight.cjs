/** Loaded before a server. SIGUSR2 moves its clock to the next day, and its checks of the clock become frequent. */
const RealDate = Date;
const DAY = 86_400_000;
let ahead = 0;

process.on("SIGUSR2", () => {
  ahead += DAY;
});

const now = () => RealDate.now() + ahead;

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(RealDate, {
    construct: (_, args) => Reflect.construct(RealDate, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  })
);

const { setInterval: real } = globalThis;
globalThis.setInterval = /** @type {typeof setInterval} */ (
  (/** @type {() => void} */ then, /** @type {number} */ delay) => real(then, delay === 20_000 ? 5 : delay)
);
