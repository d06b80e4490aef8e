import { FIELDS, HEIGHT, HOOK } from './control-picture.js';
import { fine, refusedBy, withFinding, type ArtworkCase, type Expected } from './case.js';
import { inkPaints, numbers } from './pdf-content.js';

const eps = (
  name: string,
  bytes: Uint8Array | string,
  expected: Expected = fine,
  more: Partial<ArtworkCase> = {},
): ArtworkCase => ({
  kind: 'EPS',
  name,
  file: `${name}.eps`,
  bytes,
  expected,
  ...more,
});

const picture = (paint: (name: string, rgb: readonly number[]) => string): string =>
  [
    ...FIELDS.map(
      ({ name, rgb, box: [x, y, w, h] }) =>
        `${paint(name, rgb)} ${x} ${HEIGHT - y - h} ${w} ${h} rectfill`,
    ),
    `${paint('brown', HOOK.rgb)} newpath ${HOOK.points.map(([x, y], i) => `${x} ${HEIGHT - y} ${i === 0 ? 'moveto' : 'lineto'}`).join(' ')} closepath fill`,
  ].join('\n');

const RGB = picture((_n, rgb) => `${numbers(rgb)} setrgbcolor`);
const file = (body: string, box = '0 0 300 200'): string =>
  `%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: ${box}\n%%EndComments\n${body}\nshowpage\n%%EOF\n`;

/** Windows programs put a preview beside the PostScript. Source: Adobe TN 5002, 5.2. */
function withDosHeader(postScript: string): Buffer {
  const body = Buffer.from(postScript, 'latin1');
  const header = Buffer.alloc(30);
  header.writeUInt32BE(0xc5d0d3c6, 0);
  header.writeUInt32LE(30, 4);
  header.writeUInt32LE(body.length, 8);
  header.writeUInt16LE(0xffff, 28);
  return Buffer.concat([header, body, Buffer.alloc(100, 7)]);
}

async function good(): Promise<readonly ArtworkCase[]> {
  const inks = await inkPaints();
  const cmyk = picture(
    (name) => `${(inks.get(name) ?? []).map((v) => v.toFixed(4)).join(' ')} setcmykcolor`,
  );
  return [
    eps('rgb', file(RGB)),
    eps('cmyk', file(cmyk)),
    eps('offset', file(`-100 50 translate ${RGB}`, '-100 50 200 250')),
    eps('clipped-by-box', file(`${RGB} 1 0 1 setrgbcolor 300 0 99 300 rectfill`)),
    eps(
      'box-at-end',
      file(RGB)
        .replace('%%BoundingBox: 0 0 300 200', '%%BoundingBox: (atend)')
        .replace('%%EOF', '%%Trailer\n%%BoundingBox: 0 0 300 200\n%%EOF'),
    ),
    eps('dos-header', withDosHeader(file(RGB))),
    eps('carriage-returns', file(RGB).replaceAll('\n', '\r')),
    eps('procedures', file(`/box { rectfill } bind def ${RGB.replaceAll('rectfill', 'box')}`)),
    eps('asks-for-paper', file(`<< /PageSize [999 999] >> pop ${RGB}`)),
    eps('named-ai', file(RGB), fine, { file: 'eps-named-ai.ai' }),
    eps(
      'separations',
      file(
        picture(
          (name) =>
            `[/Separation (Haus ${name}) /DeviceCMYK { ${(inks.get(name) ?? []).map((v) => `dup ${v.toFixed(4)} mul exch`).join(' ')} pop }] setcolorspace 1 setcolor`,
        ),
      ),
      withFinding('pdf-spot-undeclared'),
    ),
  ];
}

const bad = (outside: string): readonly ArtworkCase[] => {
  const failed = refusedBy('eps-conversion-failed');
  const list: readonly (readonly [string, string, Expected])[] = [
    ['syntax-error', file('{ ( << this is no ) program'), failed],
    ['undefined-word', file('frobnicate'), failed],
    ['endless-loop', file('{ } loop'), failed],
    ['endless-recursion', file('/f { f f } def f'), failed],
    ['memory-bomb', file('/a [ { 65000 string } loop ] def'), failed],
    [
      'reads-a-file',
      file(`(${outside}/canary.txt) (r) file 200 string readstring pop show`),
      failed,
    ],
    ['writes-a-file', file(`(${outside}/written.txt) (w) file (x) writestring ${RGB}`), failed],
    ['deletes-a-file', file(`(${outside}/canary.txt) deletefile ${RGB}`), failed],
    ['runs-a-program', file(`(%pipe%touch ${outside}/piped.txt) (w) file pop ${RGB}`), failed],
    ['lifts-safer', file(`.setsafe false .lockfileaccess (${outside}/canary.txt) run`), failed],
    ['runs-a-file', file(`(${outside}/canary.txt) run ${RGB}`), failed],
    ['empty-program', file(''), refusedBy('pdf-page-empty')],
    ['only-header', '%!PS-Adobe-3.0 EPSF-3.0\n', refusedBy('pdf-page-empty')],
    ['huge-box', file(RGB, '0 0 9000000 9000000'), failed],
    ['empty-box', file(RGB, '0 0 0 0'), failed],
  ];
  return list.map(([name, bytes, expected]) =>
    eps(name, bytes, expected, { file: `schlecht-${name}.eps` }),
  );
};

export const epsGood = good;
export const epsBad = bad;
