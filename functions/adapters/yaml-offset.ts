import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { ConfigMistake, ConfigPath } from '../model/config-mistakes.ts';

/**
 * Where in a document the place of a mistake begins; `null` for the document as a whole.
 * Walks as far as the file goes: what is missing is told where it is missing.
 */
export function yamlOffset(document: Document, { path, about }: ConfigMistake): number | null {
  if (path.length === 0) return null;
  let node = resolved(document, document.contents as Node | null);
  let offset = startOf(node);
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1;
    const child = childOf(document, node, step);
    if (child === null) return offset;
    offset = last && about === 'key' ? child.key : (startOf(child.value) ?? child.key);
    node = resolved(document, child.value);
  }
  return offset;
}

function childOf(
  document: Document,
  node: Node | null,
  step: ConfigPath[number],
): { readonly key: number | null; readonly value: Node | null } | null {
  if (isSeq(node) && typeof step === 'number') {
    const value = (node.items[step] ?? null) as Node | null;
    return value && { key: startOf(value), value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => {
    const name = resolved(document, key as Node | null);
    return isScalar(name) && String(name.value) === String(step);
  });
  return pair ? { key: startOf(pair.key as Node | null), value: pair.value as Node | null } : null;
}

function resolved(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? null) : node;
}

function startOf(node: Node | null): number | null {
  return node?.range?.[0] ?? null;
}
