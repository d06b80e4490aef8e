import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { shareOff, onWhite } from '../../../bench/support/compare-pictures.js';
import { naiveInks } from '../../../bench/support/naive-inks.js';
import type { ArtworkRequest, IngestSettings } from '../../../src/core/artwork-request.js';
import { cmyk } from '../../../src/core/color.js';
import type { Checked } from '../../../src/core/finding.js';
import { rect } from '../../../src/core/geometry.js';
import type { InkConverter } from '../../../src/core/ink-converter.js';
import type { Picture } from '../../../src/core/picture.js';
import { pt } from '../../../src/core/units.js';
import { openInkConverter } from '../../../src/color/ink-converter.js';
import type { RawArtwork } from '../../../src/ingest/format.js';
import { readSvg } from '../../../src/ingest/formats/svg.js';
import { printSpec } from '../../support/print-spec.js';

const { condition, limits } = printSpec();
const settings: IngestSettings = {
  condition,
  limits,
  inks: [{ name: 'HKS 42', alternate: cmyk(1, 0.8, 0, 0.1), print: 'spot' }],
};

const read = (
  svg: string | Uint8Array,
  changes: Partial<ArtworkRequest> = {},
  inks: InkConverter = naiveInks,
): Promise<Checked<RawArtwork | null>> => {
  const request: ArtworkRequest = {
    id: 'a',
    subject: 'Musterstadt',
    purpose: 'logo',
    file: 'logos/a.svg',
    background: 'auto',
    colors: {},
    source: { file: 'data/participants.yaml', line: 3, column: 1 },
    largest: { width: pt(120), height: pt(80) },
    ...changes,
  };
  return readSvg(typeof svg === 'string' ? Buffer.from(svg) : svg, request, { settings, inks });
};

const svg = (body: string, attributes = 'viewBox="0 0 100 100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

const codes = ({ findings }: Checked<unknown>): readonly string[] => findings.map((f) => f.code);

/** resvg's own picture of a plain file. */
function plainPicture(text: string, width: number): Picture {
  const image = new Resvg(text, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  }).render();
  const rgba = new Uint8Array(image.pixels);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] ?? 0;
    for (let c = i; alpha > 0 && c < i + 3; c += 1)
      rgba[c] = Math.min(255, Math.round(((rgba[c] ?? 0) * 255) / alpha));
  }
  return { width: image.width, height: image.height, rgba, box: rect(0, 0, 1, 1) };
}

