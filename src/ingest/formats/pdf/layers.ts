import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Cleaning } from './cleaning.js';
import { dictAt, nameAt } from './clean-objects.js';

/** A layer that is switched off when the file is opened. */
export interface HiddenLayer {
  readonly tag: string;
  readonly name: string;
}

/** Layers off in the default configuration. Source: ISO 32000-1, 8.11.4. */
export function hiddenLayersOf(catalog: PDFDict, context: PDFContext): readonly HiddenLayer[] {
  const properties = dictAt(catalog, 'OCProperties');
  const configuration = dictAt(properties, 'D');
  if (!properties || !configuration) return [];
  const all = refsAt(properties, 'OCGs');
  const on = new Set(refsAt(configuration, 'ON').map(({ tag }) => tag));
  const off = new Set(refsAt(configuration, 'OFF').map(({ tag }) => tag));
  const offByDefault = nameAt(configuration, 'BaseState') === 'OFF';
  return all
    .filter(({ tag }) => off.has(tag) || (offByDefault && !on.has(tag)))
    .map((ref) => {
      const layer = context.lookup(ref);
      const name = layer instanceof PDFDict ? layer.lookup(PDFName.of('Name')) : undefined;
      const text = name && 'decodeText' in name ? (name as PDFName).decodeText() : ref.tag;
      return { tag: ref.tag, name: text };
    });
}

/** Whether content of this layer, or of this combination of layers, is not shown. */
export function isHiddenLayer(
  { hiddenLayers, source }: Pick<Cleaning, 'hiddenLayers' | 'source'>,
  object: PDFObject | undefined,
): boolean {
  if (object instanceof PDFRef && hiddenLayers.has(object.tag)) return true;
  const dict = source.lookup(object);
  if (!(dict instanceof PDFDict) || nameAt(dict, 'Type') !== 'OCMD') return false;
  const single = dict.get(PDFName.of('OCGs'));
  const members =
    single instanceof PDFRef && !(source.lookup(single) instanceof PDFArray)
      ? [single]
      : refsAt(dict, 'OCGs');
  if (members.length === 0) return false;
  const hidden = members.map(({ tag }) => hiddenLayers.has(tag));
  switch (nameAt(dict, 'P')) {
    case 'AllOn':
      return hidden.includes(true);
    case 'AnyOff':
      return !hidden.includes(true);
    case 'AllOff':
      return hidden.includes(false);
    default:
      return !hidden.includes(false);
  }
}

function refsAt(dict: PDFDict, key: string): readonly PDFRef[] {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().filter((entry): entry is PDFRef => entry instanceof PDFRef);
}
