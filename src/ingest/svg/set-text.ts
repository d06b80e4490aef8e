import type { PathData } from '../../core/drawing.js';
import { ownEntry } from '../../core/own-entry.js';
import type { OutlineFace, TextOutlines } from '../../fonts/text-outlines.js';
import { pxOf } from './lengths.js';
import { parsePath, transformPath } from './path-geometry.js';
import type { SvgElement } from './xml.js';

/** A text that was set as paths. */
export interface SetText {
  readonly text: string;
  readonly font: string;
}

/**
 * Turns every text whose fonts belong to the project into paths; the others stay, and are
 * reported as live text. usvg would drop them without a word.
 * Covered: positions, `tspan`, anchors, shifts, letter spacing, the usual baselines. Text on a
 * path, turned letters, fitted lengths and gradients across a text are left alone.
 * Source: SVG 2, 11 (text), reduced to one line per chunk.
 */
export function setTexts(root: SvgElement, fonts: TextOutlines): readonly SetText[] {
  const set: SetText[] = [];
  visit(root, INITIAL, fonts, set);
  return set;
}

interface TextStyle {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly spacing: number;
  readonly anchor: string;
  readonly baseline: string;
  readonly paints: boolean;
}

const INITIAL: TextStyle = {
  family: '',
  size: 16,
  weight: 400,
  italic: false,
  spacing: 0,
  anchor: 'start',
  baseline: 'auto',
  paints: true,
};

function visit(
  element: SvgElement,
  inherited: TextStyle,
  fonts: TextOutlines,
  set: SetText[],
): void {
  const style = styleOf(element, inherited);
  element.children = element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name !== 'text') {
      visit(child, style, fonts, set);
      return child;
    }
    const result = setText(child, style, fonts);
    if (!result) return child;
    set.push(...result.set);
    return result.group;
  });
}

function styleOf({ attributes }: SvgElement, inherited: TextStyle): TextStyle {
  const size = attributes.get('font-size');
  const weight = attributes.get('font-weight');
  const spacing = attributes.get('letter-spacing');
  const pixels = size === undefined ? inherited.size : sizeOf(size, inherited.size);
  const slant = attributes.get('font-style');
  const paint = attributes.get('fill');
  return {
    family: attributes.get('font-family') ?? inherited.family,
    size: pixels,
    weight: weight === undefined ? inherited.weight : weightOf(weight, inherited.weight),
    italic: slant === undefined ? inherited.italic : /italic|oblique/.test(slant),
    spacing:
      spacing === undefined
        ? inherited.spacing
        : sizeOf(spacing === 'normal' ? '0' : spacing, pixels),
    anchor: attributes.get('text-anchor') ?? inherited.anchor,
    baseline: attributes.get('dominant-baseline') ?? inherited.baseline,
    paints: paint === undefined ? inherited.paints : !paint.startsWith('url'),
  };
}

function sizeOf(text: string, em: number): number {
  const relative = /^([\d.+-]+)(em|%)$/.exec(text.trim());
  if (relative) return Number(relative[1]) * (relative[2] === '%' ? em / 100 : em);
  return pxOf(text) ?? em;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  normal: 400,
  bold: 700,
  bolder: 700,
  lighter: 300,
};

const weightOf = (text: string, inherited: number): number =>
  ownEntry(WEIGHTS, text) ?? (Number(text) || inherited);

/** A stretch of text in one style, with the place it starts at when the file names one. */
interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly x: number | null;
  readonly y: number | null;
  readonly dx: number;
  readonly dy: number;
  /** Paint of a `tspan`. */
  readonly attributes: ReadonlyMap<string, string>;
}

const BEYOND_US = ['textLength', 'rotate', 'writing-mode', 'lengthAdjust'];

function setText(
  text: SvgElement,
  inherited: TextStyle,
  fonts: TextOutlines,
): { group: SvgElement; set: readonly SetText[] } | null {
  const runs = trimmed(runsOf(text, styleOf(text, inherited), new Map(), true) ?? []);
  if (runs.length === 0) return null;
  const faces = runs.map((run) => faceOf(run, fonts));
  const children: SvgElement[] = [];
  let [x, y] = [0, 0];
  for (let start = 0; start < runs.length;) {
    let end = start + 1;
    while (end < runs.length && runs[end]?.x === null && runs[end]?.y === null) end += 1;
    const chunk = runs.slice(start, end);
    const set = chunk.map((run, i) => {
      const face = faces[start + i];
      return face ? glyphsOf(run, face) : null;
    });
    const width = set.reduce(
      (sum, part, i) => sum + (part?.width ?? 0) + (i === 0 ? 0 : (chunk[i]?.dx ?? 0)),
      0,
    );
    const anchor = chunk[0]?.style.anchor;
    x = (chunk[0]?.x ?? x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    y = chunk[0]?.y ?? y;
    for (const [i, run] of chunk.entries()) {
      const part = set[i];
      const face = faces[start + i];
      if (!part || !face) return null;
      x += run.dx;
      y += run.dy;
      const path = transformPath(part.path, [1, 0, 0, 1, x, y + shiftOf(run.style, face)]);
      if (path.length > 0) children.push(pathElement(path, run.attributes));
      x += part.width;
    }
    start = end;
  }
  const attributes = new Map([...text.attributes].filter(([name]) => !TEXT_ATTRIBUTES.has(name)));
  const set = [
    {
      text: runs.map((run) => run.text).join(''),
      font: [...new Set(faces.map((face) => face?.key ?? ''))].join(', '),
    },
  ];
  const [only] = children;
  // A clip path may hold paths but no groups.
  const alone =
    only && children.length === 1
      ? { ...only, attributes: new Map([...attributes, ...only.attributes]) }
      : null;
  return { group: alone ?? { name: 'g', attributes, children }, set };
}

const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'x y dx dy font-family font-size font-weight font-style font-stretch font-variant letter-spacing word-spacing text-anchor dominant-baseline xml:space'.split(
    ' ',
  ),
);

