import { gzipSync } from 'node:zlib';
import { PLAIN_SVG, SHAPES, svgOf } from './control-picture.js';
import { refusedBy, type ArtworkCase, type Content } from './case.js';

const bad = (
  name: string,
  bytes: Content,
  code: string,
  more: Partial<ArtworkCase> = {},
): ArtworkCase => ({
  kind: 'SVG',
  name,
  file: `${name}.svg`,
  bytes,
  expected: refusedBy(code),
  ...more,
});

const RECT = '<rect width="300" height="200" fill="#3a6ea0"/>';

/** `<use>` of ten copies of ten copies … */
const laughs = (levels: number): string =>
  `<defs><g id="a0">${RECT}</g>${Array.from({ length: levels }, (_, i) => `<g id="a${i + 1}">${`<use xlink:href="#a${i}"/>`.repeat(10)}</g>`).join('')}</defs><use xlink:href="#a${levels}"/>`;

const entityLaughs = `<!DOCTYPE svg [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>${svgOf('<title>&a9;</title>')}`;

/** Each tile of a pattern is filled with the next pattern. */
const nestedPatterns = svgOf(
  `<defs>${Array.from({ length: 12 }, (_, i) => {
    const size = 3 * 4 ** (i - 11);
    const fill = i === 0 ? '#3a6ea0' : `url(#p${i - 1})`;
    return `<pattern id="p${i}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${fill}"/></pattern>`;
  }).join('')}</defs><rect width="300" height="200" fill="url(#p11)"/>`,
);

const filterBomb = svgOf(
  `<defs><filter id="f" x="-10" y="-10" width="30" height="30">${'<feGaussianBlur stdDeviation="80"/>'.repeat(500)}</filter></defs><g filter="url(#f)">${SHAPES}</g>`,
);

/** Broken or no SVG at all. */
const BROKEN: readonly (readonly [string, Content, string])[] = [
  ['empty-file', '', 'artwork-kind-unknown'],
  ['only-spaces', '  \n ', 'artwork-kind-unknown'],
  [
    'html-error-page',
    '<!DOCTYPE html><html><body>404 Not Found</body></html>',
    'artwork-kind-unknown',
  ],
  [
    'random-bytes',
    Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37 + 11) % 256)),
    'artwork-kind-unknown',
  ],
  ['cut-off', PLAIN_SVG.slice(0, 200), 'svg-not-well-formed'],
  ['unclosed', PLAIN_SVG.replace('</svg>', ''), 'svg-not-well-formed'],
  ['crossed-tags', svgOf('<g><a></g></a>'), 'svg-not-well-formed'],
  ['two-roots', PLAIN_SVG + PLAIN_SVG, 'svg-not-well-formed'],
  ['unknown-entity', svgOf('<title>&nowhere;</title>'), 'svg-not-well-formed'],
  ['less-than-in-attribute', svgOf('<rect id="<"/>'), 'svg-not-well-formed'],
  ['gzip-cut-off', gzipSync(PLAIN_SVG).subarray(0, 80), 'svg-not-text'],
  ['gzip-of-nothing', gzipSync(''), 'svg-not-well-formed'],
  ['no-shapes', svgOf(''), 'logo-invisible'],
  ['wholly-white', svgOf('<rect width="300" height="200" fill="#fff"/>'), 'logo-invisible'],
  ['wholly-hidden', svgOf(`<g display="none">${SHAPES}</g>`), 'logo-invisible'],
  ['outside-view', svgOf(`<g transform="translate(9000 9000)">${SHAPES}</g>`), 'logo-invisible'],
  ['fully-transparent', svgOf(`<g opacity="0">${SHAPES}</g>`), 'logo-invisible'],
  [
    'clipped-away',
    svgOf(`<clipPath id="c"/><g clip-path="url(#c)">${SHAPES}</g>`),
    'logo-invisible',
  ],
];

/** What points out of the file. `outside` stands for the folder of the canary. */
const reaching = (outside: string): readonly (readonly [string, Content, string])[] => {
  const image = (href: string): string =>
    svgOf(`${SHAPES}<image width="90" height="90" xlink:href="${href}"/>`);
  return [
    ['image-absolute', image(`${outside}/canary.png`), 'svg-external'],
    ['image-file-url', image(`file://${outside}/canary.png`), 'svg-external'],
    ['image-parent', image('../../../outside/canary.png'), 'svg-external'],
    ['image-encoded-parent', image('%2e%2e/%2e%2e/%2e%2e/outside/canary.png'), 'svg-external'],
    ['image-backslashes', image('..\\..\\..\\outside\\canary.png'), 'svg-external'],
    ['image-unc', image('\\\\localhost\\share\\canary.png'), 'svg-external'],
    ['image-http', image('http://127.0.0.1:9/canary.png'), 'svg-external'],
    ['image-protocol-relative', image('//127.0.0.1/canary.png'), 'svg-external'],
    ['image-missing', image('fehlt.png'), 'svg-external'],
    [
      'use-external',
      svgOf(`${SHAPES}<use xlink:href="file://${outside}/canary.svg#a"/>`),
      'svg-external',
    ],
    [
      'feimage',
      svgOf(
        `<filter id="f"><feImage xlink:href="file://${outside}/canary.png"/></filter><g filter="url(#f)">${SHAPES}</g>`,
      ),
      'svg-external',
    ],
    [
      'css-fill-url',
      svgOf(`<style>rect{fill:url("file://${outside}/canary.svg#a")}</style>${SHAPES}`),
      'svg-external',
    ],
    [
      'css-import',
      svgOf(`<style>@import url("file://${outside}/canary.css");</style>${SHAPES}`),
      'svg-external',
    ],
    [
      'external-entity',
      `<!DOCTYPE svg [<!ENTITY xxe SYSTEM "file://${outside}/canary.txt">]>${svgOf(`${SHAPES}<title>&xxe;</title>`)}`,
      'svg-not-well-formed',
    ],
    [
      'svg-in-svg-file',
      image(
        `data:image/svg+xml;base64,${Buffer.from(image(`file://${outside}/canary.png`)).toString('base64')}`,
      ),
      'svg-external',
    ],
  ];
};

