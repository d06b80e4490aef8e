import { create, type Font } from 'fontkit';
import { invariant, InvariantError } from '../core/assert.js';
import { BuildError, checked, finding, type Checked, type Finding } from '../core/finding.js';
import { UNWATCHED, type FontWatch } from '../core/font-watch.js';
import type { FontFile } from '../core/project.js';
import { checkFace } from './check-face.js';
import type { FontBook, FontProgram, FontStep } from './font-book.js';
import { keepCodePoints } from './keep-code-points.js';
import { measureFont } from './measure-font.js';
import { wordMemory, type ShapeMemory, type WordMemory } from './shape-memory.js';
import { isSoundFont } from './sound-font.js';
import { createShaper, missingCharacters } from './shape.js';

/**
 * Opens the project's fonts. A file that is no TrueType or OpenType font is left out of the book
 * and gives `font-unreadable`; one of another weight or slant than its key says, `font-face`.
 * Words that `memory` knows are not shaped again. What a damaged table brings down later, while
 * text is set or painted, throws the same finding as a `BuildError`; `watch` is told of each step.
 */
export function openFontBook(
  files: readonly FontFile[],
  memory: Pick<ShapeMemory, 'of'> = { of: wordMemory },
  watch: FontWatch = UNWATCHED,
): Checked<FontBook> {
  const findings: Finding[] = [];
  const fonts = new Map<string, OpenFont>();
  for (const file of files) {
    const step = stepsOf(file, watch);
    try {
      const font = step(() => openFont(file, memory.of(file), step));
      findings.push(...checkFace(file, font.metrics));
      fonts.set(file.key, font);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      findings.push(...error.findings);
    }
  }
  return checked(bookOf(fonts), findings);
}

type OpenFont = ReturnType<typeof openFont>;

function openFont(file: FontFile, words: WordMemory, step: FontStep) {
  const program = parsed(file);
  // Reading the layout tables takes 30 ms: only for who asks, and once.
  let features: ReadonlySet<string> | null = null;
  return {
    program,
    step,
    metrics: measureFont(program),
    shape: createShaper(program, {
      recall: (tags, text, shape) => words.recall(tags, text, () => step(shape)),
    }),
    missingIn: (text: string) => step(() => missingCharacters(program, text)),
    hasFeature: (tag: string) =>
      (features ??= step(() => new Set(program.availableFeatures))).has(tag),
  };
}

function parsed(file: FontFile): Font {
  const { bytes } = file;
  if (!isSoundFont(bytes)) throw unreadable(file);
  const font = create(bytes);
  if (typeof font.layout !== 'function' || !(font.unitsPerEm > 0)) throw unreadable(file);
  keepCodePoints(font);
  return font;
}

const unreadable = ({ path, key }: FontFile, cause?: unknown): BuildError =>
  new BuildError([finding('font-unreadable', { file: path }, { font: key })], { cause });

/** Work with one font under the eyes of the watch. */
const stepsOf =
  (file: FontFile, watch: FontWatch): FontStep =>
  (work) => {
    watch.enter(file.path);
    try {
      return work();
    } catch (error) {
      if (error instanceof BuildError || error instanceof InvariantError) throw error;
      // fontkit throws plain errors of many kinds on foreign bytes; all mean "no font of ours".
      throw unreadable(file, error);
    } finally {
      watch.leave();
    }
  };

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
    missingIn: (key, text) => open(key).missingIn(text),
    hasFeature: (key, tag) => open(key).hasFeature(tag),
    program: (key) => open(key).program as unknown as FontProgram,
    step: (key, work) => open(key).step(work),
  };
}
