/**
 * Returns a path as a word of a command that a user pastes into a shell. On Windows that is double quotes, which both of
 * its shells know; PowerShell would read `$` and a backtick within them, so a path with one gets its single quotes.
 */
export function shellPath(path: string, isWindows: boolean): string {
  // A path that begins with a hyphen would be an option.
  const named = path.startsWith("-") ? `./${path}` : path;
  if (isWindows) {
    if (/^[\w.:/\\+=-]+$/.test(named)) return named;
    return /[$`]/.test(named) ? `'${named.replaceAll("'", "''")}'` : `"${named}"`;
  }
  return /^[\w@%+=:,./-]+$/.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}
