/** The rows at the top of the tree, which have no row above them. */
const TOP = "";

/**
 * The questions that VS Code will ask about the tree. From the announcement of a change until it has the answers, VS Code
 * does not know the rows that it asks for.
 */
export class TreeQuestions {
  /** The groups whose rows VS Code has asked for, and which the user has not folded. */
  private readonly unfolded = new Set<string>();
  /** The questions without an answer, and whether VS Code has asked them since the last change. */
  private readonly open = new Map<string, boolean>();
  private count = 0;

  /** @param has whether the tree has a group with this id */
  constructor(private readonly has: (id: string) => boolean) {}

  /** The number of questions so far. */
  get asked(): number {
    return this.count;
  }

  /** Whether VS Code will ask for rows, as far as that can be known. */
  get areOpen(): boolean {
    return this.open.size > 0;
  }

  /** Called when a change of the whole tree or of a row is announced. */
  markAnnounced(id?: string): void {
    // A group that appears again is folded or not, as at first.
    for (const group of this.unfolded) if (!this.has(group)) this.forget(group);
    if (id === undefined) for (const group of [TOP, ...this.unfolded]) this.open.set(group, false);
    else if (this.unfolded.has(id)) this.open.set(id, false);
  }

  /** Called when VS Code asks for the rows of a group, or for those at the top. */
  markAsked(id = TOP): void {
    this.count++;
    if (this.open.has(id)) this.open.set(id, true);
    if (id !== TOP) this.unfolded.add(id);
  }

  /** Called when VS Code has the answer. If another change was announced since the question, it will ask again. */
  markAnswered(id = TOP): void {
    if (this.open.get(id)) this.open.delete(id);
  }

  /** Called when a group is folded, because VS Code asks only for the rows of others. */
  forget(id: string): void {
    this.unfolded.delete(id);
    this.open.delete(id);
  }

  /** Called when VS Code has not asked for long. */
  giveUp(): void {
    for (const group of this.open.keys()) this.forget(group);
  }
}
