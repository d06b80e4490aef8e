import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Three participants, one in each tier. */
const PARTICIPANTS = `participants:
  - { id: olpe, name: Olpe, official: Kreisstadt Olpe, kind: stadt, ags: "05966024", tier: pioneer, joined: { by: council-resolution, on: 2020-summer }, logo: { file: olpe.svg } }
  - { id: brilon, name: Brilon, official: Stadt Brilon, kind: stadt, ags: "05958012", tier: participant, joined: { by: council-resolution, on: 2021-10 }, logo: { file: brilon.svg } }
  - { id: kreis-olpe, name: Kreis Olpe, official: Kreis Olpe, kind: kreis, ags: "05966", tier: supporter, joined: { by: letter-of-intent, on: 2021-10 }, logo: { file: kreis-olpe.svg } }
`;

const CHAPTERS = ['90-erklaerung.md', '99-impressum.md'] as const;

/** Makes a project of two chapters and three logos from the sample: it builds in a second or two. */
export async function makeSmallProject(folder: string): Promise<void> {
  await mkdir(join(folder, 'data', 'text'), { recursive: true });
  await mkdir(join(folder, 'logos'));
  await cp('templates', join(folder, 'templates'), { recursive: true });
  for (const each of ['figures', 'fonts', 'geo', 'icc', 'hyphenation.yaml', 'print.yaml'])
    await cp(join('data', each), join(folder, 'data', each), { recursive: true });
  for (const each of CHAPTERS) await cp(join('data/text', each), join(folder, 'data/text', each));
  for (const each of ['olpe', 'brilon', 'kreis-olpe'])
    await cp(`logos/${each}.svg`, join(folder, `logos/${each}.svg`));
  const list = await readFile('data/participants.yaml', 'utf8');
  const head = list.slice(0, list.indexOf('participants:\n'));
  await writeFile(join(folder, 'data/participants.yaml'), head + PARTICIPANTS);
  const strategy = await readFile('data/strategy.yaml', 'utf8');
  const listed = `chapters:\n${CHAPTERS.map((each) => `  - data/text/${each}\n`).join('')}`;
  await writeFile(
    join(folder, 'data/strategy.yaml'),
    strategy.replace(/^chapters:\n(?: +- .*\n)+/mu, listed),
  );
}
