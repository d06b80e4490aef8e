import {
  fine,
  refusedBy,
  withFinding,
  type Change,
  type Expected,
  type ProjectCase,
} from './case.js';

type Row = readonly [name: string, change: Change, expected: Expected, more?: Partial<ProjectCase>];

const rows = (kind: string, path: string, list: readonly Row[]): readonly ProjectCase[] =>
  list.map(([name, change, expected, more = {}]) => ({
    kind,
    name,
    changes: { [path]: change },
    expected,
    ...more,
  }));

const same = { prints: 'same' } as const;
const syntax = refusedBy('yaml-syntax');
const encoding = refusedBy('text-encoding');
const control = refusedBy('text-control-character');

/** Ways of writing any YAML file: bytes first, then syntax. Each is tried on one of the three files. */
const ANY_YAML: readonly Row[] = [
  ['bom', (text) => `\ufeff${text}`, fine, same],
  ['crlf', (text) => text.replaceAll('\n', '\r\n'), fine, same],
  ['no-final-newline', (text) => text.trimEnd(), fine, same],
  ['document-marks', (text) => `%YAML 1.2\n---\n${text}...\n`, fine, same],
  ['comments-everywhere', (text) => text.replaceAll('\n', ' # Anmerkung: äöü {[*&\n'), fine, same],
  ['blank-lines', (text) => text.replaceAll('\n', '\n\n'), fine, same],
  ['nfd', (text) => text.normalize('NFD'), fine, same],
  ['utf16', (text) => text, fine],
  ['empty', '', refusedBy('schema-type')],
  ['only-comment', '# nichts\n', refusedBy('schema-type')],
  ['a-list', '- a\n- b\n', refusedBy('schema-type')],
  ['a-word', 'hallo\n', refusedBy('schema-type')],
  ['two-documents', (text) => `${text}---\n${text}`, syntax],
  ['tab-indent', (text) => text.replaceAll('\n  ', '\n\t'), syntax],
  ['unclosed-bracket', (text) => `${text}\nx: [1, 2\n`, syntax],
  ['unclosed-quote', (text) => `${text}\nx: "offen\n`, syntax],
  ['nul', (text) => text.replace('\n', '\n# \0\n'), encoding],
  ['latin1', (text) => Buffer.from(`# Müllheim\n${text}`, 'latin1') as unknown as string, encoding],
  ['random', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 97 + 13) % 256)), encoding],
  ['duplicate-key', (text) => `${text}\ntitle: a\ntitle: b\n`, refusedBy('yaml-duplicate-key')],
  ['anchor-and-alias', (text) => `${text}\nx: &a 1\ny: *a\n`, refusedBy('yaml-alias')],
  ['merge-key', (text) => `${text}\nx: &a { b: 1 }\ny: { <<: *a }\n`, refusedBy('yaml-alias')],
  [
    'alias-bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => `k${i}: &k${i} [${`*${i === 0 ? 'a' : `k${i - 1}`},`.repeat(9)}]\n`).join('')}`,
    refusedBy('yaml-alias'),
  ],
  ['alias-of-nothing', (text) => `${text}\nx: *nowhere\n`, refusedBy('yaml-alias')],
  ['proto-key', (text) => `${text}\n__proto__: { polluted: true }\n`, syntax],
  [
    'constructor-key',
    (text) => `${text}\nconstructor: { prototype: { polluted: true } }\n`,
    refusedBy('schema-unknown-key'),
  ],
  ['unknown-key', (text) => `${text}\nfrobnicate: 1\n`, refusedBy('schema-unknown-key')],
  ['deep-flow', `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, refusedBy('text-too-deep')],
  [
    'deep-block',
    Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    refusedBy('text-too-deep'),
  ],
  ['custom-tag', (text) => `${text}\nx: !!js/function 'process.exit()'\n`, syntax],
  ['binary-tag', (text) => `${text}\nx: !!binary aGFsbG8=\n`, refusedBy('schema-unknown-key')],
  ['bidi-override', (text) => `# \u202e\n${text}`, control],
  ['control-character', (text) => `# \u0007\n${text}`, control],
  ['zero-width', (text) => `# \u200b\n${text}`, fine, same],
  [
    'many-errors',
    (text) => text + Array.from({ length: 5000 }, (_, i) => `x${i}: 1\n`).join(''),
    refusedBy('schema-unknown-key'),
  ],
  ['block-key', (text) => `${text}\n? [a, b]\n: 1\n`, syntax],
  ['too-large', Buffer.alloc(11_000_000, '# xxxxxxxxx\n'), refusedBy('file-too-large')],
];

