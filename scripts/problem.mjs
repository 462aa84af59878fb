/** An error that the user can act on: it is printed without a stack. */
export class Problem extends Error {}
