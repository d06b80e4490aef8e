import { expect, test } from '@jest/globals';
import { preflight } from '../../src/preflight/preflight.js';
import { at, bytesOf, PRINT_SPEC, soundX4, XMP, type SmallPdf } from './small-pdf.js';

const square = `${at(200, 400)} 100 100 re f`;
const paint = (file: SmallPdf, content: string, resources: Record<string, string> = {}): void => {
  for (const page of file.pages) page.content += `\n${content}`;
  for (const [category, entries] of Object.entries(resources))
    file.resources[category] = `${file.resources[category] ?? ''} ${entries}`;
};

/** Places of a file where a name of its own choice stands. */
const PLACES: readonly (readonly [string, (file: SmallPdf, name: string) => void])[] = [
  [
    'a colour space',
    (file, name) => {
      paint(file, `/${name} cs 1 sc ${square}`);
    },
  ],
  [
    'a blend mode',
    (file, name) => {
      paint(file, `/Odd gs 0.1 0 0 0 k ${square}`, { ExtGState: `/Odd << /BM /${name} >>` });
    },
  ],
  [
    'a filter',
    (file, name) => {
      const dict = `/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Filter /${name}`;
      file.objects[20] = { dict, data: 'q Q' };
      paint(file, '/Fm Do', { XObject: '/Fm 20 0 R' });
    },
  ],
  [
    'an operator of a function',
    (file, name) => {
      const dict = '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]';
      file.objects[20] = { dict, data: `{ dup dup ${name} 0.5 }` };
      paint(file, `/Plain gs /Odd cs 1 sc ${square}`, {
        ColorSpace: '/Odd [/Separation /Black /DeviceCMYK 20 0 R]',
      });
    },
  ],
  [
    'an entity of the metadata',
    (file, name) => {
      file.xmp = XMP.replace('&amp;', `&${name};`);
    },
  ],
  [
    'a namespace of the metadata',
    (file, name) => {
      file.xmp = XMP.replaceAll('dc:title', `${name}:title`);
    },
  ],
];

/** What is found in the file, with the name put back to a plain one. */
async function foundIn(
  change: (file: SmallPdf, name: string) => void,
  name: string,
): Promise<string> {
  const file = soundX4();
  file.pages = file.pages.slice(0, 1);
  change(file, name);
  const { value, findings } = await preflight(bytesOf(file), { ...PRINT_SPEC, binding: 'none' });
  return JSON.stringify([findings, value.pages[0]?.ink]).replaceAll(name, 'Plain');
}

test.each(PLACES)(
  'a name that JavaScript finds in every object is nothing special as %s',
  async (_, change) => {
    const plain = await foundIn(change, 'Oddity');
    for (const name of ['constructor', 'valueOf', '__proto__'])
      expect(await foundIn(change, name)).toBe(plain);
  },
);
