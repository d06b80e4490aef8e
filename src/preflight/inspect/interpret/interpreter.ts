/**
 * Content stream → display list. Source: ISO 32000-1, 8 and 9, annex A.
 *
 * In: decoded bytes and resources. Out: painted items in the stream's space, each with the
 * graphics state it was painted with. Follows forms, tiling patterns, Type 3 glyphs, soft masks,
 * inline images and shadings. Guarantees: ends on every input (work and depth are limited),
 * never throws for what the file says; trouble and forbidden things go to the journal.
 */
import { concat, IDENTITY, type Matrix } from '../../../core/geometry.js';
import type { FeatureName } from '../../../core/pdf-facts.js';
import { readColorSpace } from '../color-space.js';
import { decodeStream } from '../decode-stream.js';
import type { DisplayList, GraphicsState, ImageUse, SoftMask } from '../display-list.js';
import { readFont, type ReadFont } from '../fonts/read-font.js';
import { luminosityOf } from '../luminosity.js';
import { PdfName, type PdfDict, type PdfStream, type PdfValue } from '../pdf-values.js';
import type { FileContext } from './frame.js';
import { readImage } from './read-image.js';
import { boxOf, initialState, matrixOf, stateKey } from './states.js';
import { runStream } from './stream-run.js';

/** Where the interpreter writes down what no item shows. */
export interface Journal {
  feature(feature: FeatureName, object: string | null, detail: string): void;
  problem(kind: 'content' | 'stream' | 'limit', object: string | null, detail: string): void;
}

/** Nesting of forms, patterns and glyphs. */
const MAX_DEPTH = 24;
/** Operators in one file; a 300-page brochure has about a million. */
const MAX_OPERATIONS = 30_000_000;
/** Forms that are remembered at once: thousands of logos come once each and never again. */
const MOST_FORMS = 400;

/** Interprets the streams of one file; remembers forms, fonts, images and masks. */
export class Interpreter implements FileContext {
  private readonly journal: Journal;
  private readonly forms = new Map<PdfStream, Map<string, DisplayList>>();
  private readonly fonts = new Map<PdfDict, ReadFont>();
  private readonly images = new Map<PdfStream, ImageUse>();
  private readonly masks = new Map<PdfDict, Map<string, SoftMask>>();
  private readonly active = new Set<PdfStream>();
  private readonly checked = new Set<object>();
  readonly hiddenLayers: ReadonlySet<PdfDict>;
  private maskIds = 0;
  private operationsLeft = MAX_OPERATIONS;

  constructor(journal: Journal, hiddenLayers: ReadonlySet<PdfDict>) {
    this.journal = journal;
    this.hiddenLayers = hiddenLayers;
  }

  page(bytes: Uint8Array, resources: PdfDict | null, object: string | null): DisplayList {
    return this.run(bytes, resources, object, 0, initialState());
  }

  private run(
    bytes: Uint8Array,
    resources: PdfDict | null,
    object: string | null,
    depth: number,
    start: GraphicsState,
  ): DisplayList {
    const state = { ...start, ctm: IDENTITY, clip: null };
    const frame = { file: this, resources, object, depth, items: [], state, hidden: 0 };
    return runStream(frame, bytes);
  }

  font(dict: PdfDict): ReadFont {
    const known = this.fonts.get(dict);
    if (known) return known;
    const font = readFont(dict);
    this.fonts.set(dict, font);
    if (font.embedded === 'opentype') this.journal.feature('opentype-font', dict.object, font.name);
    return font;
  }

  form(
    stream: PdfStream,
    inherited: PdfDict | null,
    state: GraphicsState,
    depth: number,
    variant = '',
  ): DisplayList {
    if (this.forms.size > MOST_FORMS && this.active.size === 0) this.forms.clear();
    const own = this.forms.get(stream) ?? new Map<string, DisplayList>();
    this.forms.set(stream, own);
    const key = `${variant} ${stateKey(state)}`;
    const known = own.get(key);
    if (known) return known;
    if (depth > MAX_DEPTH || this.active.has(stream)) {
      this.journal.problem('content', stream.object, 'form within itself');
      return { items: [] };
    }
    this.active.add(stream);
    const resources = stream.dict.dict('Resources') ?? inherited;
    const list = this.run(this.decoded(stream), resources, stream.object, depth, state);
    this.active.delete(stream);
    own.set(key, list);
    return list;
  }

  decoded(stream: PdfStream): Uint8Array {
    const { bytes, remaining, problem } = decodeStream(stream);
    if (problem !== null) this.journal.problem('stream', stream.object, problem);
    if (remaining !== null) {
      if (remaining !== 'Crypt')
        this.journal.problem('stream', stream.object, `filter ${remaining}`);
      return new Uint8Array();
    }
    return bytes;
  }

  spend(object: string | null): boolean {
    this.operationsLeft -= 1;
    if (this.operationsLeft === 0) this.journal.problem('limit', object, 'operators');
    return this.operationsLeft > 0;
  }

  feature(feature: FeatureName, object: string | null, detail: string): void {
    this.journal.feature(feature, object, detail);
  }

  problem(object: string | null, detail: string): void {
    this.journal.problem('content', object, detail);
  }

  image(stream: PdfStream, resources: PdfDict | null, inline = false): ImageUse {
    const known = this.images.get(stream);
    if (known) return known;
    const use = readImage(this, stream, resources, inline);
    this.images.set(stream, use);
    return use;
  }

  softMask(dict: PdfDict, ctm: Matrix, resources: PdfDict | null, depth: number): SoftMask | null {
    const own = this.masks.get(dict) ?? new Map<string, SoftMask>();
    this.masks.set(dict, own);
    const key = ctm.join(' ');
    const known = own.get(key);
    if (known) return known;
    const group = dict.stream('G');
    if (!group) return null;
    this.transferFunction(dict.get('TR'), 'soft mask', dict.object);
    const groupDict = group.dict.dict('Group');
    const spaceValue = groupDict?.get('CS') ?? null;
    const groupSpace =
      spaceValue === null
        ? null
        : readColorSpace(spaceValue, group.dict.dict('Resources') ?? resources);
    const luminosity = dict.name('S') === 'Luminosity';
    const backdropColor = dict.numbers('BC');
    const backdropInks = backdropColor && groupSpace ? groupSpace.inksOf(backdropColor) : null;
    const mask: SoftMask = {
      id: (this.maskIds += 1),
      luminosity,
      object: group.object ?? dict.object,
      list: this.form(group, resources, initialState(), depth + 1, 'mask'),
      matrix: concat(matrixOf(group.dict), ctm),
      bbox: boxOf(group.dict),
      groupSpace,
      backdrop: backdropInks ? luminosityOf(backdropInks) : 0,
    };
    own.set(key, mask);
    return mask;
  }

  private transferFunction(value: PdfValue, detail: string, object: string | null): void {
    // The soft mask's own TR is a different thing and allowed; only an unknown name is reported.
    if (value instanceof PdfName && value.text !== 'Identity')
      this.journal.problem('content', object, `${detail} TR ${value.text}`);
  }

  once(object: object, check: () => void): void {
    if (this.checked.has(object)) return;
    this.checked.add(object);
    check();
  }
}
