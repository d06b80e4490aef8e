/** For each rule the smallest change to a sound file that breaks it. */
import type { FindingCode } from '../../src/core/findings/index.js';
import type { PdfStandard } from '../../src/core/print-spec.js';
import {
  addGlyphFont,
  at,
  BLEED,
  box,
  FONT_OBJECT,
  HEIGHT,
  WIDTH,
  WIDTHS,
  XMP,
  type SmallPdf,
} from './small-pdf.js';

export interface BrokenFile {
  readonly rule: FindingCode;
  readonly standard: PdfStandard;
  readonly change: (file: SmallPdf) => void;
  /** Other rules that no file can keep when it breaks this one. */
  readonly also: readonly FindingCode[];
}

const x4 = (
  rule: FindingCode,
  change: (file: SmallPdf) => void,
  also: readonly FindingCode[] = [],
): BrokenFile => ({ rule, standard: 'pdfx4', change, also });

const x1a = (
  rule: FindingCode,
  change: (file: SmallPdf) => void,
  also: readonly FindingCode[] = [],
): BrokenFile => ({ rule, standard: 'pdfx1a', change, also });

const first = (file: SmallPdf): SmallPdf['pages'][number] => {
  const [page] = file.pages;
  if (!page) throw new Error('no page');
  return page;
};

/** Adds content to the first page; the middle of the page is free. */
const paint =
  (content: string, resources: Record<string, string> = {}) =>
  (file: SmallPdf): void => {
    first(file).content += `\n${content}`;
    for (const [category, entries] of Object.entries(resources))
      file.resources[category] = `${file.resources[category] ?? ''} ${entries}`;
  };

const square = `${at(200, 400)} 100 100 re f`;
const text = (size: number, words = 'Nur'): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${at(220, 440)} Tm (${words}) Tj ET`;

const image = (file: SmallPdf, number: number, dict: string, data: Uint8Array): void => {
  file.objects[number] = { dict: `/Type /XObject /Subtype /Image ${dict}`, data };
};

const draw = (name: string, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${at(200, 400)} cm /${name} Do Q`;

const tint =
  '[/Separation /%s /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>]';
const separation = (ink: string): string => tint.replace('%s', ink);

const extGState = (entries: string): Record<string, string> => ({
  ExtGState: `/Odd << /Type /ExtGState ${entries} >>`,
});

