import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { refusedBy, type ArtworkCase } from './case.js';
import { content, rgbPaint } from './pdf-content.js';
import { onePage, writePdf, type PageParts } from './write-pdf.js';

const bad = (name: string, bytes: Uint8Array, code: string): ArtworkCase => ({
  kind: 'PDF',
  name,
  file: `schlecht-${name}.pdf`,
  bytes,
  expected: refusedBy(code),
});

const RGB = content(rgbPaint);
const plain = onePage({ content: RGB });
const text = plain.toString('latin1');

const form = (data: string, dict = ''): { dict: string; data: string } => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 300 200] ${dict}`,
  data,
});

const pages = (list: readonly (readonly [string, PageParts, string])[]): readonly ArtworkCase[] =>
  list.map(([name, parts, code]) => bad(name, onePage(parts), code));

const EMPTY = 'pdf-page-empty';
const UNSUPPORTED = 'pdf-unsupported';

/** Nothing to see. */
const UNSEEN = pages([
  ['empty-page', { content: '' }, EMPTY],
  ['only-white', { content: '1 g 0 0 300 200 re f' }, 'logo-invisible'],
  [
    'art-outside-crop-box',
    { content: RGB, page: '/MediaBox [0 0 900 900] /CropBox [500 500 900 900]' },
    'logo-invisible',
  ],
  ['clipped-away', { content: `0 0 0 0 re W n ${RGB}` }, 'logo-invisible'],
  [
    'only-hidden-layer',
    {
      content: `/OC /L BDC ${RGB} EMC`,
      resources: '/Properties << /L 5 0 R >>',
      catalog: '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
      more: ['<< /Type /OCG /Name (x) >>'],
    },
    EMPTY,
  ],
  [
    'only-annotation',
    {
      content: '',
      page: '/MediaBox [0 0 300 200] /Annots [<< /Type /Annot /Subtype /Square /Rect [0 0 300 200] >>]',
    },
    EMPTY,
  ],
]);

/** Content that runs in circles or costs too much. */
const BOMBS = pages([
  [
    'form-of-itself',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      more: [form(`${RGB} /F Do`, '/Resources << /XObject << /F 5 0 R >> >>')],
    },
    UNSUPPORTED,
  ],
  [
    'forms-in-a-circle',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      more: [
        form('/G Do', '/Resources << /XObject << /G 6 0 R >> >>'),
        form('/F Do', '/Resources << /XObject << /F 5 0 R >> >>'),
      ],
    },
    UNSUPPORTED,
  ],
  ['form-bomb', formBomb(10), 'pdf-too-complex'],
  [
    'pattern-of-itself',
    {
      content: '/Pattern cs /P scn 0 0 300 200 re f',
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        {
          dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 5 0 R >> >>',
          data: '/Pattern cs /P scn 0 0 9 9 re f',
        },
      ],
    },
    UNSUPPORTED,
  ],
  ['nested-saves', { content: `${'q '.repeat(200_000)}${RGB}` }, 'pdf-too-complex'],
  [
    'deep-arrays',
    { content: `${'['.repeat(100_000)}${']'.repeat(100_000)} 0 d ${RGB}` },
    'pdf-too-complex',
  ],
  [
    'million-operators',
    {
      content: deflateSync(`${RGB}${'0 0 m 9 9 l S '.repeat(3_000_000)}`),
      stream: '/Filter /FlateDecode',
    },
    'pdf-too-complex',
  ],
  [
    'flate-bomb',
    {
      content: deflateSync(Buffer.alloc(400_000_000, 32), { level: 9 }),
      stream: '/Filter /FlateDecode',
    },
    'pdf-too-complex',
  ],
  [
    'flate-in-flate-bomb',
    {
      content: deflateSync(deflateSync(Buffer.alloc(400_000_000, 32), { level: 9 }), { level: 9 }),
      stream: '/Filter [/FlateDecode /FlateDecode]',
    },
    'pdf-too-complex',
  ],
  [
    'image-bomb',
    {
      content: 'q 300 0 0 200 0 0 cm /I Do Q',
      resources: '/XObject << /I 5 0 R >>',
      more: [
        {
          dict: '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
          data: deflateSync(Buffer.alloc(1_000_000)),
        },
      ],
    },
    'pdf-too-complex',
  ],
  [
    'tiny-tiles',
    {
      content: '/Pattern cs /P scn 0 0 300 200 re f',
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        {
          dict: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 .01 .01] /XStep .01 /YStep .01 /Resources << >>',
          data: '0 0 .005 .005 re f',
        },
      ],
    },
    'pdf-too-complex',
  ],
]);

function formBomb(levels: number): PageParts {
  const more = Array.from({ length: levels }, (_, i) =>
    i === levels - 1
      ? form('1 0 0 rg 0 0 9 9 re f')
      : form('/F Do '.repeat(20), `/Resources << /XObject << /F ${6 + i} 0 R >> >>`),
  );
  return { content: '/F Do', resources: '/XObject << /F 5 0 R >>', more };
}

/** Features that no paper or standard takes. */
const UNPRINTABLE = pages([
  [
    'font-not-embedded',
    {
      content: 'BT /T 60 Tf 9 90 Td (Olpe) Tj ET',
      resources: '/Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
    },
    'pdf-font-not-embedded',
  ],
  [
    'external-stream',
    { content: RGB, stream: '/F (/etc/passwd) /FFilter /FlateDecode' },
    UNSUPPORTED,
  ],
  [
    'postscript-xobject',
    {
      content: '/F Do',
      resources: '/XObject << /F 5 0 R >>',
      more: [{ dict: '/Type /XObject /Subtype /PS', data: 'x' }],
    },
    UNSUPPORTED,
  ],
  [
    'reference-xobject',
    {
      content: `${RGB} /F Do`,
      resources: '/XObject << /F 5 0 R >>',
      more: [form('0 0 9 9 re f', '/Ref << /F (/etc/passwd) /Page 0 >>')],
    },
    UNSUPPORTED,
  ],
  ['unknown-filter', { content: RGB, stream: '/Filter /Zauber' }, UNSUPPORTED],
]);

/** Files whose structure is broken. */
async function broken(): Promise<readonly ArtworkCase[]> {
  const locked = await PDFDocument.load(plain, { updateMetadata: false });
  locked.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
  const damaged: readonly (readonly [string, Uint8Array])[] = [
    ['only-header', Buffer.from('%PDF-1.7\n')],
    ['cut-in-half', plain.subarray(0, plain.length >> 1)],
    [
      'no-pages',
      writePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    ],
    ['no-catalog', writePdf(['<< /Type /Nothing >>'])],
    [
      'pages-in-a-circle',
      writePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    ],
    [
      'page-is-a-number',
      writePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '42',
      ]),
    ],
    [
      'deep-dictionary',
      Buffer.from(
        text.replace(
          '/Type /Catalog',
          `/Type /Catalog /X ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
        ),
        'latin1',
      ),
    ],
    ['scrambled', Buffer.from(text.replaceAll(/obj/gu, 'ojb'), 'latin1')],
  ];
  return [
    bad('user-password', await locked.save({ useObjectStreams: false }), 'pdf-encrypted'),
    ...damaged.map(([name, bytes]) => bad(name, bytes, 'pdf-damaged')),
  ];
}

export const pdfBad = async (): Promise<readonly ArtworkCase[]> => [
  ...UNSEEN,
  ...BOMBS,
  ...UNPRINTABLE,
  ...(await broken()),
];
