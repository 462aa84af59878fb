/** The entry of the bundle `dist/holidays.js`, which `loadHolidays.ts` imports under this name. */
export * from "../time/holidays";
