import type { Standing } from "../../cadence/model";
import type { Contact } from "../../note/model";
import { CHANNELS, type Channel } from "../../note/vocabulary";

/**
 * Ranks every channel, the likeliest first: those of the proposed step, then the preferred one, then those of the log
 * by how often and how recently each was used, then the rest in the order of the vocabulary. Touches at `excluded` do
 * not count: the line that the user is typing.
 */
export function usualChannels({ prefers, touches }: Contact, standing: Standing | undefined): Channel[] {
  const weight = new Map<Channel, number>();
  for (const [at, { channel }] of touches.entries()) {
    // Half the weight of a touch is constant, the other half grows toward the latest touch.
    const late = (at + 1) / touches.length;
    if (channel) weight.set(channel, (weight.get(channel) ?? 0) + 1 + late);
  }
  const used = [...weight].sort(([, a], [, b]) => b - a).map(([channel]) => channel);
  const wished = prefers ? [prefers.value] : [];
  const all = Object.keys(CHANNELS) as Channel[];
  return [...new Set([...(standing?.step?.channels ?? []), ...wished, ...used, ...all])];
}
