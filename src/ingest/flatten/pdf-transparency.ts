import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * The PDF without its transparency groups when nothing in it is transparent: a group of opaque
 * content paints what its content would. Null when something is transparent.
 * In: a file as `cleanPage` makes it, which holds only what is painted.
 */
export async function withoutPdfGroups(bytes: Uint8Array): Promise<Uint8Array | null> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const dictionaries = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => [...dictionariesIn(object)]);
  if (dictionaries.some(makesTransparent)) return null;
  const groups = dictionaries.filter(isTransparencyGroup);
  if (groups.length === 0) return bytes;
  for (const dictionary of groups) dictionary.delete(PDFName.of('Group'));
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictionariesIn(object.dict);
  else if (object instanceof PDFArray) {
    for (const entry of object.asArray()) yield* dictionariesIn(entry);
  } else if (object instanceof PDFDict) {
    yield object;
    for (const value of object.values()) yield* dictionariesIn(value);
  }
}

/** Opacity, blending or a soft mask in a graphics state, or a soft mask of an image. */
function makesTransparent(dictionary: PDFDict): boolean {
  const opacities = ['ca', 'CA'].map((key) => dictionary.lookup(PDFName.of(key)));
  if (opacities.some((value) => value instanceof PDFNumber && value.asNumber() < 1)) return true;
  const mask = dictionary.lookup(PDFName.of('SMask'));
  if (mask instanceof PDFDict || mask instanceof PDFStream) return true;
  const inData = dictionary.lookup(PDFName.of('SMaskInData'));
  if (inData instanceof PDFNumber && inData.asNumber() > 0) return true;
  const blend = dictionary.lookup(PDFName.of('BM'));
  const modes = blend instanceof PDFArray ? blend.asArray() : blend ? [blend] : [];
  return modes.some((mode) => mode instanceof PDFName && !OPAQUE_MODES.has(mode.decodeText()));
}

const OPAQUE_MODES: ReadonlySet<string> = new Set(['Normal', 'Compatible']);

function isTransparencyGroup(dictionary: PDFDict): boolean {
  const group = dictionary.lookup(PDFName.of('Group'));
  return group instanceof PDFDict && group.lookup(PDFName.of('S')) === PDFName.of('Transparency');
}
