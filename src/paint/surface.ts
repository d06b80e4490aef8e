/**
 * The only door to pdfkit and svg-to-pdfkit.
 *
 * In: boxes, content streams and objects that are already decided.
 * Out: the bytes of the file.
 * pdfkit keeps hidden state and lays text out on its own; here it only numbers objects, keeps the
 * page tree and writes the file. Nothing is drawn with its text, image or colour calls.
 */
import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import { invariant } from '../core/assert.js';
import type { FlatSvgDrawing } from '../core/drawing.js';
import type { ContentStream } from './content-stream.js';
import { growingBytes } from './growing-bytes.js';
import { name, type PdfDict, type PdfRef, type PdfText, type PdfValue } from './pdf-value.js';

/** A rectangle in PDF axes: left, bottom, right, top. */
export type PdfBox = readonly [number, number, number, number];

export interface PageBoxes {
  readonly media: PdfBox;
  readonly bleed: PdfBox;
  readonly trim: PdfBox;
}

/** Objects of the file: what painters may create. */
export interface PdfObjects {
  /** A number for an object that is defined later (cycles). */
  reserve(): PdfRef;
  define(ref: PdfRef, value: PdfValue): void;
  object(value: PdfValue): PdfRef;
  /** A stream; deflated unless the dictionary already names a `Filter` or `plain` is set. */
  stream(dictionary: PdfDict, bytes: Uint8Array, plain?: 'plain'): PdfRef;
  defineStream(ref: PdfRef, dictionary: PdfDict, bytes: Uint8Array): void;
}

export interface SurfaceOptions {
  readonly version: '1.4' | '1.6';
  readonly lang: string;
  readonly info: Readonly<Record<string, PdfValue | Date>>;
}

export interface Surface extends PdfObjects {
  /** Writes one page; `extra` goes into its dictionary. */
  addPage(boxes: PageBoxes, content: ContentStream, extra: PdfDict): PdfRef;
  /** Paints a flat SVG through svg-to-pdfkit: operators and resources for a form. */
  flatSvg(
    drawing: FlatSvgDrawing,
    size: { readonly width: number; readonly height: number },
  ): {
    readonly operators: Uint8Array;
    readonly resources: PdfDict;
  };
  setCatalog(entries: PdfDict): void;
  /** Ends the file. `xmp` is the metadata packet, written without a filter. */
  finish(xmp: string): Promise<Uint8Array>;
}

/** pdfkit's reference, as far as we touch it. */
interface KitRef {
  readonly id: number;
  data: unknown;
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  end(): void;
}

interface KitPage {
  readonly content: KitRef & { buffer: unknown[]; uncompressedLength: number };
  readonly resources: { data: Record<string, unknown> };
  readonly dictionary: KitRef & { data: Record<string, unknown> };
}

interface KitDocument {
  page: unknown;
  _ctm: number[];
  readonly _waiting: number;
  readonly _root: { readonly data: Record<string, unknown> };
  ref(data: unknown): KitRef;
  addPage(options: unknown): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
  endMetadata: () => void;
}

/** pdfkit prints an object with a foreign tag by its `toString`: the way to write raw tokens. */
class RawToken {
  private readonly token: string;
  constructor(token: string) {
    this.token = token;
  }
  get [Symbol.toStringTag](): string {
    return 'PdfToken';
  }
  toString(): string {
    return this.token;
  }
}

const isText = (value: object): value is PdfText =>
  'text' in value && Object.keys(value).length === 1;