const TARGETS = ['data/strategy.yaml', 'data/participants.yaml', 'data/print.yaml'] as const;

/** The same tricks on all three in turn, so that no file is spared and none pays for all. */
const anyYaml = (): readonly ProjectCase[] =>
  ANY_YAML.flatMap(([name, change, expected, more], index) => {
    const path = TARGETS[index % TARGETS.length] ?? TARGETS[0];
    const kind = path.slice('data/'.length);
    if (name !== 'utf16') return rows(kind, path, [[name, change, expected, more ?? {}]]);
    return rows(kind, path, [[name, Buffer.from('\ufefftitle: a\n', 'utf16le'), encoding]]);
  });

const participant =
  (name: string, rest = ', logo: { file: "neu.svg" }'): Change =>
  (text) =>
    `${text}  - { id: neu, name: ${name}, official: Stadt Neu, kind: stadt, tier: all, joined: { by: council-resolution, on: 2021-09 }${rest} }\n`;
const logo = (file: string): Change =>
  participant('Neu', `, logo: { file: ${JSON.stringify(file)} }`);
const outside = refusedBy('path-outside');

const PARTICIPANTS: readonly Row[] = [
  ['quoted-keys', (text) => text.replaceAll('name:', '"name":'), fine, same],
  [
    'block-style',
    (text) =>
      `${text.slice(0, text.indexOf('participants:'))}participants:\n  - id: ort-0\n    name: Ort 000\n    official: Stadt Ort 000\n    kind: stadt\n    tier: all\n    joined:\n      by: council-resolution\n      "on": 2021-09\n    logo:\n      file: >-\n        000.svg\n`,
    fine,
    same,
  ],
  ['nobody', (text) => text.replace(/participants:\n[\s\S]*/u, 'participants: []\n'), fine],
  [
    'cyrillic-twin',
    participant('"\u041eпорто Olpe"'),
    withFinding('participant-name-mixed-script'),
  ],
  ['bidi-in-name', participant('"Ort \\u202eabc"'), control],
  ['newline-in-name', participant('"Ort\\nZwei"'), refusedBy('schema-type')],
  ['nul-in-name', participant('"Ort\\0"'), control],
  ['long-name', participant(`"${'Donaudampfschifffahrt '.repeat(300)}"`), fine],
  ['emoji-name', participant('"Ort 🏰"'), fine],
  ['number-as-name', participant('12'), refusedBy('schema-type')],
  ['null-as-name', participant('~'), refusedBy('schema-type')],
  ['twice', participant('Ort 000'), refusedBy('participant-duplicate')],
  ['unknown-tier', (text) => text.replace('tier: all', 'tier: ail'), refusedBy('tier-unknown')],
  ['unknown-kind', (text) => text.replace('kind: stadt', 'kind: statd'), refusedBy('kind-unknown')],
  ['wrong-date', (text) => text.replace('2021-09', '2021-19'), refusedBy('date-invalid')],
  ['logo-parent', logo('../../outside/canary.png'), outside],
  ['logo-absolute', logo('/etc/passwd'), outside],
  ['logo-windows', logo('C:\\Windows\\win.ini'), outside],
  ['logo-unc', logo('\\\\server\\share\\a.png'), outside],
  ['logo-url', logo('https://example.org/a.svg'), outside],
  ['logo-file-url', logo('file:///etc/passwd'), outside],
  ['logo-nul', logo('a\0.svg'), control],
  ['logo-missing', logo('fehlt.svg'), refusedBy('logo-not-found')],
  ['logo-is-folder', logo('.'), outside],
  [
    'scale-infinite',
    (text) => text.replace('file: "000.svg"', 'file: "000.svg", scale: .inf'),
    refusedBy('schema-type'),
  ],
  [
    'scale-nan',
    (text) => text.replace('file: "000.svg"', 'file: "000.svg", scale: .nan'),
    refusedBy('schema-type'),
  ],
  [
    'negative-nudge',
    (text) => text.replace('file: "000.svg"', 'file: "000.svg", nudge: [-9e9, 0]'),
    refusedBy('schema-type'),
  ],
];