/** Null for what is beyond a plain line of text. */
function runsOf(
  element: SvgElement,
  style: TextStyle,
  paint: ReadonlyMap<string, string>,
  first: boolean,
): readonly Run[] | null {
  const { attributes } = element;
  if (BEYOND_US.some((name) => attributes.has(name)) || !style.paints) return null;
  const places = ['x', 'y', 'dx', 'dy'].map((name) => placeOf(attributes.get(name), style.size));
  if (places.some((place) => place === 'list')) return null;
  const [x = null, y = null, dx = null, dy = null] = places as readonly (number | null)[];
  const runs: Run[] = [];
  let pending = { x: first ? (x ?? 0) : x, y: first ? (y ?? 0) : y, dx: dx ?? 0, dy: dy ?? 0 };
  for (const child of element.children) {
    if (typeof child === 'string') {
      const text = child.replace(/\s+/g, ' ');
      if (text === '') continue;
      runs.push({ text, style, ...pending, attributes: paint });
    } else {
      if (child.name !== 'tspan' && child.name !== 'a') {
        if (child.name === 'title' || child.name === 'desc') continue;
        return null;
      }
      if (child.attributes.get('display') === 'none') continue;
      const own = new Map([
        ...paint,
        ...[...child.attributes].filter(([name]) => PAINT_ATTRIBUTES.has(name)),
      ]);
      const below = runsOf(child, styleOf(child, style), own, false);
      if (!below) return null;
      const [head, ...rest] = below;
      if (!head) continue;
      runs.push(
        {
          ...head,
          x: head.x ?? pending.x,
          y: head.y ?? pending.y,
          dx: head.dx + pending.dx,
          dy: head.dy + pending.dy,
        },
        ...rest,
      );
    }
    pending = { x: null, y: null, dx: 0, dy: 0 };
  }
  return runs;
}

const PAINT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-linejoin stroke-linecap opacity visibility color paint-order'.split(
    ' ',
  ),
);

function placeOf(value: string | undefined, em: number): number | null | 'list' {
  if (value === undefined) return null;
  const words = value.trim().split(/[\s,]+/);
  if (words.length !== 1) return 'list';
  const relative = /^([\d.+-]+)em$/.exec(words[0] ?? '');
  return relative ? Number(relative[1]) * em : (pxOf(words[0]) ?? 'list');
}

/** White space at both ends does not show; blanks between two lines of a file neither. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const text = !before || before.text.endsWith(' ') ? run.text.trimStart() : run.text;
    if (text !== '') kept.push({ ...run, text });
    else if (kept.length === 0 && (run.x !== null || run.y !== null))
      kept.push({ ...run, text: '' });
  }
  const last = kept.pop();
  if (last) kept.push({ ...last, text: last.text.trimEnd() });
  return kept.some((run) => run.text !== '') ? kept : [];
}

function faceOf({ text, style }: Run, fonts: TextOutlines): OutlineFace | null {
  for (const family of style.family.split(',')) {
    const face = fonts.faceFor(family.replace(/["']/g, '').trim(), style.weight, style.italic);
    if (face) return face.missingIn(text.normalize('NFC')).length === 0 ? face : null;
  }
  return null;
}

function glyphsOf(
  { text, style }: Run,
  face: OutlineFace,
): { readonly path: PathData; readonly width: number } {
  const scale = style.size / face.unitsPerEm;
  const path: PathData[number][] = [];
  let x = 0;
  for (const glyph of face.outlines(text.normalize('NFC'))) {
    path.push(
      ...transformPath(parsePath(glyph.d), [scale, 0, 0, -scale, x + glyph.offset * scale, 0]),
    );
    x += glyph.advance * scale + style.spacing;
  }
  return { path, width: x };
}

/** How far below `y` the alphabetic baseline lies. Source: CSS Inline 3, 4.2.1. */
function shiftOf({ baseline, size }: TextStyle, face: OutlineFace): number {
  const scale = size / face.unitsPerEm;
  switch (baseline) {
    case 'middle':
      return (face.xHeight * scale) / 2;
    case 'central':
      return ((face.ascent + face.descent) * scale) / 2;
    case 'hanging':
      return face.ascent * 0.8 * scale;
    case 'text-before-edge':
    case 'text-top':
      return face.ascent * scale;
    case 'text-after-edge':
    case 'ideographic':
      return face.descent * scale;
    default:
      return 0;
  }
}

function pathElement(path: PathData, paint: ReadonlyMap<string, string>): SvgElement {
  const d = path
    .map((segment) =>
      segment
        .map((part) => (typeof part === 'number' ? String(Math.round(part * 1e4) / 1e4) : part))
        .join(' '),
    )
    .join('');
  return { name: 'path', attributes: new Map([...paint, ['d', d]]), children: [] };
}
