/**
 * An esbuild plugin: of the data of date-holidays, the product needs the days off and one name for each. Names in
 * other languages, and the rules of days that are worked, are left out: a fifth of the bundle.
 */

/** @typedef {Record<string, any>} Entry */

const DATA = "date-holidays/data";
const SUN = "astronomia/data/vsop87Bearth";
const DAY_OFF = /^(?:public|bank)$/;

/**
 * Where the sun stands, as a sum of 2,500 terms, for a few equinoxes and the months of the Chinese calendar. Without the
 * terms that are smaller than this, in radians, it errs by some seconds: an equinox or new moon that close to midnight is
 * beyond what the rest of the reckoning knows, too.
 */
const SMALLEST_TERM = 5e-7;

/** @type {import("esbuild").Plugin} */
const holidayNames = {
  name: "holiday-names",
  setup(build) {
    build.onLoad({ filter: /[\\/]astronomia[\\/]data[\\/]vsop87Bearth\.js$/ }, async () => {
      const { default: series } = await import(SUN);
      return { contents: `export default ${JSON.stringify(shortened(series))};` };
    });
    build.onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, async () => {
      const { data } = await import(DATA);
      return { contents: `export const data = ${JSON.stringify(slim(data))};` };
    });
  },
};

/** @param {Entry} series */
function shortened(series) {
  const short = Object.entries(series).map(([coordinate, powers]) => {
    if (!isObject(powers)) return [coordinate, powers];
    const kept = Object.entries(powers).map(([power, terms]) => {
      const large = terms.filter((/** @type {number[]} */ [size = 0]) => Math.abs(size) >= SMALLEST_TERM);
      return [
        power,
        large.map((/** @type {number[]} */ term) => term.map((value) => Number(value.toFixed(9)))),
      ];
    });
    return [coordinate, Object.fromEntries(kept)];
  });
  return Object.fromEntries(short);
}

/** @param {Entry} data */
function slim(data) {
  const { holidays, names, ...rest } = structuredClone(data);
  for (const entry of Object.values(names)) slimEntry(entry, new Set());
  for (const country of Object.values(holidays)) slimEntry(country, new Set());
  return { ...rest, holidays, names };
}

/**
 * A country, or a state or region in it, or a name that days refer to.
 *
 * @param {Entry} entry
 * @param {ReadonlySet<string>} around the rules that stand in what is around a state or region
 */
function slimEntry(entry, around) {
  // What a country is called, nobody asks here.
  delete entry.names;
  if (isObject(entry.name)) entry.name = oneOf(entry.name);
  const parts = ["states", "regions"].flatMap((part) => Object.values(entry[part] ?? {}));
  const inside = new Set(parts.flatMap(rulesIn));
  const rules = new Set([...around, ...Object.keys(entry.days ?? {})]);
  for (const [rule, day] of Object.entries(entry.days ?? {})) {
    if (!isObject(day) || !day.type || DAY_OFF.test(day.type)) {
      if (isObject(day)) slimEntry(day, new Set());
      // A day that is worked matters where it takes back a day off, or a part of the country takes it back.
    } else if (around.has(rule) || inside.has(rule)) entry.days[rule] = { type: day.type };
    else delete entry.days[rule];
  }
  for (const part of parts) slimEntry(part, rules);
}

/** Every rule of a state or region, and of those in it. @param {Entry} entry @returns {string[]} */
function rulesIn(entry) {
  const parts = ["states", "regions"].flatMap((part) => Object.values(entry[part] ?? {}));
  return [...Object.keys(entry.days ?? {}), ...parts.flatMap(rulesIn)];
}

/** The English name, or the first where there is none. @param {Entry} names */
function oneOf(names) {
  const language = "en" in names ? "en" : (Object.keys(names)[0] ?? "en");
  return { [language]: names[language] };
}

/** @param {unknown} value @returns {value is Entry} */
function isObject(value) {
  return typeof value === "object" && value !== null;
}

module.exports = { holidayNames };
