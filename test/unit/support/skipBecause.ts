/** Skips the test that runs, with the reason that the summary of `npm test` names. */
export function skipBecause(context: Mocha.Context, reason: string): never {
  Object.assign(context.runnable(), { skipReason: reason });
  return context.skip();
}