const STRATEGY: readonly Row[] = [
  [
    'chapter-parent',
    (text) => text.replace('data/text/10-text.md', '../../outside/canary.txt'),
    outside,
  ],
  ['chapter-absolute', (text) => text.replace('data/text/10-text.md', '/etc/passwd'), outside],
  ['chapter-missing', (text) => text.replace('10-text', '11-text'), refusedBy('chapter-missing')],
  ['chapter-twice', (text) => text.replace('90-logos', '10-text'), refusedBy('chapter-duplicate')],
  [
    'templates-parent',
    (text) => text.replace('templates/plain', '../outside'),
    refusedBy('schema-type'),
  ],
  ['language-odd', (text) => text.replace('de-DE', 'klingonisch'), refusedBy('schema-type')],
  [
    'date-impossible',
    (text) => text.replace('2021-11-15', '2021-02-30'),
    refusedBy('date-invalid'),
  ],
  ['title-huge', (text) => text.replace('Prüfheft', 'x'.repeat(100_000)), fine],
];

const PRINT: readonly Row[] = [
  [
    'trim-huge',
    (text) => text.replace('trim: A4', 'trim: 90000mm 90000mm'),
    refusedBy('schema-type'),
  ],
  ['trim-zero', (text) => text.replace('trim: A4', 'trim: 0mm 0mm'), refusedBy('schema-type')],
  ['bleed-negative', (text) => text.replace('bleed: 3mm', 'bleed: -3mm'), refusedBy('schema-type')],
  ['bleed-without-unit', (text) => text.replace('bleed: 3mm', 'bleed: 3'), fine, same],
  [
    'profile-parent',
    (text) => text.replace('data/icc/ISOcoated_v2_300_bas.icc', '../../outside/canary.icc'),
    outside,
  ],
  [
    'profile-missing',
    (text) => text.replace('_bas.icc', '_gibtesnicht.icc'),
    refusedBy('icc-missing'),
  ],
  [
    'ink-of-900',
    (text) => text.replace('total-ink: 300%', 'total-ink: 900%'),
    refusedBy('schema-type'),
  ],
  [
    'cmyk-of-three',
    (text) => text.replace('[60, 40, 40, 100]', '[60, 40, 40]'),
    refusedBy('schema-type'),
  ],
];

const chapter = (body: string): Change =>
  `---\ntitle: Ein Kapitel\nshort: Kapitel\ntemplate: plain\n---\n\n${body}\n`;
const prints = (...words: string[]): Partial<ProjectCase> => ({ prints: words });

