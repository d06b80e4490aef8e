import type { ItemRole, StructNode, StructType } from '../../core/page.js';

export interface NodeExtras {
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
}

/**
 * Grows the tree of meaning while blocks are set: children in the order of their making, which is
 * the reading order. Source of the types: ISO 32000-1, 14.8.4.
 */
export interface StructureBuilder {
  readonly root: number;
  /** A new last child of `parent`. */
  add(parent: number, type: StructType, extras?: NodeExtras): number;
  finish(): StructNode;
}

export function structureBuilder(lang: string): StructureBuilder {
  interface Draft extends NodeExtras {
    readonly type: StructType;
    readonly children: number[];
  }
  const drafts: Draft[] = [{ type: 'Document', lang, children: [] }];
  const built = (id: number): StructNode => {
    const { children, ...rest } = drafts[id] as Draft;
    return { id, ...rest, children: children.map(built) };
  };
  return {
    root: 0,
    add: (parent, type, extras = {}) => {
      const id = drafts.length;
      drafts.push({ type, ...extras, children: [] });
      drafts[parent]?.children.push(id);
      return id;
    },
    finish: () => built(0),
  };
}

export const content = (node: number): ItemRole => ({ kind: 'content', node });

export const LAYOUT: ItemRole = { kind: 'artifact', type: 'Layout' };
export const PAGINATION: ItemRole = { kind: 'artifact', type: 'Pagination' };
export const BACKGROUND: ItemRole = { kind: 'artifact', type: 'Background' };