export const BROKEN_FILES: readonly BrokenFile[] = [
  x4('pdf-unreadable', (file) => {
    file.pages = [];
  }),
  x4('pdf-damaged', paint('/Missing Do')),
  x4(
    'pdf-encrypted',
    (file) => {
      file.trailer += ' /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>';
    },
    [],
  ),
  x4('pdf-version', (file) => {
    file.version = '1.7';
  }),
  x1a('pdf-version-x1a', (file) => {
    file.version = '1.6';
  }),
  x4('pdf-id', (file) => {
    file.trailer = '/ID [<> <>]';
  }),
  x4(
    'xmp-packet',
    (file) => {
      file.xmp = XMP.replace('&amp;', '&');
    },
    ['xmp-version-key'],
  ),
  x4('xmp-version-key', (file) => {
    file.xmp = XMP.replace('PDF/X-4', 'PDF/X-3');
  }),
  x4('xmp-properties', (file) => {
    file.xmp = XMP.replace('<xmpMM:VersionID>1</xmpMM:VersionID>', '');
  }),
  x4('info-xmp-agree', (file) => {
    file.info.Title = '(Strategie)';
  }),
  x4('info-trapped', (file) => {
    file.info.Trapped = '(False)';
  }),
  x1a('info-x1a', (file) => {
    delete file.info.GTS_PDFXVersion;
  }),
  x4(
    'intent-one',
    (file) => {
      file.intents = `[${file.intents.slice(1, -1)} ${file.intents.slice(1, -1)}]`;
    },
    ['color-device-rgb'],
  ),
  x4('intent-identifier', (file) => {
    file.intents = file.intents.replace('/Info (ISO Coated v2)', '');
  }),
  x4('intent-profile', (file) => {
    file.intents = file.intents.replace('/DestOutputProfile 10 0 R', '');
  }),
  x1a('intent-profile-x1a', (file) => {
    file.objects[10] = { dict: '/N 4', data: 'no profile' };
  }),
  x4(
    'intent-cmyk',
    (file) => {
      file.objects[10] = { dict: '/N 3', data: rgbProfile() };
    },
    ['color-device-rgb'],
  ),
  x4('intent-condition', (file) => {
    file.intents = file.intents.replace('FOGRA39', 'FOGRA51');
  }),
  x4('boxes-trim-present', (file) => {
    first(file).boxes =
      `${box('MediaBox', 28.346)} ${box('CropBox', 28.346)} ${box('TrimBox', 0)} ${box('ArtBox', 0)}`;
  }),
  x4(
    'boxes-nested',
    (file) => {
      first(file).boxes = `${box('MediaBox', 5)} ${box('BleedBox', BLEED)} ${box('TrimBox', 0)}`;
    },
    ['bleed-painted'],
  ),
  x4('boxes-crop', (file) => {
    first(file).boxes += ` ${box('CropBox', BLEED)}`;
  }),
  x4('page-user-unit', (file) => {
    first(file).extra += ' /UserUnit 1';
  }),
  x4('page-rotate', (file) => {
    first(file).extra += ' /Rotate 90';
  }),
  x4(
    'boxes-trim-alike',
    (file) => {
      first(file).boxes =
        `${box('MediaBox', 28.346)} ${box('BleedBox', BLEED)} ${box('TrimBox', -1)}`;
    },
    ['boxes-trim-size'],
  ),
  x4('boxes-trim-size', (file) => {
    for (const page of file.pages)
      page.boxes = `${box('MediaBox', 28.346)} ${box('BleedBox', BLEED)} ${box('TrimBox', -1)}`;
  }),
  x4('boxes-bleed-width', (file) => {
    first(file).boxes = `${box('MediaBox', 28.346)} ${box('BleedBox', 4)} ${box('TrimBox', 0)}`;
  }),
  x4('page-empty', (file) => {
    first(file).content = '';
  }),
  x4('page-count', (file) => {
    file.pages.pop();
  }),
  x4('page-count-thick', (file) => {
    file.pages = Array.from({ length: 84 }, () => ({ ...first(file) }));
  }),
  x4('annotation-on-page', (file) => {
    first(file).extra += ` /Annots [<< /Type /Annot /Subtype /Text /Rect [100 100 120 120] >>]`;
  }),
  x4('actions-absent', (file) => {
    file.catalog = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>';
  }),
  x4(
    'font-embedded',
    (file) => {
      file.objects[13] = '<< /Type /FontDescriptor /FontName /Sans /Flags 32 >>';
    },
    ['content-unjudged'],
  ),
  x4('font-widths', (file) => {
    file.objects[12] = FONT_OBJECT(WIDTHS.map((width) => width + 20));
  }),
  x4('font-notdef', (file) => {
    addGlyphFont(file);
    paint(`/Over gs 0 0 0 1 k BT /F2 10 Tf 1 0 0 1 ${at(220, 440)} Tm <0000> Tj ET`)(file);
  }),
  x4('font-courier', (file) => {
    file.objects[12] = FONT_OBJECT().replace('SourceSans3-Regular', 'CourierStd');
  }),
  x4('halftone-transfer', paint('/Odd gs', extGState('/TR2 /Identity'))),
  x4('xobject-forbidden', (file) => {
    file.objects[20] = {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /OPI << >>',
      data: '',
    };
    paint('/Fm Do', { XObject: '/Fm 20 0 R' })(file);
  }),
  x4('stream-lzw', (file) => {
    file.objects[20] = { dict: '/Filter /LZWDecode', data: '' };
  }),
  x4('layers-configuration', (file) => {
    file.catalog = '/OCProperties << /OCGs [] /D << /Order [] >> >>';
  }),
  x4('view-area', (file) => {
    file.catalog = '/ViewerPreferences << /PrintArea /TrimBox >>';
  }),
  x4('content-operators', paint('1 0 0 1 0 0 xy')),
  x4('name-tree-order', (file) => {
    file.catalog = '/Names << /Dests << /Names [(b) [] (a) []] >> >>';
  }),
  x1a('x1a-features', (file) => {
    file.objects[20] = { dict: '/Filter /JPXDecode', data: '' };
  }),
  x1a('x1a-layers', (file) => {
    file.catalog = '/OCProperties << /OCGs [] /D << /Name (Standard) >> >>';
  }),
  x4('color-device-rgb', paint(`1 0 0 rg ${square}`), ['content-unjudged']),
  x4(
    'color-uncalibrated',
    paint(`/Odd cs 50 10 10 sc ${square}`, {
      ColorSpace: '/Odd [/Lab << /WhitePoint [0.96 1 0.82] >>]',
    }),
    ['content-unjudged'],
  ),
  x1a('color-space-x1a', paint(`1 0 0 rg ${square}`), ['content-unjudged']),
  x4('color-unknown', paint(`/Odd cs 1 sc ${square}`), ['content-unjudged']),
  x4(
    'color-icc-valid',
    (file) => {
      file.objects[20] = { dict: '/N 4', data: 'no profile' };
      paint(`/Plain gs /Odd cs 0 0 0 1 sc ${square}`, { ColorSpace: '/Odd [/ICCBased 20 0 R]' })(
        file,
      );
    },
    ['color-uncalibrated'],
  ),
  x4(
    'color-icc-intent',
    paint(`/Plain gs /Odd cs 0 0 0 1 sc ${square}`, {
      ColorSpace: '/Odd [/ICCBased 10 0 R]',
    }),
    ['color-uncalibrated'],
  ),
  x4(
    'color-icc-overprint',
    paint(`/Over gs /Odd cs 0 0 0 1 sc ${square}`, {
      ColorSpace: '/Odd [/ICCBased 10 0 R]',
    }),
    ['color-uncalibrated', 'color-icc-intent'],
  ),
  x4(
    'color-registration',
    paint(`/Odd cs 0.5 sc ${square}`, {
      ColorSpace: `/Odd ${separation('All')}`,
    }),
  ),
  x4(
    'spot-undeclared',
    paint(`/Odd cs 1 sc ${square}`, {
      ColorSpace: `/Odd ${separation('HKS#2042')}`,
    }),
  ),
  x4('transparency-blend-mode', paint('/Odd gs', extGState('/BM /Foo'))),
  x4('transparency-group-space', (file) => {
    first(file).extra = '/Group << /Type /Group /S /Transparency /CS /DeviceGray >>';
  }),
  x1a('transparency-none', paint(`/Odd gs 1 0 0 0 k ${square}`, extGState('/ca 0.5'))),
  x4('overprint-white-text', paint(`0.5 0 0 0 k ${square} /Over gs 0 0 0 0 k ${text(20)}`)),
  x4('overprint-white-path', paint(`/Over gs 0 0 0 0 k ${square}`)),
  x4('overprint-black-text', paint(`/Plain gs 0.5 0 0 0 k ${square} 0 0 0 1 k ${text(10)}`)),
  x4(
    'overprint-black-line',
    paint(`/Plain gs 0.5 0 0 0 k ${square} 0 0 0 1 K 0.5 w ${at(210, 450)} m ${at(290, 450)} l S`),
  ),
  x4('gray-black-text', paint(`/Plain gs 0.5 0 0 0 k ${square} 0 g ${text(10)}`)),
  x4(
    'gray-black-line',
    paint(`/Plain gs 0.5 0 0 0 k ${square} 0 G 0.5 w ${at(210, 450)} m ${at(290, 450)} l S`),
  ),
  x4('gray-overprint', paint(`/Over gs 0.5 g ${square}`)),
  x4('text-rich-black', paint(`0.9 0.6 0.5 0.9 k ${text(20)}`)),
  x4('text-white-small', paint(`/Plain gs 0.5 0 0 0 k ${square} 0 0 0 0 k ${text(7)}`)),
  x4('text-inks-small', paint(`/Plain gs 0.5 0.5 0 0 k ${text(7)}`)),
  x4('text-small', paint(`/Over gs 0 0 0 1 k ${text(5)}`)),
  x4('line-thin', paint(`/Over gs 0 0 0 1 K 0.1 w ${at(210, 450)} m ${at(290, 450)} l S`)),
  x4(
    'line-white-thin',
    paint(`/Plain gs 0.5 0 0 0 k ${square} 0 0 0 0 K 0.3 w ${at(210, 450)} m ${at(290, 450)} l S`),
  ),
  x4(
    'line-inks-thin',
    paint(`/Plain gs 0.5 0.5 0 0 K 0.1 w ${at(210, 450)} m ${at(290, 450)} l S`),
  ),
  x4('ink-mean', paint(`0.9 0.9 0.9 0.6 k ${square}`), ['ink-maximum']),
  x4('ink-maximum', paint(`0.9 0.9 0.9 0.4 k ${square}`)),
  x4(
    'content-unjudged',
    paint(`/Hue gs 0.2 0.5 0 0 k ${square}`, {
      ExtGState: '/Hue << /BM /Hue /op false /OP false >>',
    }),
  ),
  x4('rich-black-recipe', paint(`0.3 0.3 0.3 1 k ${square}`)),
  x4('image-resolution', (file) => {
    image(
      file,
      20,
      '/Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      new Uint8Array(1600),
    );
    paint(draw('Im', 72, 72), { XObject: '/Im 20 0 R' })(file);
  }),
  x4('image-resolution-low', (file) => {
    image(
      file,
      20,
      '/Width 200 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      new Uint8Array(160_000),
    );
    paint(draw('Im', 72, 72), { XObject: '/Im 20 0 R' })(file);
  }),
  x4('image-bitmap-resolution', (file) => {
    image(
      file,
      20,
      '/Width 80 /Height 80 /BitsPerComponent 1 /ImageMask true',
      new Uint8Array(800),
    );
    paint(`0 0 0 1 k ${draw('Im', 72, 72)}`, { XObject: '/Im 20 0 R' })(file);
  }),
  x4('image-bitmap-resolution-low', (file) => {
    image(
      file,
      20,
      '/Width 600 /Height 600 /BitsPerComponent 1 /ImageMask true',
      new Uint8Array(45_000),
    );
    paint(`0 0 0 1 k ${draw('Im', 72, 72)}`, { XObject: '/Im 20 0 R' })(file);
  }),
  x4('bleed-painted', paint(`0.2 0 0 0 k ${at(0, 200)} 100 50 re f`)),
  x4('margin-safe', paint(`/Over gs 0 0 0 1 k BT /F1 10 Tf 1 0 0 1 ${at(4, 300)} Tm (Rand) Tj ET`)),
  x4('object-off-page', paint(`0.2 0 0 0 k ${at(WIDTH + 200, HEIGHT)} 50 50 re f`)),
  x4('object-invisible', paint(`BT 3 Tr /F1 10 Tf 1 0 0 1 ${at(220, 440)} Tm (Nur) Tj ET`)),
];

/** Header of an RGB printer profile without tags: enough to be told from CMYK. */
function rgbProfile(): Uint8Array {
  const bytes = new Uint8Array(132);
  new DataView(bytes.buffer).setUint32(0, 132);
  bytes[8] = 2;
  bytes.set(new TextEncoder().encode('prtrRGB Lab '), 12);
  bytes.set(new TextEncoder().encode('acsp'), 36);
  return bytes;
}
