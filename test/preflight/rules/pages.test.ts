import { describe, expect, test } from '@jest/globals';
import type { Binding } from '../../../src/core/binding.js';
import { rect } from '../../../src/core/geometry.js';
import { INK_GUESSES, type PaintedObject } from '../../../src/core/pdf-facts.js';
import { mm, mmFromPt, pt } from '../../../src/core/units.js';
import { bleedPainted } from '../../../src/preflight/rules/bleed-painted.js';
import { contentUnjudged } from '../../../src/preflight/rules/content-unjudged.js';
import { layersConfiguration } from '../../../src/preflight/rules/layers-configuration.js';
import { marginSafe } from '../../../src/preflight/rules/margin-safe.js';
import { objectInvisible } from '../../../src/preflight/rules/object-invisible.js';
import { objectOffPage } from '../../../src/preflight/rules/object-off-page.js';
import { pageCountThick } from '../../../src/preflight/rules/page-count-thick.js';
import { pageCount } from '../../../src/preflight/rules/page-count.js';
import { pageEmpty } from '../../../src/preflight/rules/page-empty.js';
import { x1aLayers } from '../../../src/preflight/rules/x1a-layers.js';
import {
  area,
  BLACK,
  judge,
  onFirstPage,
  pageFacts,
  paint,
  painting,
  pdfFacts,
  text,
  valuesOf,
  WHITE,
} from './facts.js';

const WHERE = { page: 1, object: '7 0 R' };
const ofPages = (count: number) =>
  pdfFacts({ pages: Array.from({ length: count }, (_, i) => pageFacts({ number: i + 1 })) });

describe('the number of pages', () => {
  const said = (count: number, binding: Binding) => judge(pageCount, ofPages(count), { binding });

  test.each<readonly [Binding, number, number, { de: string; en: string }]>([
    ['saddle-stitch', 5, 3, { de: 'die Rückstichheftung', en: 'saddle stitching' }],
    ['perfect', 5, 1, { de: 'die Klebebindung', en: 'perfect binding' }],
  ])('makes whole sheets for %s', (binding, count, missing, name) => {
    const step = binding === 'perfect' ? 2 : 4;
    expect(said(8, binding)).toEqual([]);
    expect(said(count, binding)).toEqual([
      { where: {}, params: { count, step, binding: name, missing } },
    ]);
  });

  test('is free for loose leaves, and nothing to say of an empty file', () => {
    expect(said(5, 'none')).toEqual([]);
    expect(said(0, 'saddle-stitch')).toEqual([]);
  });

  test('of a stapled document is at most 80', () => {
    const thick = (count: number, binding: Binding) =>
      judge(pageCountThick, ofPages(count), { binding });
    expect(thick(80, 'saddle-stitch')).toEqual([]);
    expect(thick(84, 'saddle-stitch')).toEqual([{ where: {}, params: { count: 84 } }]);
    expect(thick(84, 'perfect')).toEqual([]);
  });
});

test('a page is empty when nothing on it leaves ink on the paper', () => {
  const hit = [{ where: WHERE, params: {} }];
  expect(judge(pageEmpty, painting())).toEqual(hit);
  expect(judge(pageEmpty, painting(area(paint(WHITE))))).toEqual(hit);
  expect(judge(pageEmpty, painting(area(paint(WHITE)), area(paint(BLACK))))).toEqual([]);
});

describe('what could not be measured', () => {
  test('is said once for the file, at its first page, with the number of pages', () => {
    const guessing = (number: number, ...guesses: (typeof INK_GUESSES)[number][]) =>
      pageFacts({ number, ink: { ...pageFacts().ink, guesses } });
    const file = pdfFacts({
      pages: [guessing(1), guessing(2, 'shading'), guessing(3, 'shading', 'color')],
    });
    expect(judge(contentUnjudged, file)).toEqual([
      {
        where: { page: 3, object: '7 0 R' },
        params: {
          what: { de: 'Farbauftrag von RGB- und Lab-Farben', en: 'ink of RGB and Lab colours' },
          pages: 1,
        },
      },
      {
        where: { page: 2, object: '7 0 R' },
        params: {
          what: {
            de: 'Farbauftrag von Verläufen, die sich nicht lesen lassen',
            en: 'ink of gradients that cannot be read',
          },
          pages: 2,
        },
      },
    ]);
  });

  test('is nothing in a file that could be measured', () => {
    expect(judge(contentUnjudged, pdfFacts())).toEqual([]);
  });
});

