import type { Standing } from "../../cadence/model";
import type { Contact } from "../../note/model";
import type { Span } from "../../note/source";
import { CHANNELS, type Channel } from "../../note/vocabulary";

/**
 * Ranks every channel, the likeliest first: those of the proposed step, then the preferred one, then those of the log
 * by how often and how recently each was used, then the rest in the order of the vocabulary. Touches at `excluded` do
 * not count: the line that the user is typing.
 */
export function usualChannels(
  contact: Pick<Contact, "prefers" | "touches"> | undefined,
  standing: Standing | undefined,
  excluded?: Span,
): Channel[] {
  const isExcluded = ({ start, end }: Span) =>
    excluded !== undefined && end >= excluded.start && start <= excluded.end;
  const touches = (contact?.touches ?? []).filter(({ span }) => !isExcluded(span));
  const weights = new Map<Channel, number>();
  for (const [index, { channel }] of touches.entries()) {
    // Half the weight of a touch is constant, the other half grows toward the latest touch.
    const recency = (index + 1) / touches.length;
    if (channel) weights.set(channel, (weights.get(channel) ?? 0) + 1 + recency);
  }
  const used = [...weights].sort(([, a], [, b]) => b - a).map(([channel]) => channel);
  const preferred = contact?.prefers ? [contact.prefers.value] : [];
  const all = Object.keys(CHANNELS) as Channel[];
  return [...new Set([...(standing?.step?.channels ?? []), ...preferred, ...used, ...all])];
}
