import { PDFDict, PDFName, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt } from '../clean-objects.js';
import { elementsOf, legalNumber } from '../content-operations.js';
import { numbersIn, plain } from './operands.js';

/** The content that is written, and the resources that it names. */
export interface ContentWriter {
  readonly write: (operator: string, operands?: readonly string[]) => void;
  /** The last `count` operands count, as for viewers; an operator that lacks some is dropped. */
  readonly writeNumbers: (operator: string, operands: readonly string[], count: number) => void;
  readonly writeDashes: (operands: readonly string[]) => void;
  readonly put: (category: string, name: string, object: PDFObject) => void;
  readonly has: (category: string, name: string) => boolean;
  readonly bytes: () => Uint8Array;
}

export function contentWriter(target: PDFContext, resources: PDFDict): ContentWriter {
  const lines: string[] = [];
  const write = (operator: string, operands: readonly string[] = []): void => {
    lines.push(operands.length === 0 ? operator : `${operands.join(' ')} ${operator}`);
  };
  return {
    write,
    writeNumbers: (operator, operands, count) => {
      const numbers = operands.slice(operands.length - count);
      if (numbers.length === count)
        write(operator, count === 0 ? [] : numbersIn(numbers).map(plain));
    },
    writeDashes: (operands) => {
      const [dashes = '', phase = '0'] = operands.slice(-2);
      if (!dashes.startsWith('[')) return;
      const lengths = numbersIn(elementsOf(dashes).map(legalNumber)).map(Math.abs);
      write('d', [`[${lengths.map(plain).join(' ')}]`, ...numbersIn([phase]).map(plain)]);
    },
    put: (category, name, object) => {
      const known = resources.lookup(PDFName.of(category));
      const dict = known instanceof PDFDict ? known : target.obj({});
      if (!(known instanceof PDFDict)) resources.set(PDFName.of(category), dict);
      dict.set(PDFName.of(name), object);
    },
    has: (category, name) => dictAt(resources, category)?.has(PDFName.of(name)) ?? false,
    bytes: () => Buffer.from([...lines, ''].join('\n'), 'latin1'),
  };
}
