import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PLAIN_SVG } from './control-picture.js';
import type { ArtworkCase, Change, Content } from './case.js';

/** A logo grid of one size: equal pictures come out equally large. */
const CELL = '{ columns: 4, height: 34mm, fill: 0.5, min-width: 10mm }';
const SIZES = `sizes:
    large: ${CELL}
    medium: ${CELL}
    small: ${CELL}`;

const STRATEGY = `title: Prüfheft
edition: Probe
publisher: Prüfstelle
lang: de-DE
date: 2021-11-15
chapters:
  - data/text/10-text.md
  - data/text/90-logos.md
templates: templates/plain
editions: [print]
`;

const TEXT = `---
title: Ein Kapitel
short: Kapitel
template: plain
---

Der erste Absatz steht hier als Probe.

## Abschnitt

Der zweite Absatz steht hier als Probe.
`;

const LOGOS = `---
title: Logos
short: Logos
template: declaration
---

::logos
`;

export const nameOf = (index: number): string => `Ort ${String(index).padStart(3, '0')}`;

/** Used by nobody: for participants that a case adds. */
export const SPARE_LOGO = 'neu.svg';

/** Text files of the base project by path; fonts and the profile are linked beside them. */
export function baseFiles(artwork: readonly ArtworkCase[]): Map<string, Content> {
  const files = new Map<string, Content>([
    ['data/strategy.yaml', STRATEGY],
    ['data/text/10-text.md', TEXT],
    ['data/text/90-logos.md', LOGOS],
    ['data/print.yaml', printYaml()],
    ['data/participants.yaml', participantsYaml(artwork)],
    ['logos/000.svg', PLAIN_SVG],
    [`logos/${SPARE_LOGO}`, PLAIN_SVG.replace('</svg>', '<!-- spare --></svg>')],
  ]);
  for (const name of readdirSync('templates/plain'))
    files.set(`templates/plain/${name}`, readFileSync(join('templates/plain', name), 'utf8'));
  const design = String(files.get('templates/plain/design.yaml'));
  files.set(
    'templates/plain/design.yaml',
    design
      .replace(/sizes:\n(?: {4}.*\n)+/u, `${SIZES}\n`)
      .replace(/^ {2}before: .*$/mu, '  before: []')
      .replace(/^ {2}after: .*$/mu, '  after: []')
      .replace(/^ {2}contents: \{ first.*$/mu, '  contents: null')
      .replace(', start: right }', ' }'),
  );
  for (const { file, bytes, beside = {} } of artwork) {
    files.set(`logos/${file}`, bytes);
    for (const [name, content] of Object.entries(beside)) files.set(`logos/${name}`, content);
  }
  return files;
}

function printYaml(): string {
  return readFileSync('data/print.yaml', 'utf8')
    .replace('binding: saddle-stitch', 'binding: none')
    .replace(/^inks:\n(?: {2}- .*\n)+/mu, '');
}

function participantsYaml(artwork: readonly ArtworkCase[]): string {
  const entry = (index: number, file: string, rest = ''): string =>
    `  - { id: ort-${index}, name: ${nameOf(index)}, official: Stadt ${nameOf(index)}, kind: stadt, tier: all, joined: { by: council-resolution, on: 2021-09 }, logo: { file: ${JSON.stringify(file)}${rest} } }`;
  return [
    'tiers:',
    '  - { id: all, title: Alle, size: large }',
    'participants:',
    entry(0, '000.svg'),
    ...artwork.map(({ file, entry: rest }, index) => entry(index + 1, file, rest && `, ${rest}`)),
    '',
  ].join('\n');
}

/** Writes the project; what `changes` names replaces what stands there. */
export function writeProject(
  folder: string,
  files: ReadonlyMap<string, Content>,
  changes: Readonly<Record<string, Change>> = {},
): void {
  const all = new Map(files);
  const linked = new Set<string>();
  for (const part of ['data/fonts', 'data/icc'])
    for (const name of readdirSync(part)) linked.add(`${part}/${name}`);
  for (const [path, change] of Object.entries(changes)) {
    linked.delete(path);
    if (change === null) all.delete(path);
    else if (typeof change === 'function') all.set(path, change(String(all.get(path))));
    else all.set(path, change);
  }
  for (const path of linked) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    link(path, join(folder, path));
  }
  for (const [path, content] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Another name for the same bytes saves 3 MB a project, where both lie on one disk. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
