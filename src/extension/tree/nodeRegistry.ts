import { childrenOf, type Node } from "../followUpTree";

/**
 * One object for each node id, updated when the tree changes. VS Code identifies a node by its object and ignores
 * change events for any other object.
 */
export class NodeRegistry {
  private readonly byId = new Map<string, Node>();
  private readonly parents = new Map<string, string>();

  /** Returns the object for a node of the latest tree. */
  get(node: Node): Node {
    const registered = this.byId.get(node.id);
    if (registered) return registered;
    const copy = { ...node };
    this.byId.set(node.id, copy);
    return copy;
  }

  /** Whether the latest tree has a node with this id. */
  has(id: string): boolean {
    return this.byId.has(id);
  }

  getParent(id: string): Node | undefined {
    const parent = this.parents.get(id);
    return parent === undefined ? undefined : this.byId.get(parent);
  }

  /** Updates the objects from the latest tree and deletes those that are not in it. */
  update(nodes: readonly Node[]): void {
    this.parents.clear();
    const ids = new Set<string>();
    for (const node of nodes) {
      this.register(node, ids);
      for (const child of childrenOf(node)) {
        this.register(child, ids);
        this.parents.set(child.id, node.id);
      }
    }
    for (const id of this.byId.keys()) if (!ids.has(id)) this.byId.delete(id);
  }

  private register(node: Node, ids: Set<string>): void {
    Object.assign(this.get(node), node);
    ids.add(node.id);
  }
}
