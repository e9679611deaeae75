import type { Node } from './node.ts';

/** All nodes of all worlds by id. */
export class NodeRegister {
  readonly #byId = new Map<string, Node>();

  /**
   * An id that no other node has: the wanted one where it is free, else the spare one. Sources have rows without an
   * id, and rows that share one.
   */
  idFor(wanted: string | null | undefined, spare: string): string {
    const id = wanted && !this.#byId.has(wanted) ? wanted : spare;
    if (!this.#byId.has(id)) return id;
    let number = 2;
    while (this.#byId.has(`${id}~${number}`)) number++;
    return `${id}~${number}`;
  }

  /** @returns the same node, which is found by its id from now on. */
  add<N extends Node>(node: N): N {
    if (this.#byId.has(node.id)) throw new Error(`Two nodes of the sandbox have the id ${node.id}`);
    this.#byId.set(node.id, node);
    return node;
  }

  get(id: string): Node | null {
    return this.#byId.get(id) ?? null;
  }
}
