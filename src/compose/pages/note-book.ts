import { finding, type Finding } from '../../core/finding.js';
import { invariant } from '../../core/assert.js';
import type { Chapter, Footnote } from '../blocks/block.js';
import type { NoteBook, NoteNodes } from './setting.js';

export interface ChapterNotes extends NoteBook {
  /** Findings about notes that nobody called: `note-unused`. */
  readonly unused: () => readonly Finding[];
}

/** Footnotes count from 1 in each chapter, in the order of their calls. */
export function noteBook(chapter: Chapter): ChapterNotes {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, Footnote>();
  const painted = new Map<string, NoteNodes>();
  return {
    call: (id) => {
      const note = chapter.notes.get(id);
      if (!note) return null;
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      byKey.set(id, note);
      return { number, key: id };
    },
    note: (key) => {
      const note = byKey.get(key);
      const number = numbers.get(key);
      invariant(note && number !== undefined, `footnote ${key} is painted but was never called`);
      return { number, note };
    },
    nodes: (key, make) => {
      const nodes = painted.get(key) ?? make();
      painted.set(key, nodes);
      return nodes;
    },
    unused: () =>
      [...chapter.notes.values()]
        .filter((note) => !numbers.has(note.id))
        .map((note) => finding('note-unused', { source: note.source }, { id: note.id })),
  };
}
