import { create, type Font } from 'fontkit';
import { invariant } from '../core/assert.js';
import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import type { FontFile } from '../core/project.js';
import { checkFace } from './check-face.js';
import type { FontBook, FontProgram } from './font-book.js';
import { keepCodePoints } from './keep-code-points.js';
import { measureFont } from './measure-font.js';
import { wordMemory, type ShapeMemory, type WordMemory } from './shape-memory.js';
import { isSoundFont } from './sound-font.js';
import { createShaper, missingCharacters } from './shape.js';

/**
 * Opens the project's fonts. A file that is no TrueType or OpenType font is left out of the book
 * and gives `font-unreadable`; one of another weight or slant than its key says, `font-face`.
 * Words that `memory` knows are not shaped again.
 */
export function openFontBook(
  files: readonly FontFile[],
  memory: Pick<ShapeMemory, 'of'> = { of: wordMemory },
): Checked<FontBook> {
  const findings: Finding[] = [];
  const fonts = new Map<string, OpenFont>();
  for (const file of files) {
    const program = openFont(file);
    if (program === null) {
      findings.push(finding('font-unreadable', { file: file.path }, { font: file.key }));
      continue;
    }
    const font = measureOpenFont(program, memory.of(file));
    findings.push(...checkFace(file, font.metrics));
    fonts.set(file.key, font);
  }
  return checked(bookOf(fonts), findings);
}

type OpenFont = ReturnType<typeof measureOpenFont>;

function measureOpenFont(program: Font, words: WordMemory) {
  // Reading the layout tables takes 30 ms: only for who asks, and once.
  let features: ReadonlySet<string> | null = null;
  return {
    program,
    metrics: measureFont(program),
    shape: createShaper(program, words),
    hasFeature: (tag: string) => (features ??= new Set(program.availableFeatures)).has(tag),
  };
}

function openFont({ bytes }: FontFile): Font | null {
  if (!isSoundFont(bytes)) return null;
  try {
    const font = create(bytes);
    if (typeof font.layout !== 'function' || !(font.unitsPerEm > 0)) return null;
    keepCodePoints(font);
    return font;
  } catch {
    // fontkit throws plain errors of many kinds on foreign bytes; all mean "no font of ours".
    return null;
  }
}

function bookOf(fonts: ReadonlyMap<string, OpenFont>): FontBook {
  const open = (key: string): OpenFont => {
    const font = fonts.get(key);
    invariant(font, `font "${key}" is not in the book; templates are checked before setting`);
    return font;
  };
  return {
    keys: [...fonts.keys()],
    has: (key) => fonts.has(key),
    metrics: (key) => open(key).metrics,
    shape: (request) => open(request.font).shape(request).glyphs,
    widthOf: (request) => open(request.font).shape(request).width,
    missingIn: (key, text) => missingCharacters(open(key).program, text),
    hasFeature: (key, tag) => open(key).hasFeature(tag),
    program: (key) => open(key).program as unknown as FontProgram,
  };
}
