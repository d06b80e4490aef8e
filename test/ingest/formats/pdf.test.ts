import { describe, expect, test } from '@jest/globals';
import { PDFDocument, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { writePdf } from '../../../bench/hostile/write-pdf.js';
import { openInkConverter } from '../../../src/color/ink-converter.js';
import type { ArtworkRequest } from '../../../src/core/artwork-request.js';
import type { SpotInk } from '../../../src/core/participant.js';
import type { Picture } from '../../../src/core/picture.js';
import type { RawArtwork } from '../../../src/ingest/format.js';
import { readPdf } from '../../../src/ingest/formats/pdf.js';
import { openPdf } from '../../../src/raster/pdf-pages.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../house.js';
import { pdfOf, type PdfSource } from './pdf-source.js';

const profile = new Uint8Array(await readFile(ICC_PATH));
const inks = await openInkConverter(profile);
const HKS: SpotInk = {
  name: 'HKS 42',
  alternate: { kind: 'cmyk', c: 1, m: 0.8, y: 0, k: 0.1 },
  print: 'spot',
};

interface Reading {
  readonly artwork: RawArtwork | null;
  readonly codes: readonly string[];
  /** Every stream and dictionary of the clean file as text. */
  readonly text: string;
}

const read = async (
  source: PdfSource | Uint8Array,
  changes: Partial<ArtworkRequest> = {},
  houseInks: readonly SpotInk[] = [],
): Promise<Reading> => {
  const bytes = source instanceof Uint8Array ? source : pdfOf(source);
  const { value, findings } = await readPdf(bytes, logoRequest(changes), {
    inks,
    settings: {
      condition: { identifier: 'FOGRA39', info: '', profile },
      limits: HOUSE_LIMITS,
      inks: houseInks,
    },
  });
  const codes = findings.map(({ code }) => code);
  return { artwork: value, codes, text: value ? await textOf(bytesOf(value)) : '' };
};

const bytesOf = (artwork: RawArtwork | null): Uint8Array => {
  if (artwork?.drawing.kind !== 'pdf') throw new Error('no PDF drawing');
  return artwork.drawing.bytes;
};

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString();
      const isText = !/Image|FontFile/.test(object.dict.toString());
      const data = isText
        ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
        : '';
      return `${object.dict.toString()}\n${data}`;
    })
    .join('\n');
}

