const MARKER = /^(?:<{7}|>{7})(?:[ \t]|\r?$)/m;

/** Returns whether git, or a sync tool, left both sides of a conflict in the note. */
export function hasConflictMarkers(text: string): boolean {
  return MARKER.test(text);
}
