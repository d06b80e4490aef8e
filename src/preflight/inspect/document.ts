/** What the catalogue says: output intents, layers, actions, forms, attachments, names. */
import type { FeatureUse, InfoEntry, LayerFacts, OutputIntentFacts } from '../../core/pdf-facts.js';
import { ownEntry } from '../../core/own-entry.js';
import { filtersOf } from './decode-stream.js';
import { iccFacts } from './icc.js';
import type { OpenPdf } from './open-pdf.js';
import type { PdfArray } from './pdf-values.js';
import { PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from './pdf-values.js';

export type NoteFeature = (use: FeatureUse) => void;

export function readInfo(info: PdfDict | null): Record<string, InfoEntry> | null {
  if (!info) return null;
  return Object.fromEntries(info.keys.map((key) => [key, infoEntry(info.get(key))] as const));
}

function infoEntry(value: PdfValue): InfoEntry {
  if (value instanceof PdfString) return { kind: 'string', text: value.text };
  if (value instanceof PdfName) return { kind: 'name', text: value.text };
  const plain = typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'other', text: plain ? String(value) : '' };
}

export function readOutputIntents(root: PdfDict | null): OutputIntentFacts[] {
  return dictsOf(root?.array('OutputIntents') ?? null).map((intent) => {
    const profile = intent.stream('DestOutputProfile');
    return {
      subtype: intent.name('S'),
      identifier: intent.string('OutputConditionIdentifier'),
      registry: intent.string('RegistryName'),
      info: intent.string('Info'),
      profile: profile && iccFacts(profile),
      profileReference: intent.has('DestOutputProfileRef'),
    };
  });
}

export const dictsOf = (array: PdfArray | null): PdfDict[] =>
  (array?.values() ?? []).flatMap((value) =>
    value instanceof PdfStream ? [value.dict] : value instanceof PdfDict ? [value] : [],
  );

/** Layers that are off when the file is opened. */
export function hiddenLayers(root: PdfDict | null): Set<PdfDict> {
  const properties = root?.dict('OCProperties');
  const standard = properties?.dict('D');
  const off = dictsOf(standard?.array('OFF') ?? null);
  if (standard?.name('BaseState') !== 'OFF') return new Set(off);
  const on = new Set(dictsOf(standard.array('ON')));
  return new Set(dictsOf(properties?.array('OCGs') ?? null).filter((layer) => !on.has(layer)));
}

export function readLayers(root: PdfDict | null): LayerFacts | null {
  const properties = root?.dict('OCProperties');
  if (!properties) return null;
  const standard = properties.dict('D');
  const configurations = [...(standard ? [standard] : []), ...dictsOf(properties.array('Configs'))];
  return {
    names: dictsOf(properties.array('OCGs')).map((layer) => layer.string('Name') ?? ''),
    configurations: configurations.map((configuration) => ({
      name: configuration.string('Name'),
      automatic: configuration.has('AS'),
    })),
  };
}

const FORBIDDEN_FILTERS: Readonly<Record<string, FeatureUse['feature']>> = {
  LZWDecode: 'lzw',
  JPXDecode: 'jpx',
  JBIG2Decode: 'jbig2',
  Crypt: 'crypt-filter',
};

/** Goes through all objects once for what may stand anywhere in the file. */
export function noteObjects(pdf: OpenPdf, note: NoteFeature): void {
  for (const [object, value] of pdf.objects()) {
    if (value instanceof PdfStream) noteStream(value, object, note);
    const dict = value instanceof PdfStream ? value.dict : value;
    if (dict instanceof PdfDict) noteDictionary(dict, object, note);
  }
}

function noteStream(stream: PdfStream, object: string, note: NoteFeature): void {
  const { dict } = stream;
  for (const filter of filtersOf(dict)) {
    const feature = ownEntry(FORBIDDEN_FILTERS, filter);
    if (feature) note({ feature, page: null, object, detail: filter });
  }
  if (dict.has('F') && !(dict.get('F') instanceof PdfName))
    note({ feature: 'external-stream', page: null, object, detail: 'F' });
  const type = dict.name('Type');
  if (type === 'ObjStm') note({ feature: 'object-stream', page: null, object, detail: type });
  if (type === 'XRef') note({ feature: 'xref-stream', page: null, object, detail: type });
  if (type === 'EmbeddedFile')
    note({ feature: 'embedded-file', page: null, object, detail: 'EmbeddedFile' });
}