const shown = async (bytes: Uint8Array): Promise<Picture> => {
  const opening = await openPdf(bytes);
  if (!opening.ok) throw new Error(opening.reason);
  const picture = opening.pages.render(0, 100);
  opening.pages.close();
  return picture;
};
const pixel = (picture: Picture, x: number, y: number): readonly number[] => [
  ...picture.rgba.subarray((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3),
];
/** The clean page shows what the source shows, but for what the inks change of a colour. */
const expectAlike = async (
  source: Uint8Array,
  artwork: RawArtwork | null,
  tolerance = 60,
): Promise<void> => {
  const [before, after] = [await shown(source), await shown(bytesOf(artwork))];
  const off = before.rgba.filter(
    (value, index) => Math.abs(value - (after.rgba[index] ?? 0)) > tolerance,
  );
  expect(off.length).toBeLessThan(before.rgba.length * 0.002);
};

const NO_RGB = /DeviceRGB|CalRGB|ICCBased|\s(?:rg|RG)\b/;
const SQUARE = '20 20 60 60 re f';

describe('readPdf', () => {
  test('turns RGB into the inks of the converter and keeps CMYK and grey', async () => {
    const { artwork, text, codes } = await read({
      content: `0.0431 0.4196 0.7098 rg ${SQUARE} 1 0.5 0 0.1 K 0.4 g 0 0 9 9 re b`,
    });
    const { c, m, y } = inks.cmykOf({ kind: 'srgb', r: 0.0431, g: 0.4196, b: 0.7098 });
    expect(text).toContain(`${[c, m, y].map((ink) => String(Number(ink.toFixed(4)))).join(' ')} 0`);
    expect(text).toContain('1 0.5 0 0.1 K');
    expect(text).toContain('0.4 g');
    expect(text).not.toMatch(NO_RGB);
    expect(codes).toEqual(['pdf-rgb-converted']);
    expect(artwork?.vector).toBe(true);
  });

  test('prints black RGB with black ink alone and obeys exact inks', async () => {
    const { text } = await read(
      { content: `0 0 0 rg ${SQUARE} 1 0 0 rg 0 0 9 9 re f` },
      { colors: { '#ff0000': { kind: 'cmyk', c: 0, m: 0.95, y: 1, k: 0.05 } } },
    );
    expect(text).toContain('0 0 0 1 k');
    expect(text).toContain('0 0.95 1 0.05 k');
  });

  test('samples RGB gradients, so that no RGB is left and the picture stays', async () => {
    const ramp = '<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0.4 0.2]/N 1>>';
    for (const coords of [
      '/ShadingType 2/Coords[0 0 100 0]',
      '/ShadingType 3/Coords[50 50 0 50 50 60]',
    ]) {
      const source = pdfOf({
        content: '/S sh',
        resources: `/Shading<</S<<${coords}/ColorSpace/DeviceRGB/Function ${ramp}/Extend[true true]>>>>`,
      });
      const { artwork, text } = await read(source);
      expect(text).not.toMatch(NO_RGB);
      expect(text).toContain('/Size [ 1024 ]');
      await expectAlike(source, artwork);
    }
  });

  test('recolours the corners of a mesh', async () => {
    // One free triangle: flag, x, y as 8 bits, then RGB.
    const data = Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 255, 0, 200, 0, 0, 0, 128, 255, 0, 90, 40);
    const { artwork, text } = await read({
      content: '/S sh',
      resources: '/Shading<</S 4 0 R>>',
      objects: [
        {
          entries:
            '/ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 100 0 100 0 1 0 1 0 1]',
          data,
        },
      ],
    });
    expect(text).not.toMatch(NO_RGB);
    expect(text).toContain('/Decode [ 0 100 0 100 0 1 0 1 0 1 0 1 ]');
    const [r = 0, g = 0] = pixel(await shown(bytesOf(artwork)), 50, 80);
    expect(Math.max(r, g)).toBeLessThan(250);
  });

  test('converts RGB images: raw, JPEG, palette, inline, with a colour key', async () => {
    const rgb = Uint8Array.of(255, 0, 0, 11, 107, 181, 255, 255, 255, 11, 107, 181);
    const jpeg = await sharp({
      create: { width: 16, height: 16, channels: 3, background: '#0b6bb5' },
    })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const head = '/Type/XObject/Subtype/Image/BitsPerComponent 8';
    const source = pdfOf({
      content: `q 50 0 0 50 0 50 cm /Raw Do Q q 50 0 0 50 50 50 cm /Jpeg Do Q q 50 0 0 50 0 0 cm /Palette Do Q
        q 50 0 0 50 50 0 cm BI /W 2 /H 1 /CS /RGB /BPC 8 ID ${String.fromCharCode(11, 107, 181, 255, 0, 0)} EI Q`,
      resources: '/XObject<</Raw 4 0 R/Jpeg 5 0 R/Palette 6 0 R>>',
      objects: [
        {
          entries: `${head}/Width 2/Height 2/ColorSpace/DeviceRGB/Mask[255 255 255 255 255 255]`,
          data: rgb,
        },
        { entries: `${head}/Width 16/Height 16/ColorSpace/DeviceRGB/Filter/DCTDecode`, data: jpeg },
        {
          entries: `${head}/Width 2/Height 1/ColorSpace[/Indexed/DeviceRGB 1<0b6bb5ff0000>]`,
          data: Uint8Array.of(0, 1),
        },
      ],
    });
    const { artwork, text, codes } = await read(source);
    expect(text).not.toMatch(NO_RGB);
    expect(text).toContain('/SMask');
    expect(codes).toContain('pdf-image-inside');
    expect(artwork?.pixelsPerUnit).toBeCloseTo(0.02, 5);
    await expectAlike(source, artwork, 70);
  });

  test('keeps a CMYK JPEG and its inverted values as they are', async () => {
    const jpeg = new Uint8Array(await readFile('logos/luedenscheid.jpg'));
    const { text, artwork } = await read({
      content: 'q 100 0 0 100 0 0 cm /I Do Q',
      resources: '/XObject<</I 4 0 R>>',
      objects: [
        {
          entries:
            '/Type/XObject/Subtype/Image/Width 1000/Height 1000/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]',
          data: jpeg,
        },
      ],
    });
    expect(text).toContain('/Decode [ 1 0 1 0 1 0 1 0 ]');
    expect(bytesOf(artwork).length).toBeGreaterThan(jpeg.length);
    expect(artwork?.vector).toBe(false);
  });

  test('decodes JPEG 2000 in RGB, also where only the data tells the colours', async () => {
    for (const space of ['/ColorSpace/DeviceRGB', '']) {
      const source = pdfOf(jpeg2000(JPX.rgb, space));
      const { text, artwork } = await read(source);
      expect(text).not.toMatch(NO_RGB);
      expect(text).not.toContain('JPXDecode');
      await expectAlike(source, artwork, 70);
    }
  });

  test('keeps JPEG 2000 in grey and CMYK as it is, and names the space that the data implies', async () => {
    for (const [data, space] of [
      [JPX.gray, 'DeviceGray'],
      [JPX.cmyk, 'DeviceCMYK'],
    ] as const) {
      const { text, codes } = await read(jpeg2000(data, ''));
      expect(codes).toEqual(['pdf-image-inside']);
      expect(text).toContain('/JPXDecode');
      expect(text).toContain(`/ColorSpace /${space}`);
    }
  });

  test('refuses JPEG 2000 with its own transparency, and broken data, in plain words', async () => {
    const own = await read(jpeg2000(JPX.rgb, '/ColorSpace/DeviceRGB/SMaskInData 1'));
    expect(own.codes).toEqual(['pdf-unsupported']);
    const broken = await read(jpeg2000('AAAA', ''));
    expect(broken.codes).toEqual(['pdf-unsupported']);
  });

  test('keeps an ink of the house on its plate and mixes one that has none', async () => {
    const spot = (name: string): PdfSource => ({
      content: `/CS0 cs 0.5 scn ${SQUARE}`,
      resources: `/ColorSpace<</CS0[/Separation/${name}/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0.9 0.7 0 0]/N 1>>]>>`,
    });
    const kept = await read(spot('hks#2042'), {}, [HKS]);
    expect(kept.artwork?.spots).toEqual(['HKS 42']);
    expect(kept.text).toContain('/Separation /HKS#2042 /DeviceCMYK');
    expect(kept.codes).toEqual([]);

    const mixed = await read(spot('PANTONE#20286#20C'), {}, [HKS]);
    expect(mixed.codes).toEqual(['pdf-spot-undeclared']);
    expect(mixed.text).toContain('0.45 0.35 0 0 k');

    const asProcess = await read(spot('HKS#2042'), {}, [{ ...HKS, print: 'process' }]);
    expect(asProcess.text).toContain('0.5 0.4 0 0.05 k');
  });

  test('ignores unknown operators in a compatibility section, and only there', async () => {
    const section = await read({ content: `BX BX 1 2 newop EX 3 other EX 0 0 0 1 k ${SQUARE}` });
    expect(section.codes).toEqual([]);
    expect(section.text).not.toContain('newop');
    const outside = await read({ content: `EX BX EX 1 newop ${SQUARE}` });
    expect(outside.codes).toEqual(['pdf-unsupported']);
  });

  test('refuses what lies in another file instead of printing its stand-in', async () => {
    const entries = '/Type/XObject/Subtype/Form/BBox[0 0 99 99]';
    for (const elsewhere of ['/F(elsewhere.bin)', '/Ref<</F(elsewhere.pdf)/Page 0>>']) {
      const { codes } = await read({
        content: `${SQUARE} /F Do`,
        resources: '/XObject<</F 4 0 R>>',
        objects: [{ entries: entries + elsewhere, data: SQUARE }],
      });
      expect(codes).toEqual(['pdf-unsupported']);
    }
  });

  test('takes the first blend mode that it knows', async () => {
    const modes = ['[/Unknown/Compatible]', '[/Unknown/Multiply/Screen]', '/Strange', '/Darken'];
    const states = modes.map((mode, index) => `/G${index}<</BM${mode}>>`).join('');
    const { text } = await read({
      content: `${modes.map((_, index) => `/G${index} gs`).join(' ')} ${SQUARE}`,
      resources: `/ExtGState<<${states}>>`,
    });
    const written = [...text.matchAll(/\/BM \/(\w+)/gu)].map(([, mode]) => mode);
    expect(written).toEqual(['Normal', 'Multiply', 'Normal', 'Darken']);
  });

  test('counts the colour that a space begins with only where it paints', async () => {
    const source = (chosen: string): PdfSource => ({
      content: `q /N cs ${chosen} ${SQUARE} Q`,
      resources: '/ColorSpace<</N[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceCMYK 4 0 R]>>',
      objects: [
        {
          entries: '/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1 0 1]',
          data: '{ }',
        },
      ],
    });
    const light = await read(source('.5 0 0 0 scn'));
    expect(light.codes).toEqual([]);
    expect(light.text).toContain('0.5 0 0 0 k');
    const solid = await read(source(''));
    expect(solid.codes).toEqual(['logo-ink-reduced']);
    expect(solid.text).toMatch(/ k\n20 20/u);
  });

  test('reckons DeviceN by its PostScript function and process names by themselves', async () => {
    const program = '{ 2 copy add 2 div 3 1 roll pop pop dup 0 0 0 5 -1 roll pop }';
    const { text, codes } = await read({
      content: '/N cs 0.2 0.6 scn 0 0 50 50 re f /P cs 0.7 scn 50 50 9 9 re f',
      resources:
        '/ColorSpace<</N[/DeviceN[/Gold/Silver]/DeviceCMYK 4 0 R]/P[/Separation/Magenta/DeviceCMYK 4 0 R]>>',
      objects: [
        { entries: '/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]', data: program },
      ],
    });
    expect(text).toContain('0 0.7 0 0 k');
    expect(text).toContain('0.4 0 0 0 k');
    expect(codes.filter((code) => code === 'pdf-spot-undeclared')).toHaveLength(2);
  });

  test('keeps the light of a luminosity mask, whose grey is no ink', async () => {
    const source = pdfOf({
      content: `/G gs 1 0 0 rg 0 0 100 100 re f`,
      resources: '/ExtGState<</G<</SMask<</S/Luminosity/G 4 0 R>>>>>>',
      objects: [
        {
          entries:
            '/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Group<</S/Transparency/CS/DeviceRGB>>/Resources<<>>',
          data: '0.5 0.5 0.5 rg 0 0 50 100 re f 1 1 1 rg 50 0 50 100 re f',
        },
      ],
    });
    const { artwork, text } = await read(source);
    expect(text).not.toMatch(NO_RGB);
    expect(text).toContain('0.5 g');
    expect(text).toContain('/CS /DeviceGray');
    await expectAlike(source, artwork);
  });

  test('leaves out layers that are switched off and says so', async () => {
    const { artwork, codes } = await read({
      content: '0 g 0 0 40 40 re f /OC /L BDC 60 60 40 40 re f EMC',
      resources: '/Properties<</L 4 0 R>>',
      catalog: '/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]>>>>',
      objects: ['<</Type/OCG/Name(Entwurf)>>'],
    });
    expect(codes).toEqual(['pdf-layers-hidden']);
    const picture = await shown(bytesOf(artwork));
    expect(pixel(picture, 20, 80)).toEqual([0, 0, 0]);
    expect(pixel(picture, 80, 20)).toEqual([255, 255, 255]);
  });

  test('stands turned pages upright and cuts to the ArtBox', async () => {
    const source: PdfSource = {
      content: '0 g 10 20 10 40 re f',
      page: '/ArtBox[10 20 50 90]',
    };
    const upright = (await read(source)).artwork;
    expect(upright?.viewBox).toMatchObject({ width: 40, height: 70 });
    const picture = await upright?.render(upright.viewBox, 40);
    expect(picture && pixel(picture, 5, 60)).toEqual([0, 0, 0]);
    expect(picture && pixel(picture, 5, 10)).toEqual([255, 255, 255]);

    for (const [angle, x, y] of [
      [90, 20, 5],
      [180, 35, 10],
      [270, 50, 35],
    ] as const) {
      const { artwork } = await read({
        ...source,
        page: `${source.page ?? ''}/Rotate ${String(angle)}`,
      });
      const turned = await artwork?.render(artwork.viewBox, artwork.viewBox.width);
      expect(turned && pixel(turned, x, y)).toEqual([0, 0, 0]);
      // The bar's lower left corner by the drawing's own matrix lies where the picture has it.
      if (artwork?.drawing.kind !== 'pdf') throw new Error('no PDF drawing');
      const [a, b, c, d, e, f] = artwork.drawing.matrix;
      const [px, py] = [a * 15 + c * 25 + e, b * 15 + d * 25 + f];
      expect(turned && pixel(turned, Math.round(px), Math.round(py))).toEqual([0, 0, 0]);
    }
  });

  test('refuses text whose font is missing, and passes invisible text', async () => {
    const text = (mode: number): PdfSource => ({
      content: `${SQUARE} BT /F 12 Tf ${String(mode)} Tr 10 10 Td (Musterstadt) Tj ET`,
      resources: '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>',
    });
    const refused = await read(text(0));
    expect(refused.artwork).toBeNull();
    expect(refused.codes).toContain('pdf-font-not-embedded');
    expect((await read(text(3))).codes).toEqual([]);
  });

  test('says what is on the page when Illustrator left out the PDF', async () => {
    const { artwork, codes } = await read({
      content:
        'BT /F 8 Tf 5 50 Td (This is an Adobe Illustrator File that was saved without PDF Content.) Tj ET',
      resources: '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>',
    });
    expect(artwork).toBeNull();
    expect(codes).toEqual(['ai-without-pdf']);
  });

  test('refuses empty pages, damaged and locked files', async () => {
    expect((await read({ content: '0 0 10 10 re n' })).codes).toEqual(['pdf-page-empty']);
    expect((await read(new TextEncoder().encode('%PDF-1.4 nothing'))).codes).toEqual([
      'pdf-damaged',
    ]);
    const locked = await PDFDocument.load(pdfOf({ content: SQUARE }));
    locked.encrypt({ userPassword: 'geheim', ownerPassword: 'x' });
    expect((await read(await locked.save())).codes).toEqual(['pdf-encrypted']);
  });

  test('calls a file damaged whose objects stand where none of their kind may', async () => {
    for (const page of ['/Parent 3 0 R/Rotate/x', '/MediaBox[0 0 100]', '/CropBox(words)']) {
      expect((await read({ content: SQUARE, page })).codes).toEqual(['pdf-damaged']);
    }
  });

  test('calls a file damaged whose first page is none, though a viewer finds it once', async () => {
    const bytes = writePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[5 0 R 3 0 R 3 0 R 3 0 R]/Count 4>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 4 0 R/Resources<<>>>>',
      { dict: '', data: SQUARE },
      { dict: '/N 4', data: 'no page' },
    ]);
    expect((await read(bytes)).codes).toContain('pdf-damaged');
  });

  test('reads numbers as viewers do and writes none that PDF does not know', async () => {
    const { codes, text } = await read({
      content: `.5 --2 0x 1e-7 k 1 0 0 1 12.5.9 8.8e47 cm 7 10 10 80 80 re f
        5 m [3 -2e0 x] 1..5 d [(a) -20.5.1 (b) q] TJ 1 w w 4 w (x w) w constructor toString`,
    });
    expect(codes).toEqual(['pdf-unsupported', 'pdf-unsupported']);
    expect(text).toBe('');
    const painted = await read({
      content: `.5 --2 0x 1e-7 k 1 0 0 1 12.5.9 8.8e47 cm 7 10 10 80 80 re f
        5 m [3 -2e0 x] 1..5 d w 4 w (x w) w 0 0 m 9e-7 9 l S`,
    });
    expect(painted.codes).toEqual([]);
    expect(painted.text).toContain('0.5 0 0 0 k');
    expect(painted.text).toContain('1 0 0 1 12.5 1000000000 cm');
    expect(painted.text).toContain('\n10 10 80 80 re');
    expect(painted.text).toContain('[3 2 0] 1 d\n4 w');
    expect(painted.text).toContain('0.000001 9 l');
  });

  test('calls what it paints by the name under which it stands in the resources', async () => {
    const { text } = await read({
      content: `/G#41#zz gs ${SQUARE}`,
      resources: '/ExtGState<</GA#zz<</CA 1>>>>',
    });
    const written = /(\/\S+) gs/u.exec(text)?.[1] ?? 'none';
    expect(text).toContain(`${written} `);
    expect(text.split(written).length).toBe(3);
  });

  test('shows text in text objects alone, each ended once', async () => {
    const { text } = await read({
      content: `ET (a) Tj .5 g (b) Tj ${SQUARE} BT (c) Tj BT (d) Tj ET ET BT (e) Tj`,
    });
    const operators = text.match(/^(?:BT|ET|\(.\) Tj)$/gmu)?.join(' ');
    expect(operators).toBe('BT (a) Tj (b) Tj ET BT (c) Tj ET BT (d) Tj ET BT (e) Tj ET');
  });

  test('shows strings that are closed, and only those', async () => {
    const { text } = await read({
      content: `${SQUARE} BT (a\\)b) Tj [(x) -20.5.1 <4 1> y] TJ 3 Tr 1 2 (q) " 9 Tj 8 Tr (c) Tj ET 0 g (open`,
    });
    expect(text).toContain('(a\\)b) Tj');
    expect(text).toContain('[(x) -20.5 <4 1>] TJ');
    expect(text).toContain('3 Tr\n1 2 (q) "\n0 Tr\n(c) Tj\nET\n0 g');
  });

  test('opens a file that is only protected against changes', async () => {
    const owned = await PDFDocument.load(pdfOf({ content: `0 0.5 1 0 k ${SQUARE}` }));
    owned.encrypt({ ownerPassword: 'x' });
    const { artwork, text } = await read(await owned.save());
    expect(text).toContain('0 0.5 1 0 k');
    expect(pixel(await shown(bytesOf(artwork)), 50, 50)).not.toEqual([255, 255, 255]);
  });

  test('takes the first of several pages and says so', async () => {
    expect((await read({ content: SQUARE, pages: 3 })).codes).toEqual(['pdf-several-pages']);
  });

  test('brings CMYK above the limit down to it', async () => {
    const { text, codes, artwork } = await read({ content: `0.9 0.9 0.9 0.9 k ${SQUARE}` });
    expect(text).not.toContain('0.9 0.9 0.9 0.9');
    expect(artwork?.maxInk).toBe(3);
    expect(codes).toEqual(['logo-ink-reduced']);
  });

  test('drops metadata, comments, actions and structure', async () => {
    const { text } = await read({
      content: `/P <</MCID 0>> BDC ${SQUARE} EMC`,
      page: '/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(secret)>>]/StructParents 0/PieceInfo<</X<</LastModified(D:2020)>>>>',
      catalog: '/OpenAction<</S/JavaScript/JS(secret)>>/Metadata 4 0 R',
      objects: [{ entries: '/Type/Metadata/Subtype/XML', data: '<secret/>' }],
    });
    expect(text).not.toMatch(/secret|PieceInfo|StructParents|BDC|Annots/);
  });

  test('closes states that the source leaves open', async () => {
    const { text } = await read({ content: `q q ${SQUARE} Q Q Q Q q 1 0 0 1 5 5 cm ${SQUARE}` });
    expect((text.match(/^q$/gm) ?? []).length).toBe((text.match(/^Q$/gm) ?? []).length);
  });

  test('never lets a form that paints itself run on', async () => {
    const { artwork, codes } = await read({
      content: `${SQUARE} /F Do`,
      resources: '/XObject<</F 4 0 R>>',
      objects: [
        {
          entries: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>',
          data: '0 0 5 5 re f /F Do /F Do /F Do',
        },
      ],
    });
    expect(artwork === null ? codes : ['pdf-unsupported']).toContain('pdf-unsupported');
  });

  test('gives the same bytes twice', async () => {
    const file = new Uint8Array(await readFile('logos/menden.pdf'));
    expect(bytesOf((await read(file)).artwork)).toEqual(bytesOf((await read(file)).artwork));
  });

  test('holds no RGB for the sample logos and looks like them', async () => {
    for (const name of ['menden', 'hochsauerlandkreis']) {
      const file = new Uint8Array(await readFile(`logos/${name}.pdf`));
      const { artwork, text } = await read(file);
      expect(text).not.toMatch(NO_RGB);
      await expectAlike(file, artwork);
    }
  });
});

