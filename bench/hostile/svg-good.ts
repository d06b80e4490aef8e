import { gzipSync } from 'node:zlib';
import {
  color,
  FIELDS,
  HEIGHT,
  hex,
  HOOK,
  HOOK_POINTS,
  pixels,
  PLAIN_SVG,
  SHAPES,
  svgOf,
  WIDTH,
} from './control-picture.js';
import { fine, withFinding, type ArtworkCase, type Content, type Expected } from './case.js';

interface Options {
  readonly expected?: Expected;
  readonly ending?: string;
  readonly beside?: Readonly<Record<string, Content>>;
}

const good = (
  name: string,
  bytes: Content,
  { expected = fine, ending = 'svg', ...rest }: Options = {},
): ArtworkCase => ({ kind: 'SVG', name, file: `${name}.${ending}`, bytes, expected, ...rest });

/** The rectangles of the fields, each with the attributes that `paint` gives for its name. */
const fields = (paint: (name: string) => string): string =>
  FIELDS.map(
    ({ name, box: [x, y, width, height] }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${paint(name)}/>`,
  ).join('');
const hook = (paint: string): string => `<polygon points="${HOOK_POINTS}" ${paint}/>`;
/** All five shapes. */
const shapes = (paint: (name: string) => string): string => fields(paint) + hook(paint('brown'));
const NAMES = ['blue', 'red', 'green', 'yellow', 'brown'] as const;
const sheet = (rule: (name: string) => string): string =>
  `<style>${NAMES.map((name) => rule(name)).join('\n')}</style>`;
const byClass = (name: string): string => `class="${name}"`;
const rgbOf = (name: string): readonly number[] =>
  name === 'brown' ? HOOK.rgb : (FIELDS.find((field) => field.name === name)?.rgb ?? []);
const VIEW = `viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
const outside = '<rect x="-500" y="-500" width="400" height="400" fill="#c040a0"/>';

/** Means of saying the same colours. */
const COLORS: readonly (readonly [string, string])[] = [
  ['class', sheet((n) => `.${n}{fill:${color(n)}}`) + shapes(byClass)],
  ['style-attribute', shapes((n) => `style="fill:${color(n)};stroke:none"`)],
  [
    'style-with-cdata',
    `<style type="text/css"><![CDATA[${NAMES.map((n) => `.${n} { fill : ${color(n)} ; }`).join('\n')}]]></style>${shapes(byClass)}`,
  ],
  [
    'important',
    sheet((n) => `.${n}{fill:${color(n)} !important}`) +
      shapes((n) => `class="${n}" style="fill:black"`),
  ],
  [
    'id-over-class',
    sheet((n) => `#${n}{fill:${color(n)}} .x{fill:#000}`) + shapes((n) => `id="${n}" class="x"`),
  ],
  [
    'comment-in-css',
    sheet((n) => `/* a } */ .${n}/**/{ fill: /* b */ ${color(n)}; }`) + shapes(byClass),
  ],
  ['two-classes', sheet((n) => `.a.${n}{fill:${color(n)}}`) + shapes((n) => `class="b a ${n}"`)],
  [
    'attribute-selector',
    sheet((n) => `[data-ink="${n}"]{fill:${color(n)}}`) + shapes((n) => `data-ink="${n}"`),
  ],
  [
    'child-selector',
    sheet((n) => `g > .${n}{fill:${color(n)}} .${n}{fill:lime}`) + `<g>${shapes(byClass)}</g>`,
  ],
  [
    'inherited',
    FIELDS.map(
      ({ name, box: [x, y, w, h] }) =>
        `<g fill="${color(name)}"><g><rect x="${x}" y="${y}" width="${w}" height="${h}"/></g></g>`,
    ).join('') + `<g style="fill:${color('brown')}">${hook('')}</g>`,
  ],
  ['current-color', shapes((n) => `color="${color(n)}" fill="currentColor"`)],
  [
    'css-variables',
    `<style>:root{${NAMES.map((n) => `--${n}:${color(n)}`).join(';')}}</style>${shapes((n) => `style="fill:var(--${n})"`)}`,
  ],
  ['variable-fallback', shapes((n) => `style="fill:var(--missing, ${color(n)})"`)],
  ['rgb-function', shapes((n) => `fill="rgb(${rgbOf(n).join(', ')})"`)],
  ['rgb-spaces', shapes((n) => `fill="rgb(${rgbOf(n).join(' ')} / 1)"`)],
  [
    'rgb-percent',
    shapes(
      (n) =>
        `fill="rgb(${rgbOf(n)
          .map((v) => `${((v / 255) * 100).toFixed(3)}%`)
          .join(',')})"`,
    ),
  ],
  ['rgba-opaque', shapes((n) => `fill="rgba(${rgbOf(n).join(',')},1)"`)],
  ['eight-digits', shapes((n) => `fill="${color(n)}ff"`)],
  ['upper-case', shapes((n) => `fill="${color(n).toUpperCase()}"`)],
  ['hsl', shapes((n) => `fill="${hslOf(rgbOf(n))}"`)],
  ['paint-server-fallback', shapes((n) => `fill="url(#nowhere) ${color(n)}"`)],
  [
    'one-stop-gradient',
    `<defs>${NAMES.map((n) => `<linearGradient id="g-${n}"><stop offset="0" stop-color="${color(n)}"/><stop offset="1" stop-color="${color(n)}"/></linearGradient>`).join('')}</defs>${shapes((n) => `fill="url(#g-${n})"`)}`,
  ],
  [
    'gradient-by-href',
    `<defs>${NAMES.map((n) => `<linearGradient id="s-${n}"><stop offset="0" stop-color="${color(n)}"/><stop offset="1" stop-color="${color(n)}"/></linearGradient><radialGradient id="g-${n}" xlink:href="#s-${n}"/>`).join('')}</defs>${shapes((n) => `fill="url(#g-${n})"`)}`,
  ],
  [
    'solid-pattern',
    `<defs>${NAMES.map((n) => `<pattern id="p-${n}" width="400" height="400" patternUnits="userSpaceOnUse"><rect width="400" height="400" fill="${color(n)}"/></pattern>`).join('')}</defs>${shapes((n) => `fill="url(#p-${n})"`)}`,
  ],
  [
    'switch-language',
    `<switch><g systemLanguage="tlh"><rect width="300" height="200" fill="lime"/></g><g>${SHAPES}</g></switch>`,
  ],
  ['filter-none', shapes((n) => `fill="${color(n)}" style="filter:none;mask:none;clip-path:none"`)],
  [
    'identity-filter',
    `<defs><filter id="f"/></defs>${SHAPES}<rect width="10" height="10" fill="lime" filter="url(#f)"/>`,
  ],
  [
    'important-spaces',
    `<style>${NAMES.map((n) => `.${n}{fill:${color(n)}! important;}`).join('')}</style>${shapes(byClass)}`,
  ],
  [
    'import-ignored',
    `<style>@charset "utf-8";${NAMES.map((n) => `.${n}{fill:${color(n)}}`).join('')}</style>${shapes(byClass)}`,
  ],
];

/** Means of drawing the same shapes. */
const GEOMETRY: readonly (readonly [string, string, string?])[] = [
  [
    'paths',
    FIELDS.map(
      ({ rgb, box: [x, y, w, h] }) => `<path d="M${x} ${y}h${w}v${h}H${x}z" fill="${hex(rgb)}"/>`,
    ).join('') +
      `<path d="M140,100L270,100 270,125 165,125 165,180 140,180Z" fill="${color('brown')}"/>`,
  ],
  [
    'terse-path',
    `${fields((n) => `fill="${color(n)}"`)}<path d="M140 100l130 0 0 25-105 0 0 55-25 0z" fill="${color('brown')}"/>`,
  ],
  [
    'exponents',
    `${fields((n) => `fill="${color(n)}"`)}<path d="M1.4e2 1e2H2.7E+2v.25e2H165V18e1h-2.5e1z" fill="${color('brown')}"/>`,
  ],
  [
    'strokes',
    FIELDS.map(({ rgb, box: [x, y, w, h] }) => {
      // Each reaches under the next, or paper shines through between their blended edges.
      const right = Math.min(WIDTH, x + w + 2);
      const bottom = Math.min(HEIGHT, y + h + 2);
      const middle = (y + bottom) / 2;
      return `<line x1="${x}" y1="${middle}" x2="${right}" y2="${middle}" stroke="${hex(rgb)}" stroke-width="${bottom - y}"/>`;
    }).join('') +
      `<polyline points="152.5,180 152.5,112.5 270,112.5" fill="none" stroke-width="25" stroke="${color('brown')}"/>`,
  ],
  [
    'even-odd',
    `${fields((n) => `fill="${color(n)}"`)}<path fill-rule="evenodd" d="M140 100h130v80h-130z M165 125h105v55h-105z" fill="${color('brown')}"/>`,
  ],
  [
    'hole-by-winding',
    `${fields((n) => `fill="${color(n)}"`)}<path d="M140 100h130v80h-130z M165 125v55h105v-55z" fill="${color('brown')}"/>`,
  ],
  ['use', `<defs><g id="a">${SHAPES}</g></defs><use xlink:href="#a"/>`],
  ['use-plain-href', `<defs><g id="a">${SHAPES}</g></defs><use href="#a"/>`],
  [
    'use-shifted',
    `<defs><g id="a" transform="translate(-40 -30)">${SHAPES}</g></defs><use x="40" y="30" xlink:href="#a"/>`,
  ],
  [
    'use-symbol',
    `<symbol id="a" viewBox="0 0 300 200">${SHAPES}</symbol><use xlink:href="#a" width="300" height="200"/>`,
  ],
  [
    'use-of-use',
    `<defs><g id="a">${SHAPES}</g><use id="b" xlink:href="#a"/></defs><use xlink:href="#b"/>`,
  ],
  ['use-before-definition', `<use xlink:href="#a"/><defs><g id="a">${SHAPES}</g></defs>`],
  [
    'nested-svg',
    `<svg x="0" y="0" width="300" height="200" viewBox="10 10 30 20"><g transform="translate(10 10) scale(.1)">${SHAPES}</g></svg>`,
  ],
  [
    'nested-svg-clips',
    `<svg width="300" height="200">${SHAPES}<rect x="300" y="0" width="90" height="90" fill="#c040a0"/></svg>`,
  ],
  [
    'translate',
    `<g transform="translate(50, 20)"><g transform="translate(-50 -20)">${SHAPES}</g></g>`,
  ],
  ['scale', `<g transform="scale(10)"><g transform="scale(0.1,0.1)">${SHAPES}</g></g>`],
  ['matrix', `<g transform="matrix(0 1 -1 0 0 0)"><g transform="rotate(-90)">${SHAPES}</g></g>`],
  [
    'rotate-about',
    `<g transform="rotate(180 150 100)"><g transform="rotate(180,150,100)">${SHAPES}</g></g>`,
  ],
  [
    'mirrored-twice',
    `<g transform="translate(300) scale(-1 1)"><g transform="translate(300) scale(-1 1)">${SHAPES}</g></g>`,
  ],
  [
    'skew',
    `<g transform="skewX(30)"><g transform="matrix(1 0 -0.57735026919 1 0 0)">${SHAPES}</g></g>`,
  ],
  [
    'css-transform',
    `<g style="transform:translate(50px,20px)"><g style="transform:translate(-50px, -20px)">${SHAPES}</g></g>`,
  ],
  [
    'clip-path',
    `<defs><clipPath id="c"><rect width="300" height="200"/></clipPath></defs><g clip-path="url(#c)">${SHAPES}<rect x="300" width="200" height="200" fill="#c040a0"/></g>`,
    'viewBox="0 0 300 200" overflow="visible"',
  ],
  [
    'clip-box-units',
    `<defs><clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1"/></clipPath></defs><g clip-path="url(#c)">${SHAPES}</g>`,
  ],
  [
    'white-mask',
    `<defs><mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="300" height="200"><rect width="300" height="200" fill="#fff"/></mask></defs><g mask="url(#m)">${SHAPES}</g>`,
  ],
  [
    'hidden-parts',
    `${SHAPES}<rect width="300" height="200" display="none"/><rect width="300" height="200" visibility="hidden"/><rect width="300" height="200" style="display:none"/><g opacity="0"><rect width="300" height="200"/></g>`,
  ],
  [
    'zero-sized-parts',
    `${SHAPES}<rect width="0" height="90" fill="#000"/><circle r="0" cx="20" cy="20"/><path d=""/><ellipse rx="-4" ry="3"/>`,
  ],
  ['group-opacity-one', `<g opacity="1" style="opacity:100%">${SHAPES}</g>`],
  [
    'metadata',
    `<title>Wappen</title><desc>x</desc><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF></metadata>${SHAPES}`,
  ],
  [
    'foreign-namespace',
    `<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" pagecolor="#ffffff"><inkscape:grid xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"/></sodipodi:namedview>${SHAPES}`,
  ],
  ['link', `<a xlink:href="https://example.org/">${SHAPES}</a>`],
];

/** Hostile to a careless reader, and all the same the picture to a browser. */
const TRICKS: readonly (readonly [string, string])[] = [
  ['use-of-itself', `<g id="a">${SHAPES}<use xlink:href="#a"/></g>`],
  [
    'selector-bomb',
    `<style>${':not(rect) '.repeat(2000)}{fill:red}</style>${'<g>'.repeat(200)}${SHAPES}${'</g>'.repeat(200)}`,
  ],
  [
    'unused-pattern-of-itself',
    `<pattern id="p" width="9" height="9"><rect width="9" height="9" fill="url(#p)"/></pattern>${SHAPES}`,
  ],
  [
    'huge-filter-region',
    `<filter id="f" filterUnits="userSpaceOnUse" x="-1e6" y="-1e6" width="2e6" height="2e6"><feOffset dx="0"/></filter><g filter="url(#f)"><rect width="1" height="1" fill="none"/></g>${SHAPES}`,
  ],
];

/** Means of framing the same picture. */
const FRAMES: readonly (readonly [string, string, string])[] = [
  [
    'viewbox-offset',
    `<g transform="translate(1000 -500)">${SHAPES}</g>`,
    'viewBox="1000 -500 300 200"',
  ],
  ['viewbox-clips', SHAPES + outside, VIEW],
  ['viewbox-scaled', `<g transform="scale(.01)">${SHAPES}</g>`, 'viewBox="0 0 3 2"'],
  [
    'viewbox-scaled-clips',
    `<g transform="scale(.01)">${SHAPES}<rect x="-40" width="40" height="200" fill="#c040a0"/></g>`,
    'viewBox="0 0 3 2"',
  ],
  ['viewbox-huge', `<g transform="scale(1000)">${SHAPES}</g>`, 'viewBox="0 0 300000 200000"'],
  ['viewbox-commas', SHAPES, 'viewBox="0,0,300,200"'],
  ['size-only', SHAPES, 'width="300" height="200"'],
  ['size-px', SHAPES, 'width="300px" height="200px"'],
  ['size-percent', SHAPES, `width="100%" height="100%" ${VIEW}`],
  ['size-mm', SHAPES, `width="90mm" height="60mm" ${VIEW}`],
  ['size-in', SHAPES, `width="3in" height="2in" ${VIEW}`],
  ['size-em', SHAPES, `width="30em" height="20em" ${VIEW}`],
  [
    'size-pt-content',
    `<g transform="scale(1.3333333)">${SHAPES}</g>`,
    'width="300pt" height="200pt"',
  ],
  ['slice', SHAPES, `width="300" height="200" ${VIEW} preserveAspectRatio="xMidYMid slice"`],
  [
    'stretch-undone',
    `<g transform="scale(.5 1)">${SHAPES}</g>`,
    'width="300" height="200" viewBox="0 0 150 200" preserveAspectRatio="none"',
  ],
  ['letterboxed', SHAPES, `width="500" height="200" ${VIEW} preserveAspectRatio="xMinYMid meet"`],
  [
    'generous-artboard',
    `<g transform="translate(400 300)">${SHAPES}</g>`,
    'viewBox="0 0 1200 900"',
  ],
  [
    'white-background',
    `<rect width="100%" height="100%" fill="#fff"/><g transform="translate(50 50)">${SHAPES}</g>`,
    'viewBox="0 0 400 300"',
  ],
  [
    'enable-background',
    SHAPES,
    `x="0px" y="0px" ${VIEW} style="enable-background:new 0 0 300 200;" xml:space="preserve"`,
  ],
  ['version-and-profile', SHAPES, `version="1.2" baseProfile="tiny" ${VIEW}`],
];

const ENTITIES = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY ns_xlink 'http://www.w3.org/1999/xlink'>
  <!ENTITY st0 "fill:${color('blue')};">
  ${NAMES.map((n) => `<!ENTITY ${n} "fill:${color(n)}">`).join('\n  ')}
]>
<svg xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" ${VIEW}>${shapes((n) => `style="&${n};"`)}</svg>`;

/** The same text in other bytes. */
function encodings(): readonly ArtworkCase[] {
  const declared = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><!-- Müllheim -->${PLAIN_SVG}`;
  const swapped = Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le').swap16();
  return [
    good('bom', `\ufeff${PLAIN_SVG}`),
    good('utf16-le', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')),
    good('utf16-be', new Uint8Array(swapped)),
    good('latin1', Buffer.from(declared('ISO-8859-1'), 'latin1')),
    good('windows-1252', Buffer.from(declared('windows-1252'), 'latin1')),
    good('latin1-undeclared', Buffer.from(declared('UTF-8'), 'latin1')),
    good('crlf', declared('UTF-8').replaceAll('><', '>\r\n<')),
    good('leading-space', `\n\n  ${PLAIN_SVG}`),
    good('long-comment-first', `<!-- ${'x'.repeat(3000)} -->${PLAIN_SVG}`),
    good('svgz', gzipSync(PLAIN_SVG), { ending: 'svgz' }),
    good('svgz-named-svg', gzipSync(PLAIN_SVG)),
    good('dtd-entities', ENTITIES),
    good(
      'prefix',
      PLAIN_SVG.replace('xmlns=', 'xmlns:svg=').replaceAll(
        /<(\/?)(svg|rect|polygon)/gu,
        '<$1svg:$2',
      ),
    ),
    good('no-namespace', PLAIN_SVG.replace(' xmlns="http://www.w3.org/2000/svg"', '')),
    good(
      'doctype',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${PLAIN_SVG}`,
    ),
    good('single-quotes', PLAIN_SVG.replaceAll('"', "'")),
    good(
      'processing-instruction',
      `<?xml version="1.0"?><?xml-stylesheet href="file:///etc/passwd"?>${PLAIN_SVG}`,
    ),
    good('numeric-references', PLAIN_SVG.replaceAll('fill="#', 'fill="&#35;')),
  ];
}

