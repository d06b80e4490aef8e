import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { fine, withFinding, type ArtworkCase, type Expected } from './case.js';
import { pixels } from './control-picture.js';
import { content, fieldsContent, hookPath, inkPaints, numbers, rgbPaint } from './pdf-content.js';
import { cmykPixels } from './raster-good.js';
import { onePage, type PageParts } from './write-pdf.js';

const good = (
  name: string,
  bytes: Uint8Array,
  expected: Expected = fine,
  more: Partial<ArtworkCase> = {},
): ArtworkCase => ({ kind: 'PDF', name, file: `${name}.pdf`, bytes, expected, ...more });

const RGB = content(rgbPaint);
const MAGENTA = '1 0 1 0 k 0 0 300 200 re f\n';

/** Means of placing the same page. */
const FRAMES: readonly (readonly [string, PageParts])[] = [
  ['rgb', { content: RGB }],
  [
    'rotate-90',
    { content: `q 0 1 -1 0 200 0 cm ${RGB} Q`, page: '/MediaBox [0 0 200 300] /Rotate 90' },
  ],
  [
    'rotate-180',
    { content: `q -1 0 0 -1 300 200 cm ${RGB} Q`, page: '/MediaBox [0 0 300 200] /Rotate 180' },
  ],
  [
    'rotate-270',
    { content: `q 0 -1 1 0 0 300 cm ${RGB} Q`, page: '/MediaBox [0 0 200 300] /Rotate 270' },
  ],
  [
    'rotate-minus-90',
    { content: `q 0 -1 1 0 0 300 cm ${RGB} Q`, page: '/MediaBox [0 0 200 300] /Rotate -90' },
  ],
  [
    'rotate-450',
    { content: `q 0 1 -1 0 200 0 cm ${RGB} Q`, page: '/MediaBox [0 0 200 300] /Rotate 450' },
  ],
  [
    'media-offset',
    { content: `q 1 0 0 1 -700 400 cm ${RGB} Q`, page: '/MediaBox [-700 400 -400 600]' },
  ],
  ['no-box', { content: RGB, page: '' }],
  ['media-corners-swapped', { content: RGB, page: '/MediaBox [300 200 0 0]' }],
  [
    'crop-box',
    {
      content: `${MAGENTA.replace('0 0 300 200', '0 0 900 900')} q 1 0 0 1 250 350 cm ${RGB} Q`,
      page: '/MediaBox [0 0 900 900] /CropBox [250 350 550 550]',
    },
  ],
  [
    'crop-box-rotated',
    {
      content: `${MAGENTA.replace('0 0 300 200', '0 0 900 900')} q 0 1 -1 0 450 350 cm ${RGB} Q`,
      page: '/MediaBox [0 0 900 900] /CropBox [250 350 450 650] /Rotate 90',
    },
  ],
  [
    'crop-box-too-large',
    { content: RGB, page: '/MediaBox [0 0 300 200] /CropBox [-999 -999 999 999]' },
  ],
  ['crop-box-empty', { content: RGB, page: '/MediaBox [0 0 300 200] /CropBox [0 0 0 0]' }],
  [
    'trim-and-art-box',
    {
      content: `q 1 0 0 1 20 20 cm ${RGB} Q`,
      page: '/MediaBox [0 0 340 240] /TrimBox [20 20 320 220] /ArtBox [20 20 320 220] /BleedBox [11 11 329 229]',
    },
  ],
  ['generous-page', { content: `q 1 0 0 1 150 400 cm ${RGB} Q`, page: '/MediaBox [0 0 595 842]' }],
  [
    'user-unit',
    { content: `q .01 0 0 .01 0 0 cm ${RGB} Q`, page: '/MediaBox [0 0 3 2] /UserUnit 100' },
  ],
  ['inherited', { content: RGB, page: '', tree: '/MediaBox [0 0 300 200] /Resources << >>' }],
  ['indirect-box', { content: RGB, page: '/MediaBox 5 0 R', more: ['[0 0 6 0 R 200.0]', '300'] }],
  [
    'white-sheet',
    {
      content: `1 g 0 0 595 842 re f q 1 0 0 1 150 400 cm ${RGB} Q`,
      page: '/MediaBox [0 0 595 842]',
    },
  ],
];