describe('an invisible object', () => {
  const black = paint(BLACK);
  const clear = paint(BLACK, { alpha: 0 });
  const mode = (renderMode: number) => {
    const shown = text(10, black);
    return { ...shown, text: shown.text && { ...shown.text, renderMode } };
  };
  const said = (...objects: readonly PaintedObject[]) =>
    judge(objectInvisible, painting(...objects));

  test('is counted on its page', () => {
    expect(said(area(black), area(clear), mode(3))).toEqual([
      { where: WHERE, params: { count: 2 } },
    ]);
    expect(said(area(black))).toEqual([]);
  });

  test('is none that only clips, masks, or lies off the page', () => {
    expect(said(mode(7))).toEqual([]);
    expect(said(area(clear, { inMask: true }))).toEqual([]);
    expect(said(area(clear, { box: null }))).toEqual([]);
  });
});

describe('an object off the page', () => {
  const black = paint(BLACK);
  const off = (changes: Partial<PaintedObject> = {}) => area(black, { box: null, ...changes });
  const said = (...objects: readonly PaintedObject[]) => judge(objectOffPage, painting(...objects));

  test('is counted on its page', () => {
    expect(said(area(black), off(), off())).toEqual([{ where: WHERE, params: { count: 2 } }]);
    expect(said(area(black))).toEqual([]);
  });

  test('of an artwork counts with the whole of it', () => {
    const part = { artwork: 1 };
    expect(said(off(part), off(part), off({ artwork: 2 }))).toEqual([
      { where: WHERE, params: { count: 2 } },
    ]);
    expect(said(off(part), area(black, part))).toEqual([]);
    expect(said(area(black, part), off(part))).toEqual([]);
  });

  test('is none that masks or has no bounds', () => {
    expect(said(off({ inMask: true }), off({ extent: null }))).toEqual([]);
  });
});

describe('the edge of a page', () => {
  const LEFT = { de: 'linken', en: 'left' };

  test('is painted on to the bleed of the print run', () => {
    const box = rect(-5, 50, 60, 20);
    const file = painting(area(paint(BLACK), { box }));
    const value = 1.76;
    expect(judge(bleedPainted, file, { bleed: mm(3) })).toEqual([
      { where: onFirstPage(box), params: { side: LEFT, value, limit: 3 } },
    ]);
    expect(judge(bleedPainted, file, { bleed: mmFromPt(pt(5)) })).toEqual([]);
  });

  test('keeps text at the safe margin of the print run', () => {
    const box = rect(10, 50, 60, 20);
    const file = painting(text(10, paint(BLACK), { box }));
    expect(judge(marginSafe, file, { safeMargin: mm(5) })).toEqual([
      {
        where: onFirstPage(box),
        params: { what: { de: 'Text', en: 'Text' }, value: 3.53, side: LEFT, limit: 5 },
      },
    ]);
    expect(judge(marginSafe, file, { safeMargin: mm(3) })).toEqual([]);
  });
});

describe('a configuration of layers', () => {
  const layered = (...configurations: readonly { name: string | null; automatic: boolean }[]) =>
    pdfFacts({ layers: { names: ['Deutsch'], configurations } });

  test('has a name and does not change by itself', () => {
    const sound = { name: 'Standard', automatic: false };
    expect(judge(layersConfiguration, layered(sound))).toEqual([]);
    expect(
      judge(
        layersConfiguration,
        layered({ name: null, automatic: false }, { name: null, automatic: true }),
      ),
    ).toEqual([
      { where: {}, params: { problem: { de: 'ohne Namen', en: 'without a name' } } },
      {
        where: {},
        params: {
          problem: { de: 'Sichtbarkeit wechselt von selbst', en: 'visibility changes by itself' },
        },
      },
    ]);
  });

  test('is absent from a file without layers, as PDF/X-1a wants all of them', () => {
    expect(judge(layersConfiguration, pdfFacts())).toEqual([]);
    expect(judge(x1aLayers, pdfFacts())).toEqual([]);
    expect(judge(x1aLayers, layered())).toEqual([{ where: {}, params: {} }]);
  });
});

test('every word of what could not be measured is there in both languages', () => {
  const page = pageFacts({ ink: { ...pageFacts().ink, guesses: INK_GUESSES } });
  const said = valuesOf(contentUnjudged, pdfFacts({ pages: [page] }));
  expect(new Set(said.map(({ what }) => JSON.stringify(what))).size).toBe(INK_GUESSES.length);
});
