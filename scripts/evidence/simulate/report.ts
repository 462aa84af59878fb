import type { Outcome, SimulationOptions } from "./run";
import { ALLOWED, type Figures } from "./tally";

/** Returns the broken promises to users who follow the plan, with counts. */
export function brokenPromises({ followers }: Outcome): string[] {
  const { callsPastTheLimit, beforeAPromise, afterStop } = followers.breaches;
  const counts: readonly (readonly [string, number])[] = [
    ...[...followers.findings].map(([rule, count]) => [`findings of ${rule}`, count] as const),
    ["calls past the limit", callsPastTheLimit],
    ["attempts before a promised day", beforeAPromise],
    ["touches after a stop", afterStop],
    ["days on which somebody was forgotten", followers.forgotten],
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
}

/** Returns the figures as lines of a table. */
export function report(
  { seed, people, days, start }: SimulationOptions,
  outcome: Outcome,
  seconds: number,
): string[] {
  const { followers, careless } = outcome;
  const rules = [...new Set([...careless.findings.keys(), ...followers.findings.keys()])].sort();
  const row = (label: string, of: (figures: Figures) => number) =>
    [label, of(followers), of(careless)] as const;
  const states = [...new Set([...followers.states.keys(), ...careless.states.keys()])].sort();
  const rows: readonly (readonly [string, number | string, number | string])[] = [
    ["", "follow the plan", "careless"],
    row("people", (it) => it.people),
    row("touches", (it) => it.touches),
    row("contacts who answered", ({ answered }) => answered),
    row("contacts moved on from", ({ movedOn }) => movedOn),
    row("contacts who said stop", ({ stopped }) => stopped),
    row("calls past the limit", ({ breaches }) => breaches.callsPastTheLimit),
    row("attempts before a promised day", ({ breaches }) => breaches.beforeAPromise),
    row("touches after a stop", ({ breaches }) => breaches.afterStop),
    row("days somebody was forgotten", ({ forgotten }) => forgotten),
    ["", "", ""],
    row("findings", ({ findings }) => sum(findings)),
    ...rules.map((rule) => row(`  ${rule}`, ({ findings }) => findings.get(rule) ?? 0)),
    ...Object.keys(ALLOWED).map((rule) => row(`  ${rule} *`, (it) => it.allowed.get(rule) ?? 0)),
    ["", "", ""],
    row("evenings", ({ states }) => sum(states)),
    ...states.map((state) => row(`  ${state}`, (it) => it.states.get(state) ?? 0)),
  ];
  return [
    `Seed ${seed}: ${people} people, ${days} days from ${start} on, in ${seconds.toFixed(1)} s`,
    "",
    ...rows.map((cells) => line(...cells)),
    "",
    ...Object.entries(ALLOWED).map(([rule, why]) => `* ${rule} is nothing against them: ${why}.`),
  ];
}

function line(label: string, left: number | string, right: number | string): string {
  return `${label.padEnd(34)}${formatValue(left).padStart(16)}${formatValue(right).padStart(12)}`.trimEnd();
}

function formatValue(value: number | string): string {
  return typeof value === "number" ? value.toLocaleString("en-US") : value;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