const form = (data: string, dict = ''): { dict: string; data: string } => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 200] ${dict}`,
  data,
});

/** Means of saying the same content. */
const CONTENT: readonly (readonly [string, PageParts])[] = [
  ['form', { content: '/F Do', resources: '/XObject << /F 5 0 R >>', more: [form(RGB)] }],
  [
    'form-matrix',
    {
      content: 'q 2 0 0 2 -50 -50 cm /F Do Q',
      resources: '/XObject << /F 5 0 R >>',
      more: [form(RGB, '/Matrix [.5 0 0 .5 25 25]')],
    },
  ],
  [
    'form-clips',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      page: '/MediaBox [0 0 400 300]',
      more: [form(`${RGB} 1 0 1 0 k 300 0 99 300 re f`)],
    },
  ],
  [
    'form-in-form',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      more: [form('/G Do', '/Resources << /XObject << /G 6 0 R >> >>'), form(RGB)],
    },
  ],
  [
    'group',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      more: [form(RGB, '/Group << /S /Transparency /CS /DeviceRGB /I true >>')],
    },
  ],
  ['clip', { content: `0 0 300 200 re W n ${RGB}`, page: '/MediaBox [0 0 300 200]' }],
  [
    'clip-hides',
    {
      content: `q 0 0 300 200 re W n ${RGB} 1 0 1 0 k 300 0 99 300 re f Q`,
      page: '/MediaBox [0 0 400 300]',
    },
  ],
  [
    'state-alpha-one',
    {
      content: `/G gs ${RGB}`,
      resources: '/ExtGState << /G << /ca 1 /CA 1 /BM /Normal /SMask /None >> >>',
    },
  ],
  [
    'blend-compatible',
    { content: `/G gs ${RGB}`, resources: '/ExtGState << /G << /BM [/Unknown /Compatible] >> >>' },
  ],
  ['terse', { content: RGB.replaceAll(' f\n', ' f ').replaceAll('0.', '.') }],
  ['comments', { content: `% a ( comment\n${RGB.replaceAll('\n', ' % more >>\r')}` }],
  ['marked-content', { content: `/Layer << /MCID 0 /T (a\\)b) >> BDC ${RGB} EMC` }],
  ['compatibility-section', { content: `BX 1 2 3 newop EX ${RGB}` }],
  [
    'strokes',
    {
      content: `${fieldsContent(rgbPaint)} ${numbers([90, 56, 37])} RG 25 w 152.5 20 m 152.5 87.5 l 270 87.5 l S`,
    },
  ],
  [
    'visible-layer',
    {
      content: `/OC /L BDC ${RGB} EMC`,
      resources: '/Properties << /L 5 0 R >>',
      catalog: '/OCProperties << /OCGs [5 0 R] /D << /ON [5 0 R] /Order [5 0 R] >> >>',
      more: ['<< /Type /OCG /Name (Logo) >>'],
    },
  ],
  [
    'type3-font',
    {
      content: `${fieldsContent(rgbPaint)} ${numbers([90, 56, 37])} rg BT /T 1 Tf (a) Tj ET`,
      resources: '/Font << /T 5 0 R >>',
      more: [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 300 200] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [300] /CharProcs << /a 6 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /Resources << >> >>',
        { dict: '', data: `300 0 0 0 300 200 d1 ${hookPath()} f` },
      ],
    },
  ],
  [
    'solid-pattern',
    {
      content: `${fieldsContent(rgbPaint)} /Pattern cs /P scn ${hookPath()} f`,
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        {
          dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200 /Resources << >>',
          data: `${numbers([90, 56, 37])} rg 0 0 300 200 re f`,
        },
      ],
    },
  ],
  [
    'flat-shading',
    {
      content: `${fieldsContent(rgbPaint)} q ${hookPath()} W n /S sh Q`,
      resources: `/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 300 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [${numbers([90, 56, 37])}] /C1 [${numbers([90, 56, 37])}] >> >> >>`,
    },
  ],
  [
    'image-mask',
    {
      content: `${fieldsContent(rgbPaint)} ${numbers([90, 56, 37])} rg q 25 0 0 80 140 20 cm /M Do Q q 130 0 0 25 140 75 cm /M Do Q`,
      resources: '/XObject << /M 5 0 R >>',
      more: [
        {
          dict: '/Type /XObject /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 1 /ImageMask true',
          data: '\0',
        },
      ],
    },
  ],
];

/** What a viewer runs and paper does not show. */
const HARMLESS: readonly (readonly [string, PageParts])[] = [
  [
    'javascript',
    { content: RGB, catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' },
  ],
  [
    'launch-action',
    { content: RGB, page: '/MediaBox [0 0 300 200] /AA << /O << /S /Launch /F (calc.exe) >> >>' },
  ],
  [
    'names-javascript',
    {
      content: RGB,
      catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>',
    },
  ],
  [
    'attachment',
    {
      content: RGB,
      catalog:
        '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>] >> >>',
      more: [{ dict: '/Type /EmbeddedFile', data: 'ATTACHED-CANARY' }],
    },
  ],
  [
    'form-fields',
    {
      content: RGB,
      catalog: '/AcroForm << /Fields [5 0 R] /XFA (x) >>',
      more: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (v) /Rect [0 0 9 9] >>'],
    },
  ],
  [
    'link-annotation',
    {
      content: RGB,
      page: '/MediaBox [0 0 300 200] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 300 200] /A << /S /URI /URI (https://example.org) >> >>]',
    },
  ],
  [
    'structure-tree',
    {
      content: RGB,
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >>',
    },
  ],
  [
    'private-data',
    {
      content: RGB,
      page: '/MediaBox [0 0 300 200] /PieceInfo << /Illustrator << /Private << /AIPrivateData1 5 0 R >> >> >>',
      more: [{ dict: '', data: 'x'.repeat(100_000) }],
    },
  ],
];

async function inColors(): Promise<readonly ArtworkCase[]> {
  const inks = await inkPaints();
  const ink = (name: string): string =>
    (inks.get(name) ?? []).map((value) => value.toFixed(4)).join(' ');
  const tint = (name: string): string => `{ pop ${ink(name)} }`;
  const names = [...inks.keys()];
  const separations = names
    .map(
      (name, i) =>
        `/S${i} [/Separation /Hausfarbe#20${name} /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [${ink(name)}] >>]`,
    )
    .join(' ');
  const icc = {
    dict: '/N 3 /Alternate /DeviceRGB /Filter /FlateDecode',
    data: deflateSync(await srgbProfile()),
  };
  const press = {
    dict: '/N 4 /Filter /FlateDecode',
    data: deflateSync(readFileSync('data/icc/ISOcoated_v2_300_bas.icc')),
  };
  const palette = Buffer.from(
    names.flatMap((name) => (inks.get(name) ?? []).map((value) => Math.round(value * 255))),
  ).toString('hex');
  return [
    good('cmyk', onePage({ content: content((name) => `${ink(name)} k`) })),
    good(
      'cmyk-by-space',
      onePage({ content: content((name) => `/DeviceCMYK cs ${ink(name)} sc`) }),
    ),
    good(
      'icc-rgb',
      onePage({
        content: content((_n, rgb) => `/C cs ${numbers(rgb)} scn`),
        resources: '/ColorSpace << /C [/ICCBased 5 0 R] >>',
        more: [icc],
      }),
    ),
    good(
      'icc-cmyk',
      onePage({
        content: content((name) => `/C cs ${ink(name)} scn`),
        resources: '/ColorSpace << /C [/ICCBased 5 0 R] >>',
        more: [press],
      }),
    ),
    good(
      'default-rgb',
      onePage({
        content: RGB,
        resources: '/ColorSpace << /DefaultRGB [/ICCBased 5 0 R] >>',
        more: [icc],
      }),
    ),
    good(
      'indexed',
      onePage({
        content: content((name) => `/C cs ${names.indexOf(name)} sc`),
        resources: `/ColorSpace << /C [/Indexed /DeviceCMYK ${names.length - 1} <${palette}>] >>`,
      }),
    ),
    good(
      'separations',
      onePage({
        content: content((name) => `/S${names.indexOf(name)} cs 1 scn`),
        resources: `/ColorSpace << ${separations} >>`,
      }),
      withFinding('pdf-spot-undeclared'),
    ),
    good(
      'device-n',
      onePage({
        content: content((name) => `/C cs ${ink(name)} scn`),
        resources:
          '/ColorSpace << /C [/DeviceN [/Cyan /Magenta /Yellow /Black] /DeviceCMYK 5 0 R] >>',
        more: [
          {
            dict: '/FunctionType 4 /Domain [0 1 0 1 0 1 0 1] /Range [0 1 0 1 0 1 0 1]',
            data: '{ }',
          },
        ],
      }),
    ),
    good(
      'spot-by-calculator',
      onePage({
        content: `${fieldsContent((name) => `${ink(name)} k`)} /C cs 1 scn ${hookPath()} f`,
        resources: '/ColorSpace << /C [/Separation /Braun /DeviceCMYK 5 0 R] >>',
        more: [
          { dict: '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]', data: tint('brown') },
        ],
      }),
      withFinding('pdf-spot-undeclared'),
    ),
  ];
}