/** Pictures inside a drawing; a wrapped bitmap is said to be one. */
async function embedded(): Promise<readonly ArtworkCase[]> {
  const png = await pixels().png().toBuffer();
  const jpeg = await pixels().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  const webp = await pixels().webp({ lossless: true }).toBuffer();
  const image = (href: string, more = 'width="300" height="200"'): string =>
    svgOf(`<image ${more} xlink:href="${href}"/>`);
  const data = (type: string, bytes: Buffer): string =>
    `data:${type};base64,${bytes.toString('base64')}`;
  const only = { expected: withFinding('svg-only-picture') };
  const wrapped = data('image/svg+xml', Buffer.from(PLAIN_SVG));
  return [
    good('image-png', image(data('image/png', png)), only),
    good('image-jpeg', image(data('image/jpeg', jpeg)), only),
    good('image-webp', image(data('image/webp', webp)), only),
    good('image-wrong-type', image(data('image/jpeg', png)), only),
    good('image-broken-lines', image(data('image/png', png).replaceAll(/(.{76})/gu, '$1\n')), only),
    good(
      'image-stretched',
      svgOf(
        `<g transform="scale(3 2)"><image width="100" height="100" preserveAspectRatio="none" xlink:href="${data('image/png', png)}"/></g>`,
      ),
      only,
    ),
    good('image-beside', image('bild-daneben.png'), {
      ...only,
      beside: { 'bild-daneben.png': png },
    }),
    good('image-svg', image(wrapped)),
    good('image-svg-urlencoded', image(`data:image/svg+xml,${encodeURIComponent(PLAIN_SVG)}`)),
    good(
      'image-sliced',
      svgOf(
        `<image width="300" height="200" preserveAspectRatio="xMidYMid slice" xlink:href="${data('image/png', png)}"/>`,
      ),
      only,
    ),
  ];
}

