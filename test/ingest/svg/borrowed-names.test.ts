import { expect, it } from '@jest/globals';
import { pxOf } from '../../../src/ingest/svg/lengths.js';
import { parseSvg, XmlError } from '../../../src/ingest/svg/xml.js';

const drawing = (text: string, entities = ''): string =>
  `<!DOCTYPE svg [${entities}]><svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`;

it.each(['constructor', 'valueOf', '__proto__'])(
  'an entity called %s stands for what the file says, or for nothing',
  (name) => {
    const [text] = parseSvg(drawing(`&${name};`, `<!ENTITY ${name} "Olpe">`)).children;
    expect(text).toMatchObject({ children: ['Olpe'] });
    expect(() => parseSvg(drawing(`&${name};`))).toThrow(XmlError);
  },
);

it.each([
  ['3', 3],
  ['72pt', 96],
  ['25.4mm', 96],
  ['1IN', 96],
  ['3constructor', null],
  ['3valueof', null],
  ['50%', null],
])('the length %s is %s px', (text, px) => {
  expect(pxOf(text)).toBe(px);
});
