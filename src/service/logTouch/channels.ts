import type { Standing } from "../../cadence/model";
import type { Contact } from "../../note/model";
import { CHANNELS, type Channel } from "../../note/vocabulary";

/**
 * Every channel, the likeliest first: those of the proposed step, the one that they prefer, then those of the log, by
 * how often and how lately each was used, then the rest in the order of the list.
 */
export function usualChannels({ prefers, touches }: Contact, standing: Standing | undefined): Channel[] {
  const weight = new Map<Channel, number>();
  for (const [at, { channel }] of touches.entries()) {
    // The latest touch weighs as much as two of long ago: half the weight is for being there, half for being late.
    const late = (at + 1) / touches.length;
    if (channel) weight.set(channel, (weight.get(channel) ?? 0) + 1 + late);
  }
  const used = [...weight].sort(([, a], [, b]) => b - a).map(([channel]) => channel);
  const wished = prefers ? [prefers.value] : [];
  const all = Object.keys(CHANNELS) as Channel[];
  return [...new Set([...(standing?.step?.channels ?? []), ...wished, ...used, ...all])];
}
