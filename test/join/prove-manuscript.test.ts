import { describe, expect, it } from '@jest/globals';
import { BLACK } from '../../src/core/color.js';
import type { LineEnd, PagedDocument, TextItem } from '../../src/core/page.js';
import { pt } from '../../src/core/units.js';
import { proveManuscript } from '../../src/join/prove-manuscript.js';
import { documentOf } from './text-document.js';

/** A line of a paragraph; a hyphen at its end was added where it ends with `hyphen`. */
function line(text: string, node: number, end: LineEnd = 'space'): TextItem {
  const glyphs = [...text].map((letter, index) => ({
    id: 1,
    text: letter,
    advance: 5,
    ...(end === 'hyphen' && index === text.length - 1 ? { softHyphen: true as const } : {}),
  }));
  const run = { font: 'A', size: pt(10), color: BLACK, rise: pt(0), stretch: 1, glyphs };
  const role = { kind: 'content' as const, node };
  return { kind: 'text', role, x: pt(0), y: pt(0), rotate: 0, runs: [run], end };
}

const said = (text: string, document: PagedDocument): readonly unknown[] =>
  proveManuscript([{ path: 'data/text/10.md', text }], document).map(({ code, where, params }) => {
    expect(code).toBe('text-not-laid-out');
    return [where.source?.line, params['words']];
  });

describe('proveManuscript', () => {
  it('finds words across lines, pages, links and looks, in capitals and with notes', () => {
    const text = [
      '---\ntitle: Kapitel\n---',
      '## Überblick {#anfang}',
      'Die **Groß**stadt am Straßenrand[^1], siehe :ref{#x} und [Ver](https://a.de)ein für Bürger:innen.',
      '[^1]: Eine Note.',
      '[^2]: Nie gerufen.',
    ].join('\n\n');
    const document = documentOf(
      [line('ÜBERBLICK', 1, 'stop'), line('Die Großstadt am Straßen-', 2, 'hyphen')],
      [
        line('rand1, siehe Abbildung 3 und ', 2, 'join'),
        line('Ver', 3, 'join'),
        line('ein für Bürger:innen.', 2, 'stop'),
        line('1 Eine Note.', 4, 'stop'),
      ],
    );
    expect(said(text, document)).toEqual([]);
  });

  it('names the words that were lost, and the line of their passage', () => {
    const text =
      'Erster Absatz.\n\n- Punkt\n  - darunter noch einer\n\n| Kopf |\n|---|\n| Zelle |\n';
    const document = documentOf([line('Erster Absatz. Punkt noch', 1), line('Kopf', 2)]);
    expect(said(text, document)).toEqual([
      [4, 'darunter, einer'],
      [8, 'zelle'],
    ]);
  });

  it('counts: a sentence that stands twice in the file and once on the page is told', () => {
    const text = 'Wir erklären es.\n\nWir erklären es.';
    expect(said(text, documentOf([line('Wir erklären es.', 1)]))).toEqual([
      [1, 'wir, erklären, es'],
    ]);
  });
});