async function srgbProfile(): Promise<Uint8Array> {
  const { icc } = await (
    await import('sharp')
  )
    .default(await pixels(1).withIccProfile('srgb').png().toBuffer())
    .metadata();
  return new Uint8Array(icc ?? []);
}

async function withImages(): Promise<readonly ArtworkCase[]> {
  const { data: inks, width, height } = await cmykPixels();
  const rgb = await pixels().raw().toBuffer();
  const jpeg = await pixels().jpeg({ quality: 97, chromaSubsampling: '4:4:4' }).toBuffer();
  const image = (dict: string, data: Uint8Array): PageParts => ({
    content: 'q 300 0 0 200 0 0 cm /I Do Q',
    resources: '/XObject << /I 5 0 R >>',
    more: [
      {
        dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ${dict}`,
        data,
      },
    ],
  });
  const flate = '/Filter /FlateDecode';
  const strip = { ...image(`/ColorSpace /DeviceRGB ${flate} /SMask 6 0 R`, deflateSync(rgb)) };
  const mask = {
    dict: `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray`,
    data: '\u00ff',
  };
  const turned = await pixels().flip().raw().toBuffer();
  const tiny = await pixels(1).raw().toBuffer();
  return [
    good('image-rgb', onePage(image(`/ColorSpace /DeviceRGB ${flate}`, deflateSync(rgb))), fine),
    good('image-cmyk', onePage(image(`/ColorSpace /DeviceCMYK ${flate}`, deflateSync(inks))), fine),
    good(
      'image-cmyk-decode',
      onePage(
        image(
          `/ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0] ${flate}`,
          deflateSync(inks.map((value) => 255 - value)),
        ),
      ),
      fine,
    ),
    good('image-jpeg', onePage(image('/ColorSpace /DeviceRGB /Filter /DCTDecode', jpeg)), fine),
    good(
      'image-jpeg-flate',
      onePage(image('/ColorSpace /DeviceRGB /Filter [/FlateDecode /DCTDecode]', deflateSync(jpeg))),
      fine,
    ),
    good('image-soft-mask', onePage({ ...strip, more: [...(strip.more ?? []), mask] })),
    good(
      'image-mirrored-twice',
      onePage({
        ...image(`/ColorSpace /DeviceRGB ${flate}`, deflateSync(turned)),
        content: 'q 300 0 0 -200 0 200 cm /I Do Q',
      }),
      fine,
    ),
    good(
      'image-inline',
      onePage({
        content: Buffer.concat([
          Buffer.from('q 300 0 0 200 0 0 cm BI /W 300 /H 200 /CS /RGB /BPC 8 /F /AHx ID '),
          Buffer.from(tiny.toString('hex')),
          Buffer.from('> EI Q'),
        ]),
      }),
      // One pixel a unit: 230 ppi at the size of the grid.
      withFinding('logo-low-resolution'),
    ),
  ];
}

/** The same document in other containers. */
async function containers(): Promise<readonly ArtworkCase[]> {
  const plain = onePage({ content: RGB });
  const text = plain.toString('latin1');
  const loaded = async (): Promise<PDFDocument> =>
    PDFDocument.load(plain, { updateMetadata: false });
  const saved = async (useObjectStreams: boolean): Promise<Uint8Array> =>
    (await loaded()).save({ useObjectStreams });
  const locked = await loaded();
  locked.encrypt({
    userPassword: '',
    ownerPassword: 'geheim',
    permissions: { printing: false, modifying: false },
  });
  const lines = RGB.split('\n');
  const split = [lines.slice(0, 2).join('\n'), lines.slice(2).join('\n')];
  const hexed = `${Buffer.from(RGB).toString('hex')}>`;
  return [
    good('object-streams', await saved(true)),
    good('rewritten', await saved(false)),
    good('owner-password', await locked.save({ useObjectStreams: false })),
    good('junk-before-header', Buffer.concat([Buffer.from('\n\n  junk\n'), plain])),
    good('junk-after-end', Buffer.concat([plain, Buffer.alloc(1500, 10)])),
    good('wrong-startxref', Buffer.from(text.replace(/startxref\n\d+/u, 'startxref\n7'), 'latin1')),
    good('no-xref', Buffer.from(text.replace(/xref\n[\s\S]*?trailer/u, 'trailer'), 'latin1')),
    good('wrong-length', Buffer.from(text.replace(/\/Length \d+/u, '/Length 3'), 'latin1')),
    good(
      'carriage-returns',
      Buffer.from(text.replace(/^(\d+ 0 obj|endobj)\n/gmu, '$1\r'), 'latin1'),
    ),
    good('flate', onePage({ content: deflateSync(RGB), stream: '/Filter /FlateDecode' })),
    good('hex', onePage({ content: hexed, stream: '/Filter /ASCIIHexDecode' })),
    good(
      'hex-of-flate',
      onePage({
        content: `${deflateSync(RGB).toString('hex')}>`,
        stream: '/Filter [/ASCIIHexDecode /FlateDecode]',
      }),
    ),
    good(
      'flate-cut-off',
      onePage({ content: deflateSync(RGB).subarray(0, -4), stream: '/Filter /FlateDecode' }),
    ),
    good('content-in-parts', contentArray(split)),
    good('named-ai', plain, fine, { file: 'named-ai.ai' }),
    good('named-eps', plain, withFinding('artwork-extension-wrong'), { file: 'pdf-named-eps.eps' }),
    good('two-pages', await twoPages(plain), withFinding('pdf-several-pages')),
    good(
      'hidden-layer',
      onePage({
        content: `${RGB} /OC /L BDC ${MAGENTA} EMC`,
        resources: '/Properties << /L 5 0 R >>',
        catalog: '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
        more: ['<< /Type /OCG /Name (Entwurf) >>'],
      }),
      withFinding('pdf-layers-hidden'),
    ),
  ];
}

function contentArray(parts: readonly string[]): Buffer {
  const more = parts.map((data) => ({ dict: '', data }));
  return onePage({ content: '', contents: '[5 0 R 6 0 R]', more });
}

async function twoPages(plain: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(plain, { updateMetadata: false });
  document.addPage([300, 200]);
  return document.save();
}

const plainCases = (list: readonly (readonly [string, PageParts])[]): readonly ArtworkCase[] =>
  list.map(([name, parts]) => good(name, onePage(parts)));

export const pdfGood = async (): Promise<readonly ArtworkCase[]> => [
  ...plainCases(FRAMES),
  ...plainCases(CONTENT),
  ...plainCases(HARMLESS),
  ...(await inColors()),
  ...(await withImages()),
  ...(await containers()),
];