/** Features that no paper shows as meant, and text in fonts that the project lacks. */
const UNPRINTABLE: readonly (readonly [string, Content, string])[] = [
  [
    'foreign-object',
    svgOf(
      '<foreignObject width="300" height="200"><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>',
    ),
    'logo-invisible',
  ],
  [
    'picture-damaged',
    svgOf(
      '<image width="300" height="200" xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA"/>',
    ),
    'svg-picture-unreadable',
  ],
  [
    'picture-unknown',
    svgOf('<image width="300" height="200" xlink:href="data:image/bmp;base64,Qk0="/>'),
    'svg-picture-unreadable',
  ],
  [
    'picture-unpadded-empty',
    svgOf(`${SHAPES}<image width="300" height="200" xlink:href="data:,"/>`),
    'svg-picture-unreadable',
  ],
  [
    'text-in-foreign-font',
    svgOf('<text x="9" y="90" font-size="60" font-family="Frutiger LT">Olpe</text>'),
    'svg-live-text',
  ],
];

/** Files made to hang or to fill the memory. */
const BOMBS: readonly (readonly [string, Content, string])[] = [
  ['use-bomb', svgOf(laughs(7)), 'svg-too-complex'],
  [
    'use-in-a-circle',
    svgOf(`<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>`),
    'svg-unsupported',
  ],
  ['entity-bomb', entityLaughs, 'svg-too-complex'],
  [
    'entity-of-itself',
    `<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${svgOf('<title>&a;</title>')}`,
    'svg-too-complex',
  ],
  [
    'entity-quadratic',
    `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(50_000)}">]>${svgOf(`<title>${'&a;'.repeat(5_000)}</title>`)}`,
    'svg-too-complex',
  ],
  ['deep-groups', svgOf('<g>'.repeat(50_000) + RECT + '</g>'.repeat(50_000)), 'svg-too-complex'],
  ['million-elements', svgOf('<rect/>'.repeat(1_000_000)), 'svg-too-complex'],
  [
    'gzip-bomb',
    gzipSync(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300_000_000)}</svg>`, {
      level: 9,
    }),
    'svg-too-complex',
  ],
  ['nested-patterns', nestedPatterns, 'svg-too-complex'],
  [
    'tiny-tiles',
    svgOf(
      '<defs><pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><rect width=".005" height=".01"/></pattern></defs><rect width="300" height="200" fill="url(#p)"/>',
    ),
    'svg-too-complex',
  ],
  [
    'tiny-dashes',
    svgOf('<path d="M0 100H300" stroke="#3a6ea0" stroke-width="90" stroke-dasharray=".0001"/>'),
    'svg-too-complex',
  ],
  ['filter-bomb', filterBomb, 'svg-too-complex'],
  [
    'pattern-of-itself',
    svgOf(
      `<pattern id="p" width="9" height="9"><rect width="9" height="9" fill="url(#p)"/></pattern><rect width="300" height="200" fill="url(#p)"/>`,
    ),
    'logo-invisible',
  ],
  ['svg-in-svg-in-svg', matryoshka(6), 'svg-too-complex'],
];

function matryoshka(depth: number): string {
  let inner = PLAIN_SVG;
  for (let level = 0; level < depth; level += 1)
    inner = svgOf(
      `<image width="300" height="200" xlink:href="data:image/svg+xml;base64,${Buffer.from(inner).toString('base64')}"/>`,
    );
  return inner;
}

export const svgBad = (outside: string): readonly ArtworkCase[] =>
  [...BROKEN, ...reaching(outside), ...UNPRINTABLE, ...BOMBS].map(([name, bytes, code]) =>
    bad(name, bytes, code),
  );