const MULTIMEDIA = ['Movie', 'Sound', 'Screen', '3D', 'RichMedia', 'Rendition'];

function noteDictionary(dict: PdfDict, object: string, note: NoteFeature): void {
  const subtype = dict.name('S');
  const isAction = dict.name('Type') === 'Action';
  if (isAction || (subtype !== null && ACTIONS.has(subtype) && !dict.has('Type')))
    noteAction(dict, object, note);
  const annotation = dict.name('Subtype');
  if (annotation && MULTIMEDIA.includes(annotation) && (dict.has('Rect') || dict.has('A')))
    note({ feature: 'multimedia', page: null, object, detail: annotation });
  for (const key of ['A', 'OpenAction', 'AA'] as const) {
    const action = dict.dict(key);
    // A direct action dictionary is no object of its own in the list, so it is looked at here.
    if (!action || action.object !== null) continue;
    if (key === 'AA') for (const event of action.keys) noteAction(action.dict(event), object, note);
    else if (action.has('S') && ACTIONS.has(action.name('S') ?? ''))
      noteAction(action, object, note);
  }
}

const ACTIONS = new Set(
  (
    'GoTo GoToR GoToE GoTo3DView Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ' +
    'ImportData JavaScript SetOCGState Rendition Trans RichMediaExecute'
  ).split(' '),
);

function noteAction(action: PdfDict | null, object: string, note: NoteFeature): void {
  if (!action) return;
  const kind = action.name('S') ?? '';
  const feature = kind === 'JavaScript' || action.has('JS') ? 'javascript' : 'action';
  note({ feature, page: null, object: action.object ?? object, detail: kind });
}

const AREAS = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'] as const;

export function noteCatalog(root: PdfDict | null, note: NoteFeature): void {
  if (!root) return;
  const say = (feature: FeatureUse['feature'], detail: string): void =>
    note({ feature, page: null, object: root.object, detail });
  const form = root.dict('AcroForm');
  if (form?.has('XFA')) say('xfa', 'XFA');
  if ((form?.array('Fields')?.length ?? 0) > 0) say('form-field', 'AcroForm');
  const names = root.dict('Names');
  if (names?.has('JavaScript')) say('javascript', 'Names/JavaScript');
  if (names?.has('EmbeddedFiles')) say('embedded-file', 'Names/EmbeddedFiles');
  const preferences = root.dict('ViewerPreferences');
  for (const area of AREAS) {
    const box = preferences?.name(area) ?? null;
    if (box !== null && box !== 'MediaBox' && box !== 'BleedBox')
      say('view-area', `${area} ${box}`);
  }
  for (const key of names?.keys ?? []) {
    const tree = names?.dict(key);
    if (tree) checkNameTree(tree, key, say);
  }
}

const MAX_TREE = 100_000;

/** Keys ascend by bytes; the root has no Limits. Source: ISO 32000-1, 7.9.6. */
function checkNameTree(
  root: PdfDict,
  label: string,
  say: (feature: FeatureUse['feature'], detail: string) => void,
): void {
  let previous: string | null = null;
  let sorted = true;
  let left = MAX_TREE;
  const visit = (node: PdfDict): void => {
    left -= 1;
    if (left < 0) return;
    const entries: PdfValue[] = node.array('Names')?.values() ?? [];
    for (let i = 0; i < entries.length; i += 2) {
      const key = entries[i];
      if (!(key instanceof PdfString)) {
        sorted = false;
        continue;
      }
      const text = String.fromCharCode(...key.bytes.subarray(0, 1000));
      if (previous !== null && text <= previous) sorted = false;
      previous = text;
    }
    for (const kid of dictsOf(node.array('Kids'))) visit(kid);
  };
  visit(root);
  if (!sorted) say('name-tree-order', label);
  if (root.has('Limits')) say('name-tree-order', `${label} Limits`);
}
