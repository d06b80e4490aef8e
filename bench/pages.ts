import { cpuUsage } from 'node:process';
import { performance } from 'node:perf_hooks';
import type { ComposeInput } from '../src/compose/compose-pages.js';
import { composePages } from '../src/compose/compose-pages.js';
import { openFontBook } from '../src/fonts/open-font-book.js';
import { openProject } from '../src/io/project-folder.js';
import { readProject } from '../src/read/read-project.js';
import { sampleInput } from './support/compose-sample.js';

/** Pages of the generated documents, unless sizes are given: node bench/run.js pages 50 300. */
const SIZES = [50, 100, 200, 300];

/**
 * Prints how long it takes to set documents of the sample's chapters over and over, every copy
 * with words of its own, so that no paragraph is known from another one. After a first document
 * that loads patterns and is compiled on the way.
 */
export async function main(sizes: readonly string[]): Promise<void> {
  const sample = await sampleInput();
  composePages(await freshly(sample, 1));
  const rows: Record<string, Record<string, number>> = {};
  for (const size of sizes.length > 0 ? sizes.map(Number) : SIZES) {
    const input = await freshly(sample, Math.ceil(size / PAGES_OF_SAMPLE));
    const [started, cpu] = [performance.now(), cpuUsage()];
    const pages = composePages(input).value.document.pages.length;
    const wall = performance.now() - started;
    const { user, system } = cpuUsage(cpu);
    const ms = (user + system) / 1000;
    rows[`${size} pages`] = {
      pages,
      'wall ms': Math.round(wall),
      'cpu ms': Math.round(ms),
      'cpu ms/page': Math.round((10 * ms) / pages) / 10,
      'pages/cpu s': Math.round((pages * 1000) / ms),
    };
  }
  console.table(rows);
}

/** Pages that the text of the sample fills, its fixed pages aside. */
const PAGES_OF_SAMPLE = 33;

/** The sample's text `copies` times, in fonts just opened: nothing is shaped or set yet. */
async function freshly(sample: ComposeInput, copies: number): Promise<ComposeInput> {
  const { value: project } = await readProject(await openProject('.'));
  const manuscript = Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) =>
    sample.manuscript.filter(isText).map(({ path, text }) => ({
      path: path.replace(/(\d+)-/u, `${copy}-$1-`),
      text: copy === 0 ? text : otherWords(text, copy),
    })),
  );
  return { ...sample, manuscript, book: openFontBook(project.fonts).value };
}

/** Not the declaration, the register and the imprint. */
const isText = ({ path }: { readonly path: string }): boolean => !/\/9\d-/u.test(path);

/** A number after each full stop: new paragraphs, about as long; ids of its own. */
const otherWords = (text: string, copy: number): string =>
  text
    .replace(/(?<=\p{Ll}{3})\. (?=\p{Lu})/gu, ` ${copy}. `)
    .replace(/(?<=\{#|#|\[\^)((?:fig|tab|sec)-[\w-]+)/gu, `$1-${copy}`);