const MARKDOWN: readonly Row[] = [
  ['bom', (text) => `\ufeff${text}`, fine, same],
  ['crlf', (text) => text.replaceAll('\n', '\r\n'), fine, same],
  ['no-final-newline', (text) => text.trimEnd(), fine, same],
  ['nfd', (text) => text.normalize('NFD'), fine, same],
  ['many-blank-lines', (text) => text.replaceAll('\n\n', '\n\n\n\n'), fine, same],
  [
    'underlined-heading',
    (text) => text.replace('## Abschnitt', 'Abschnitt\n---------'),
    fine,
    same,
  ],
  ['closed-heading', (text) => text.replace('## Abschnitt', '## Abschnitt ##'), fine, same],
  ['soft-wraps', (text) => text.replaceAll(' steht hier ', '\nsteht hier\n'), fine, same],
  ['entities', (text) => text.replace('Der erste Absatz', '&#68;er&#x20;erste Absatz'), fine, same],
  [
    'html-comment',
    (text) => text.replace('## Abschnitt', '<!-- bleibt weg -->\n\n## Abschnitt'),
    withFinding('markdown-unsupported'),
  ],
  ['trailing-spaces', (text) => text.replaceAll('Probe.\n', 'Probe. \n'), fine, same],
  ['unicode-spaces', chapter('Ein\u00a0Wort und\u202fnoch eines.'), fine, prints('noch eines')],
  [
    'all-umlauts',
    chapter('Übergrößenträger fließen äußerst öde.'),
    fine,
    prints('Übergrößenträger'),
  ],
  ['long-word', chapter(`Ein ${'langes'.repeat(200)} Wort.`), fine],
  [
    'script-tag',
    chapter('Vorher <script>alert(1)</script> nachher.'),
    withFinding('markdown-unsupported'),
  ],
  ['html-image', chapter('<img src="file:///etc/passwd">'), withFinding('markdown-unsupported')],
  [
    'image-parent',
    chapter('![Bild](../../../outside/canary.png)'),
    withFinding('markdown-unsupported'),
  ],
  ['image-absolute', chapter('![Bild](/etc/passwd)'), withFinding('markdown-unsupported')],
  ['image-url', chapter('![Bild](https://example.org/a.png)'), withFinding('markdown-unsupported')],
  ['image-file-url', chapter('![Bild](file:///etc/passwd)'), withFinding('markdown-unsupported')],
  [
    'image-missing',
    chapter(':::figure{file="figures/fehlt.svg" alt="x" credit="y"}\nBild\n:::'),
    refusedBy('figure-missing'),
  ],
  ['glyph-missing', chapter('Ein Zeichen 漢 fehlt.'), refusedBy('glyph-missing')],
  ['bidi', chapter('Ein \u202eumgekehrtes Wort.'), control],
  ['control', chapter('Ein \u0001 Zeichen.'), control],
  ['nul', chapter('Ein \0 Zeichen.'), encoding],
  ['latin1', Buffer.from('---\ntitle: Ä\n---\nMüll', 'latin1'), encoding],
  ['utf16', Buffer.from('\ufeff# Titel\n', 'utf16le'), encoding],
  ['front-matter-broken', '---\ntitle: [offen\n---\nText\n', refusedBy('front-matter-missing')],
  [
    'front-matter-proto',
    '---\ntitle: a\n__proto__: { x: 1 }\n---\nText\n',
    withFinding('front-matter-invalid'),
  ],
  ['front-matter-unclosed', '---\ntitle: a\nText\n', refusedBy('front-matter-missing')],
  ['deep-quotes', chapter(`${'>'.repeat(20_000)} tief`), refusedBy('text-too-deep')],
  [
    'deep-lists',
    chapter(Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')),
    refusedBy('text-too-deep'),
  ],
  ['deep-emphasis', chapter(`${'*a **b '.repeat(8000)}`), fine],
  ['deep-brackets', chapter('['.repeat(60_000)), withFinding('margin-safe')],
  ['many-footnotes', chapter('Text[^1].\n\n[^1]: Note[^1].'), fine],
  ['empty', '', refusedBy('front-matter-missing')],
  ['too-large', Buffer.alloc(5_500_000, 'Wort '), refusedBy('file-too-large')],
];

export const textCases = (): readonly ProjectCase[] => [
  ...anyYaml(),
  ...rows('participants.yaml', 'data/participants.yaml', PARTICIPANTS),
  ...rows('strategy.yaml', 'data/strategy.yaml', STRATEGY),
  ...rows('print.yaml', 'data/print.yaml', PRINT),
  ...rows('Markdown', 'data/text/10-text.md', MARKDOWN),
];
