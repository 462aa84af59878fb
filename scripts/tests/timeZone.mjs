/**
 * Returns a time zone in which today has at least twelve more hours and is the same day as in UTC. Tests use the day on
 * which they begin, so they must not run past midnight.
 *
 * @param {Date} now
 */
export function zoneFarFromMidnight(now) {
  // In the zone with this name, it is twelve hours earlier than in UTC.
  return now.getUTCHours() < 12 ? "UTC" : "Etc/GMT+12";
}
