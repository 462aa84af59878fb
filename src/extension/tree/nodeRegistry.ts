import { childrenOf, type Node } from "../followUpTree";

/**
 * One object for each node id, updated when the tree changes. VS Code identifies a node by its object and ignores
 * change events for any other object.
 */
export class NodeRegistry {
  private readonly byId = new Map<string, Node>();
  private readonly parents = new Map<string, string>();

  /** Returns the object for a node of the latest tree. */
  of(node: Node): Node {
    const known = this.byId.get(node.id);
    if (known) return known;
    const made = { ...node };
    this.byId.set(node.id, made);
    return made;
  }

  parentOf(id: string): Node | undefined {
    const parent = this.parents.get(id);
    return parent === undefined ? undefined : this.byId.get(parent);
  }

  /** Updates the objects from the latest tree and deletes those that are not in it. */
  update(nodes: readonly Node[]): void {
    this.parents.clear();
    const there = new Set<string>();
    for (const node of nodes) {
      this.take(node, there);
      for (const child of childrenOf(node)) {
        this.take(child, there);
        this.parents.set(child.id, node.id);
      }
    }
    for (const id of this.byId.keys()) if (!there.has(id)) this.byId.delete(id);
  }

  private take(node: Node, there: Set<string>): void {
    Object.assign(this.of(node), node);
    there.add(node.id);
  }
}
