import { assertNever } from '../core/assert.js';
import type { InkColor } from '../core/color.js';
import type { PathData, StrokeStyle } from '../core/drawing.js';
import { IDENTITY, type Matrix } from '../core/geometry.js';
import { factors, num, nums, type PdfDict, type PdfRef } from './pdf-value.js';

const CATEGORIES = ['XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Font'] as const;
export type ResourceCategory = (typeof CATEGORIES)[number];

const PREFIX: Readonly<Record<ResourceCategory, string>> = {
  XObject: 'X',
  ExtGState: 'G',
  ColorSpace: 'C',
  Pattern: 'P',
  Shading: 'S',
  Font: 'F',
};

/** Finds the plate's colour space for a spot ink. */
export type SpotSpaces = (ink: string) => PdfRef;

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/**
 * Operators of one page, form or pattern together with the resources they name.
 * Coordinates are those of the stream itself (PDF axes); callers convert.
 * Source: ISO 32000-1, annex A.
 */
export class ContentStream {
  private readonly operators: string[] = [];
  private readonly named = new Map<ResourceCategory, Map<number, string>>();
  private readonly objects = new Map<number, PdfRef>();
  private readonly spots: SpotSpaces;
  /** `gray` inside luminosity masks: the black component becomes a grey level. */
  private readonly inkSpace: 'cmyk' | 'gray';

  constructor(spots: SpotSpaces, inkSpace: 'cmyk' | 'gray' = 'cmyk') {
    this.spots = spots;
    this.inkSpace = inkSpace;
  }

  get isEmpty(): boolean {
    return this.operators.length === 0;
  }

  /** A stream of the same ink space, for a form or pattern within. */
  nested(inkSpace: 'cmyk' | 'gray' = this.inkSpace): ContentStream {
    return new ContentStream(this.spots, inkSpace);
  }

  /** Name of an object in this stream's resources. */
  resource(category: ResourceCategory, object: PdfRef): string {
    const names = this.named.get(category) ?? new Map<number, string>();
    this.named.set(category, names);
    const known = names.get(object.id);
    if (known) return known;
    const fresh = `${PREFIX[category]}${names.size + 1}`;
    names.set(object.id, fresh);
    this.objects.set(object.id, object);
    return fresh;
  }

  /** Resource dictionary of all that was named. */
  resources(): PdfDict {
    const dictionary: Record<string, PdfDict> = {};
    for (const category of CATEGORIES) {
      const names = this.named.get(category);
      if (!names) continue;
      const entries: Record<string, PdfRef> = {};
      for (const [id, resourceName] of names) {
        const object = this.objects.get(id);
        if (object) entries[resourceName] = object;
      }
      dictionary[category] = entries;
    }
    return dictionary;
  }

  toBytes(): Uint8Array {
    return new TextEncoder().encode(`${this.operators.join('\n')}\n`);
  }

  /** Appends operators verbatim. */
  raw(operators: string): void {
    this.operators.push(operators);
  }

  /** Wraps what `draw` paints in q … Q. */
  scoped(draw: () => void): void {
    this.raw('q');
    draw();
    this.raw('Q');
  }

  transform(matrix: Matrix): void {
    if (matrix.every((value, index) => value === IDENTITY[index])) return;
    const [a, b, c, d, e, f] = matrix;
    this.raw(`${factors([a, b, c, d])} ${nums([e, f])} cm`);
  }

  graphicsState(state: PdfRef): void {
    this.raw(`/${this.resource('ExtGState', state)} gs`);
  }

  fillColor(color: InkColor): void {
    this.raw(this.colorOperator(color, 'k', 'g', 'cs', 'scn'));
  }

  strokeColor(color: InkColor): void {
    this.raw(this.colorOperator(color, 'K', 'G', 'CS', 'SCN'));
  }

  private colorOperator(
    color: InkColor,
    process: string,
    gray: string,
    space: string,
    component: string,
  ): string {
    switch (color.kind) {
      case 'cmyk':
        return this.inkSpace === 'gray'
          ? `${num(1 - color.k)} ${gray}`
          : `${nums([color.c, color.m, color.y, color.k])} ${process}`;
      case 'spot':
        return `/${this.resource('ColorSpace', this.spots(color.ink))} ${space} ${num(color.tint)} ${component}`;
      default:
        return assertNever(color);
    }
  }

  fillPattern(pattern: PdfRef): void {
    this.raw(`/Pattern cs /${this.resource('Pattern', pattern)} scn`);
  }

  strokePattern(pattern: PdfRef): void {
    this.raw(`/Pattern CS /${this.resource('Pattern', pattern)} SCN`);
  }

  strokeStyle(style: StrokeStyle): void {
    this.raw(
      `${num(style.width)} w ${CAPS[style.cap]} J ${JOINS[style.join]} j ` +
        `${num(Math.max(1, style.miterLimit))} M [${nums(style.dash)}] ${num(style.dashOffset)} d`,
    );
  }

  path(data: PathData): void {
    const parts: string[] = [];
    for (const segment of data) {
      switch (segment[0]) {
        case 'M':
          parts.push(`${num(segment[1])} ${num(segment[2])} m`);
          break;
        case 'L':
          parts.push(`${num(segment[1])} ${num(segment[2])} l`);
          break;
        case 'C':
          parts.push(`${nums(segment.slice(1) as number[])} c`);
          break;
        case 'Z':
          parts.push('h');
          break;
        default:
          assertNever(segment);
      }
    }
    this.raw(parts.join('\n'));
  }

  fill(rule: 'nonzero' | 'evenodd'): void {
    this.raw(rule === 'evenodd' ? 'f*' : 'f');
  }

  stroke(): void {
    this.raw('S');
  }

  clip(data: PathData, rule: 'nonzero' | 'evenodd'): void {
    if (data.length === 0) {
      // An empty clip hides everything; PDF needs a path to say so.
      this.raw('0 0 0 0 re W n');
      return;
    }
    this.path(data);
    this.raw(rule === 'evenodd' ? 'W* n' : 'W n');
  }

  clipBox(x: number, y: number, width: number, height: number): void {
    this.raw(`${nums([x, y, width, height])} re W n`);
  }

  draw(object: PdfRef): void {
    this.raw(`/${this.resource('XObject', object)} Do`);
  }

  shade(shading: PdfRef): void {
    this.raw(`/${this.resource('Shading', shading)} sh`);
  }
}