export function openSurface(options: SurfaceOptions): Surface {
  const kit = new PDFDocument({
    autoFirstPage: false,
    bufferPages: false,
    pdfVersion: options.version,
    font: null,
    margin: 0,
    lang: options.lang,
    displayTitle: true,
    info: toInfo(options.info),
  } as unknown as PDFKit.PDFDocumentOptions) as unknown as KitDocument;

  const bytes = growingBytes();
  kit.on('data', (chunk) => bytes.write(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    kit.on('end', resolve);
    kit.on('error', reject);
  });

  const kitRefs = new Map<number, KitRef>();
  const open = new Set<number>();

  const toKit = (value: PdfValue | undefined): unknown => {
    if (value === undefined || value === null) return value;
    if (typeof value === 'string') return value;
    if (typeof value !== 'object') return value;
    if (value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((entry: PdfValue) => toKit(entry));
    const known = 'id' in value && typeof value.id === 'number' ? kitRefs.get(value.id) : undefined;
    if (known) return known;
    if (isText(value)) return new String(value.text);
    return Object.fromEntries(
      Object.entries(value as PdfDict).map(([key, entry]) => [key, toKit(entry)]),
    );
  };

  const reserve = (): PdfRef => {
    const ref = kit.ref({});
    kitRefs.set(ref.id, ref);
    open.add(ref.id);
    return { id: ref.id };
  };
  const kitRefOf = (ref: PdfRef): KitRef => {
    const known = kitRefs.get(ref.id);
    invariant(known, `object ${ref.id} is not of this file`);
    return known;
  };
  const define = (ref: PdfRef, value: PdfValue): void => {
    invariant(open.delete(ref.id), `object ${ref.id} is defined twice`);
    const target = kitRefOf(ref);
    target.data = toKit(value);
    target.end();
  };
  const defineStream = (
    ref: PdfRef,
    dictionary: PdfDict,
    bytes: Uint8Array,
    plain?: 'plain',
  ): void => {
    invariant(open.delete(ref.id), `object ${ref.id} is defined twice`);
    const target = kitRefOf(ref);
    target.data = toKit(dictionary);
    target.compress = plain === undefined && !('Filter' in dictionary);
    target.write(bytes);
    target.end();
  };

  return {
    reserve,
    define,
    defineStream,
    object: (value) => {
      const ref = reserve();
      define(ref, value);
      return ref;
    },
    stream: (dictionary, bytes, plain) => {
      const ref = reserve();
      defineStream(ref, dictionary, bytes, plain);
      return ref;
    },

    addPage: (boxes, content, extra) => {
      const [left, bottom, right, top] = boxes.media;
      kit.addPage({ size: [right - left, top - bottom], margin: 0 });
      const page = kit.page as KitPage;
      // pdfkit 0.20 flips the y axis at the top of each page; our operators are in PDF axes.
      page.content.buffer = [];
      page.content.uncompressedLength = 0;
      page.content.data = {};
      page.content.write(content.toBytes());
      page.resources.data = toKit(content.resources()) as Record<string, unknown>;
      const dictionary = page.dictionary.data;
      // Written on every page by pdfkit 0.20; Ghent Workgroup R0002 forbids it.
      delete dictionary['UserUnit'];
      Object.assign(dictionary, {
        MediaBox: [...boxes.media],
        BleedBox: [...boxes.bleed],
        TrimBox: [...boxes.trim],
        ...(toKit(extra) as object),
      });
      kitRefs.set(page.dictionary.id, page.dictionary);
      return { id: page.dictionary.id };
    },

    flatSvg: (drawing, size) => {
      const recorded = recordFlatSvg(kit, drawing, size);
      for (const state of Object.values(recorded.states)) kitRefs.set(state.id, state);
      return { operators: recorded.operators, resources: { ExtGState: recorded.states } };
    },

    setCatalog: (entries) => {
      Object.assign(kit._root.data, toKit(entries));
    },

    finish: async (xmp) => {
      invariant(open.size === 0, `objects reserved but never defined: ${[...open].join(', ')}`);
      kit.endMetadata = () => {
        const metadata = kit.ref({ Type: 'Metadata', Subtype: 'XML' });
        metadata.compress = false;
        metadata.write(new TextEncoder().encode(xmp));
        metadata.end();
        kit._root.data['Metadata'] = metadata;
      };
      kit.end();
      // pdfkit waits for the objects it has numbered; one left open would wait for ever.
      invariant(kit._waiting === 0, `${kit._waiting} objects of the file were never written`);
      await ended;
      return bytes.take();
    },
  };
}

function toInfo(info: SurfaceOptions['info']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(info).map(([key, value]): readonly [string, unknown] => {
      if (typeof value === 'string') return [key, new RawToken(`/${name(value)}`)];
      if (typeof value === 'object' && value !== null && 'text' in value) return [key, value.text];
      return [key, value];
    }),
  );
}

/**
 * Lets svg-to-pdfkit draw on a page that only records. Without colours of its own: each colour is
 * looked up in the drawing's inks, since 0.1.8 would otherwise write DeviceRGB.
 */
function recordFlatSvg(
  kit: KitDocument,
  drawing: FlatSvgDrawing,
  size: { readonly width: number; readonly height: number },
): { operators: Uint8Array; states: Readonly<Record<string, KitRef & PdfRef>> } {
  const operators: string[] = [];
  const recorder = {
    fonts: {},
    xobjects: {},
    ext_gstates: {} as Record<string, KitRef>,
    patterns: {},
    colorSpaces: {},
    annotations: [] as unknown[],
    width: size.width,
    height: size.height,
    write: (chunk: string) => operators.push(chunk),
  };
  const before = { page: kit.page, ctm: kit._ctm };
  kit.page = recorder;
  kit._ctm = [1, 0, 0, 1, 0, 0];
  try {
    SVGtoPDF(kit, drawing.svg, 0, 0, {
      assumePt: true,
      width: size.width,
      height: size.height,
      preserveAspectRatio: 'none',
      warningCallback: (message) => invariant(false, `svg-to-pdfkit: ${message}`),
      colorCallback: (color, raw) => (color ? inkOf(drawing, color, raw) : color),
    });
  } finally {
    kit.page = before.page;
    kit._ctm = before.ctm;
  }
  invariant(recorder.annotations.length === 0, 'a flat drawing has no links');
  return {
    operators: new TextEncoder().encode(operators.join('\n')),
    states: recorder.ext_gstates,
  };
}

/**
 * Ink of a colour as svg-to-pdfkit asks for it: three components of 0…255. At the start of each
 * call 0.1.8 also asks for its own defaults (`raw` undefined) and keeps what it got, so that those
 * come back with four components the next time.
 */
function inkOf(
  drawing: FlatSvgDrawing,
  [components, opacity]: readonly [readonly number[], number],
  raw: string | undefined,
): readonly [readonly number[], number] {
  if (components.length !== 3) return [components, opacity];
  const key = `#${components.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  const ink = drawing.inks[key];
  if (!ink && raw === undefined) return [[0, 0, 0, key === '#ffffff' ? 0 : 100], opacity];
  invariant(ink?.kind === 'cmyk', `a flat drawing paints ${key} without a process ink for it`);
  // Rounded: 0.1.8 would print 1e-7, which is no PDF number.
  return [[ink.c, ink.m, ink.y, ink.k].map((value) => Math.round(value * 1e5) / 1e3), opacity];
}
