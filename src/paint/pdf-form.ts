import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { invariant } from '../core/assert.js';
import type { PdfDrawing } from '../core/drawing.js';
import type { PdfDict, PdfRef, PdfValue } from './pdf-value.js';
import type { PdfObjects } from './surface.js';

/**
 * Copies the one page of a PDF drawing into the file as a Form XObject: content and resources,
 * object by object. Ingest has mapped its colours and left nothing else on the page.
 */
export async function importPdfForm(objects: PdfObjects, drawing: PdfDrawing): Promise<PdfRef> {
  const source = await PDFDocument.load(drawing.bytes, { updateMetadata: false });
  const page = source.getPage(0);
  const copy = copier(objects, source);
  const { x, y, width, height } = page.getMediaBox();
  const group = page.node.get(PDFName.of('Group'));
  return objects.stream(
    {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [x, y, x + width, y + height],
      Matrix: [...drawing.matrix],
      Resources: copy(page.node.Resources() ?? source.context.obj({})),
      ...(group ? { Group: copy(group) } : {}),
    },
    contentOf(page.node.Contents()),
  );
}

function contentOf(contents: PDFObject | undefined): Uint8Array {
  if (contents === undefined) return new Uint8Array();
  invariant(contents instanceof PDFStream, 'ingest leaves one content stream');
  return decoded(contents);
}

function decoded(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) {
    invariant(!stream.dict.has(PDFName.of('Filter')), 'ingest leaves content streams unfiltered');
    return stream.getContents();
  }
  return stream.getContents();
}

/** Copies objects by value; each indirect object once, so that cycles end. */
function copier(objects: PdfObjects, source: PDFDocument): (value: PDFObject) => PdfValue {
  const copies = new Map<string, PdfRef>();

  const copyRef = (ref: PDFRef): PdfValue => {
    const known = copies.get(ref.tag);
    if (known) return known;
    const target = source.context.lookup(ref);
    if (target === undefined) return null;
    const made = objects.reserve();
    copies.set(ref.tag, made);
    if (target instanceof PDFStream) {
      objects.defineStream(made, copyDict(target.dict, ['Length']), target.getContents());
    } else {
      objects.define(made, copy(target));
    }
    return made;
  };

  const copyDict = (dict: PDFDict, without: readonly string[] = []): PdfDict =>
    Object.fromEntries(
      dict
        .entries()
        .filter(([key]) => !without.includes(key.decodeText()))
        .map(([key, value]) => [key.toString().slice(1), copy(value)]),
    );

  const copy = (value: PDFObject): PdfValue => {
    if (value instanceof PDFRef) return copyRef(value);
    if (value instanceof PDFDict) return copyDict(value);
    if (value instanceof PDFArray) return value.asArray().map(copy);
    if (value instanceof PDFName) return value.toString().slice(1);
    if (value instanceof PDFNumber) return value.asNumber();
    if (value instanceof PDFBool) return value.asBoolean();
    if (value instanceof PDFString || value instanceof PDFHexString) return value.asBytes();
    return null;
  };
  return copy;
}
