/** The bundle `dist/holidays.js`, under the name by which `loadHolidays.ts` imports it. */
export * from "../time/holidays";
