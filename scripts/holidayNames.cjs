/**
 * An esbuild plugin: of the data of date-holidays, the product needs the days off and one name for each. Names in
 * other languages, and the rules of days that are worked, are left out: a fifth of the bundle.
 */

/** @typedef {Record<string, any>} Entry */

const DATA = "date-holidays/data";
const DAY_OFF = /^(?:public|bank)$/;

/** @type {import("esbuild").Plugin} */
const holidayNames = {
  name: "holiday-names",
  setup(build) {
    build.onLoad({ filter: /[\\/]date-holidays[\\/]src[\\/]data\.js$/ }, async () => {
      const { data } = await import(DATA);
      return { contents: `export const data = ${JSON.stringify(slim(data))};` };
    });
  },
};

/** @param {Entry} data */
function slim(data) {
  const { holidays, names, ...rest } = structuredClone(data);
  for (const entry of [...Object.values(holidays), ...Object.values(names)]) slimEntry(entry);
  return { ...rest, holidays, names };
}

/** A country, or a state or region in it, or a name that days refer to. @param {Entry} entry */
function slimEntry(entry) {
  for (const key of ["name", "names"]) if (isObject(entry[key])) entry[key] = oneOf(entry[key]);
  for (const [rule, day] of Object.entries(entry.days ?? {})) {
    // The entry itself stays: it may take back a day off that the country has.
    if (isObject(day) && day.type && !DAY_OFF.test(day.type)) entry.days[rule] = { type: day.type };
    else if (isObject(day)) slimEntry(day);
  }
  for (const part of ["states", "regions"]) Object.values(entry[part] ?? {}).forEach(slimEntry);
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