describe('reading SVG', () => {
  const traps = readdirSync('test/fixtures/svg/traps')
    .filter((name) => name.endsWith('.plain.svg'))
    .map((name) => name.replace('.plain.svg', ''));

  it.each(traps)('gets past the trap "%s": it looks like its plain twin', async (name) => {
    const { value } = await read(
      new Uint8Array(readFileSync(`test/fixtures/svg/traps/${name}.svg`)),
    );
    const shown = await value?.render(value.viewBox, 200);
    const wanted = plainPicture(
      readFileSync(`test/fixtures/svg/traps/${name}.plain.svg`, 'utf8'),
      200,
    );
    expect([shown?.width, shown?.height]).toEqual([wanted.width, wanted.height]);
    expect(shareOff(onWhite(shown ?? wanted), onWhite(wanted))).toBeLessThan(0.003);
  });

  it('keeps solid paths for the flat painter and everything else for ours', async () => {
    const kind = async (body: string): Promise<string | undefined> =>
      (await read(svg(body))).value?.drawing.kind;
    expect(await kind('<rect width="9" height="9" fill="#c00"/>')).toBe('flat-svg');
    expect(await kind('<rect width="9" height="9" fill="#c00" opacity=".5"/>')).toBe('vector');
    expect(await kind('<path d="M0 5H9" stroke="#c00" stroke-dasharray="0 4"/>')).toBe('vector');
    expect(
      await kind(
        '<clipPath id="c"><rect width="5" height="5"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>',
      ),
    ).toBe('vector');
  });

  it('refuses live text whose font is not in the project, and names both', async () => {
    const result = await read(
      svg('<rect width="9" height="9"/><text y="20" font-family="Futura">Musterstadt</text>'),
    );
    expect(result.value).toBeNull();
    expect(result.findings.map(({ code, params }) => [code, params])).toEqual([
      ['svg-live-text', { text: 'Musterstadt', font: 'Futura' }],
    ]);
  });

  it('does not mind text that never shows', async () => {
    const hidden =
      '<defs><text>nie</text></defs><text display="none">nie</text><text> </text><rect width="9" height="9"/>';
    expect(codes(await read(svg(hidden)))).toEqual([]);
  });

  it.each([
    ['an absolute path', '/etc/hostname.png'],
    ['an address', 'https://example.org/a.png'],
    ['a file address', 'file:///etc/hostname'],
  ])('opens no picture at %s', async (_, address) => {
    const result = await read(
      svg(`<image width="9" height="9" href="${address}"/><rect width="5" height="5"/>`),
    );
    expect(result.value).toBeNull();
    expect(codes(result)).toEqual(['svg-external']);
  });

  it('opens no external entity', async () => {
    const result = await read(
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>' +
        svg('<title>&x;</title><rect width="5" height="5"/>'),
    );
    expect(codes(result)).toEqual(['svg-not-well-formed']);
  });

  it('refuses bombs in moments, by the name of the limit', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `<g id="g${String(i + 1)}">${`<use href="#g${String(i)}"/>`.repeat(10)}</g>`,
    ).join('');
    const laughs = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`,
    ).join('');
    const bombs: readonly (readonly [string, string | Uint8Array])[] = [
      [
        'svg-copies',
        svg(`<defs><rect id="g0" width="1" height="1"/>${levels}</defs><use href="#g9"/>`),
      ],
      ['svg-depth', svg('<g>'.repeat(5000) + '</g>'.repeat(5000))],
      [
        'within each other',
        `<!DOCTYPE svg [<!ENTITY l0 "lol">${laughs}]>` + svg('<title>&l9;</title>'),
      ],
      ['svg-size', gzipSync(Buffer.alloc(60_000_000, 32))],
      ['svg-dashes', svg('<path d="M0 0H100000" stroke="#000" stroke-dasharray=".001"/>')],
      [
        'svg-tiles',
        svg(
          '<pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><rect width=".005" height="1"/></pattern><rect width="100" height="100" fill="url(#p)"/>',
        ),
      ],
    ];
    for (const [limit, bomb] of bombs) {
      const result = await read(bomb);
      expect(codes(result)).toEqual(['svg-too-complex']);
      expect(JSON.stringify(result.findings[0]?.params)).toContain(limit);
    }
  });

  it('names the line of a broken file', async () => {
    const { findings } = await read('<svg xmlns="http://www.w3.org/2000/svg">\n<g>\n</svg>');
    expect(findings.map(({ code, params }) => [code, params['line'], params['found']])).toEqual([
      ['svg-not-well-formed', 3, '</svg>'],
    ]);
  });

  it('says what would be lost', async () => {
    const said = async (body: string): Promise<readonly unknown[]> =>
      (await read(svg(body + '<rect width="5" height="5" fill="#000"/>'))).findings.map((f) => [
        f.code,
        ...Object.values(f.params),
      ]);
    expect(await said('<foreignObject width="9" height="9"/>')).toEqual([
      ['svg-unsupported', 'foreignObject'],
    ]);
    expect(await said('<rect width="9" height="9" clip-path="circle(40%)"/>')).toEqual([
      ['svg-unsupported', 'clip-path: circle(40%)'],
    ]);
    expect(
      await said('<rect width="9" height="9" style="clip-path: inset(10% round 2px)"/>'),
    ).toEqual([['svg-unsupported', 'clip-path: inset(10% round 2px)']]);
    const line = '<path d="M0 0h9" stroke="#000" ';
    expect(await said(`${line} vector-effect="non-scaling-stroke"/>`)).toEqual([
      ['svg-unsupported', 'vector-effect: non-scaling-stroke'],
    ]);
    const marker = '<marker id="m"><path d="M0 0h2v2z" fill="context-stroke"/></marker>';
    expect(await said(`${marker}${line} marker-end="url(#m)"/>`)).toEqual([
      ['svg-unsupported', 'fill: context-stroke'],
    ]);
    const turned = 'transform-box: fill-box; transform-origin: center; transform: rotate(45deg)';
    expect(await said(`<rect width="9" height="9" style="${turned}"/>`)).toEqual([
      ['svg-unsupported', 'transform: rotate(45deg)'],
    ]);
    const along =
      '<path id="p" d="M0 0h90"/><text><textPath href="#p">Auf dem Bogen</textPath></text>';
    expect(await said(along)).toEqual([['svg-live-text', 'Auf dem Bogen', '?']]);
    const picture = '<filter id="f"><feImage href="#p"/></filter><path id="p" d="M0 0h9v9z"/>';
    expect(await said(`${picture}<rect width="9" height="9" filter="url(#f)"/>`)).toEqual([
      ['svg-rasterised', 'feImage', 1200],
    ]);
    expect(await said('<g fill="brandblau"/>')).toEqual([['svg-color-unknown', 'brandblau']]);
    expect(await said('<animate attributeName="x"/>')).toEqual([['svg-animated']]);
  });

  it('turns a shadow into pixels at 1,200 ppi and says so', async () => {
    const result = await read(
      new Uint8Array(readFileSync('test/fixtures/svg/features/drop-shadow.svg')),
    );
    expect(result.findings.map(({ code, params }) => [code, params])).toEqual([
      ['svg-rasterised', { feature: 'feDropShadow', ppi: 1200 }],
    ]);
    expect(result.value?.drawing.kind).toBe('vector');
  });

  it('knows a bitmap in the clothes of a vector file', async () => {
    const png = readFileSync('test/fixtures/svg/pixel.png').toString('base64');
    const result = await read(
      svg(`<image width="100" height="100" href="data:image/png;base64,${png}"/>`),
    );
    expect(result.findings.map(({ code, params }) => [code, params])).toEqual([
      ['svg-only-picture', { width: 8, height: 8 }],
    ]);
    expect(result.value?.vector).toBe(false);
    expect(result.value?.pixelsPerUnit).toBeCloseTo(0.08, 6);
  });
});

describe('colours of an SVG', () => {
  let press: InkConverter;
  beforeAll(async () => {
    press = await openInkConverter(condition.profile);
  });
  const inkOf = async (body: string, changes: Partial<ArtworkRequest> = {}): Promise<unknown> => {
    const { value } = await read(svg(body), changes, press);
    return value?.drawing.kind === 'flat-svg'
      ? Object.values(value.drawing.inks)[0]
      : value?.drawing;
  };

  it('keeps ink values that the file names itself', async () => {
    expect(
      await inkOf(
        '<rect width="9" height="9" fill="#e30613 icc-color(Coated, 0.1, 1, 0.9, 0.05)"/>',
      ),
    ).toEqual(cmyk(0.1, 1, 0.9, 0.05));
    expect(await inkOf('<rect width="9" height="9" fill="device-cmyk(20% 0% 100% 0%)"/>')).toEqual(
      cmyk(0.2, 0, 1, 0),
    );
  });

  it('prints greys in black alone', async () => {
    expect(await inkOf('<rect width="9" height="9" fill="#000"/>')).toEqual(cmyk(0, 0, 0, 1));
    expect(await inkOf('<rect width="9" height="9" fill="#808080"/>')).toMatchObject({
      c: 0,
      m: 0,
      y: 0,
    });
  });

  it('takes exact inks from the project, spot inks too', async () => {
    expect(
      await inkOf('<rect width="9" height="9" fill="#0B6BB5"/>', {
        colors: { '#0b6bb5': cmyk(0.92, 0.55, 0, 0) },
      }),
    ).toEqual(cmyk(0.92, 0.55, 0, 0));
    const { value } = await read(
      svg('<rect width="9" height="9" fill="#0b6bb5"/>'),
      { colors: { '#0b6bb5': { kind: 'spot', ink: 'HKS 42', tint: 1 } } },
      press,
    );
    expect(value?.spots).toEqual(['HKS 42']);
    expect(value?.drawing.kind).toBe('vector');
  });

  it('samples gradients finely enough for their curve in CMYK', async () => {
    const { value } = await read(
      svg(
        '<linearGradient id="g"><stop stop-color="#e2001a"/><stop offset="1" stop-color="#00529f"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
      ),
      {},
      press,
    );
    const path = value?.drawing.kind === 'vector' ? value.drawing.root.children[0] : undefined;
    const paint = path?.kind === 'path' ? path.fill?.paint : undefined;
    expect(paint?.kind === 'gradient' ? paint.stops.length : 0).toBe(17);
    expect(value?.colors.map((color) => color.source)).toEqual(['#e2001a', '#00529f']);
  });
});