/** A page that a JPEG 2000 image of 16 × 16 pixels fills. */
const jpeg2000 = (base64: string, entries: string): PdfSource => ({
  content: 'q 100 0 0 100 0 0 cm /I Do Q',
  resources: '/XObject<</I 4 0 R>>',
  objects: [
    {
      entries: `/Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/Filter/JPXDecode${entries}`,
      data: Buffer.from(base64, 'base64'),
    },
  ],
});

/** Files of OpenJPEG 2.5.4, lossless: the left half red or black, the right blue or pale. */
const JPX = {
  rgb: 'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwcHAAAAAAAPY29scgEAAAAAABAAAAEeanAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAgABAQEEBAAB/1wAB0BASEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAowAB/5PD5zgRUFSe+IQYFo+xIQ4RBgWj7Ec2IQlPY8G/Nz8fz7SYLFYLF9yjlzSIaX4Z+ybAMINR3qL0MzyjlYiz3KaGBaPsRzYhCX/fgXgiGd60O9FIGX2g3iSuX3E/QYFo+xHNh+bDeVI2fCCpCKydUTan/aom5/TD/hQK78A6GCIaDsPqBAAhbgzRx9oSACIaCaHgSPjNS//Z',
  gray: 'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAQcHAAAAAAAPY29scgEAAAAAABEAAADGanAyY/9P/1EAKQAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAQcBAf9SAAwAAgABAAEEBAAB/1wAB0BASEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAUQAB/5PfgcARUEJ2wsOl7yyEAMs08ijCzehgWj7Ec2H5sPzYfmw/Nh+bD82H5sPzYfmw/Nh+bD82H5sPzYfmw8faCAAhbgf6/9k=',
  cmyk: 'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAABAcHAAAAAAAPY29scgEAAAAAAAwAAAECanAyY/9P/1EAMgAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAABAcBAQcBAQcBAQcBAf9SAAwAAgABAQEEBAAB/1wAB0BASEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAAhAAB/5PfgSArqglCiyKMSR+RPK4W8gu+Ku57rD/hQK8Ee3egAAX4nLqjatOA/xkYIhne3LIKPPzCQCB0CAI8kr0tOhm/XDYXqi6zG1zdZj8Fun/fgGARUEJ4R/jUwtJl0A/D6gQAIhoPJ4DPwBQiGg8oP8faCAAhbg0n/9k=',
} as const;