/** Good but for something that the designer should hear of. */
const REMARKED: readonly ArtworkCase[] = [
  good('animated', svgOf(`${SHAPES}<animate attributeName="x" from="0" to="9" dur="1s"/>`), {
    expected: withFinding('svg-animated'),
  }),
  good('script', svgOf(`${SHAPES}<script>document.documentElement.remove()</script>`), {
    expected: withFinding('svg-animated'),
  }),
  good('event-handlers', svgOf(SHAPES, `${VIEW} onload="alert(1)"`)),
  good(
    'unknown-color',
    svgOf(
      `${shapes((n) => `fill="${color(n)}"`)}<rect width="300" height="80" fill="none" stroke="blurple"/>`,
    ),
    { expected: withFinding('svg-color-unknown') },
  ),
  good('zero-viewbox', svgOf(SHAPES, 'viewBox="0 0 0 0"'), {
    expected: withFinding('svg-size-invalid'),
  }),
  good('negative-viewbox', svgOf(SHAPES, 'viewBox="0 0 -300 -200"'), {
    expected: withFinding('svg-size-invalid'),
  }),
  good('viewbox-no-numbers', svgOf(SHAPES, 'viewBox="a b c d"'), {
    expected: withFinding('svg-size-invalid'),
  }),
  good('named-pdf', PLAIN_SVG, { ending: 'pdf', expected: withFinding('artwork-extension-wrong') }),
  good('named-png', PLAIN_SVG, { ending: 'png', expected: withFinding('artwork-extension-wrong') }),
];

export async function svgGood(): Promise<readonly ArtworkCase[]> {
  return [
    good('plain', PLAIN_SVG),
    ...COLORS.map(([name, content]) => good(`colour-${name}`, svgOf(content))),
    ...GEOMETRY.map(([name, content, attributes]) =>
      good(`shape-${name}`, svgOf(content, attributes)),
    ),
    ...FRAMES.map(([name, content, attributes]) =>
      good(`frame-${name}`, svgOf(content, attributes)),
    ),
    ...TRICKS.map(([name, content]) => good(`trick-${name}`, svgOf(content))),
    ...encodings(),
    ...(await embedded()),
    ...REMARKED,
  ];
}

/** CSS notation. Source: CSS Color 3, 4.2.4. */
function hslOf(rgb: readonly number[]): string {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => value / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  const hue =
    most === r ? (g - b) / spread : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return `hsl(${((hue * 60 + 360) % 360).toFixed(3)}, ${(saturation * 100).toFixed(3)}%, ${(light * 100).toFixed(3)}%)`;
}
