/** XMP packet → properties. Source: ISO 16684-1 (XMP), XML 1.0, Namespaces in XML. */
import type { XmpFacts } from '../../core/pdf-facts.js';
import { ownEntry } from '../../core/own-entry.js';
import { decodeStream, filtersOf } from './decode-stream.js';
import type { PdfStream } from './pdf-values.js';

export const XMP = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfx: 'http://ns.adobe.com/pdfx/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
} as const;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export function readXmp(stream: PdfStream): XmpFacts {
  const { bytes, problem } = decodeStream(stream);
  const typed = stream.dict.name('Type') === 'Metadata' && stream.dict.name('Subtype') === 'XML';
  const base = {
    object: stream.object,
    typed,
    filtered: filtersOf(stream.dict).length > 0,
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the packet says nothing that can be trusted.
    return { ...base, packetWrapper: false, error: problem ?? 'UTF-8', properties: {} };
  }
  const packetWrapper =
    /<\?xpacket\s+begin=/u.test(text) && /<\?xpacket\s+end=["'][rw]["']\?>/u.test(text);
  try {
    const root = parseXml(text);
    return { ...base, packetWrapper, error: problem, properties: propertiesOf(root) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { ...base, packetWrapper, error: error.message, properties: {} };
  }
}

class XmlError extends Error {}

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: readonly {
    readonly uri: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly children: Element[];
  text: string;
}

type Scope = Readonly<Record<string, string>>;

const MAX_DEPTH = 64;
const NAME = /^[:A-Z_a-z\u00c0-\uffff][-.:\w\u00b7-\uffff]*$/u;

/** Well-formed XML without document types: XMP has none, and they could blow up. */
function parseXml(text: string): Element {
  const root: Element = { name: '', uri: '', attributes: [], children: [], text: '' };
  const open: { readonly element: Element; readonly tag: string; readonly scope: Scope }[] = [
    { element: root, tag: '', scope: { xml: 'http://www.w3.org/XML/1998/namespace' } },
  ];
  let at = 0;
  const until = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    if (end < 0) throw new XmlError(`"${mark}" missing`);
    return end;
  };
  while (at < text.length) {
    const top = open.at(-1);
    if (!top) throw new XmlError('closing tag without opening');
    const next = text.indexOf('<', at);
    const run = text.slice(at, next < 0 ? text.length : next);
    if (open.length > 1) top.element.text += unescape(run);
    else if (!/^[\s\ufeff\0]*$/u.test(run)) throw new XmlError('text outside the root element');
    if (next < 0) break;
    if (text.startsWith('<!--', next)) at = until('-->', next) + 3;
    else if (text.startsWith('<?', next)) at = until('?>', next) + 2;
    else if (text.startsWith('<![CDATA[', next)) {
      const end = until(']]>', next);
      top.element.text += text.slice(next + 9, end);
      at = end + 3;
    } else if (text.startsWith('<!', next)) throw new XmlError('document type');
    else if (text.startsWith('</', next)) {
      const end = until('>', next);
      const tag = text.slice(next + 2, end).trim();
      if (open.length < 2 || tag !== top.tag) throw new XmlError(`</${tag}> closes <${top.tag}>`);
      open.pop();
      at = end + 1;
    } else {
      const { tag, pairs, empty, end } = readTag(text, next);
      const scope: Record<string, string> = { ...top.scope };
      for (const [name, value] of pairs) {
        if (name === 'xmlns') scope[''] = value;
        else if (name.startsWith('xmlns:')) scope[name.slice(6)] = value;
      }
      const element: Element = {
        ...resolve(tag, scope, true),
        attributes: pairs
          .filter(([name]) => !name.startsWith('xmlns'))
          .map(([name, value]) => ({ ...resolve(name, scope, false), value })),
        children: [],
        text: '',
      };
      if (open.length === 1 && root.children.length > 0) throw new XmlError('second root element');
      top.element.children.push(element);
      if (!empty) open.push({ element, tag, scope });
      if (open.length > MAX_DEPTH) throw new XmlError('nested too deep');
      at = end;
    }
  }
  if (open.length !== 1) throw new XmlError(`<${open.at(-1)?.tag ?? ''}> is not closed`);
  const [first] = root.children;
  if (!first) throw new XmlError('no element');
  return first;
}

function readTag(
  text: string,
  start: number,
): { tag: string; pairs: [string, string][]; empty: boolean; end: number } {
  const pattern = /([^\s=/>]+)\s*=\s*("[^"<]*"|'[^'<]*')|\/>|>|\s+|[^]/uy;
  const head = /<([^\s/>]+)/uy;
  head.lastIndex = start;
  const tag = head.exec(text)?.[1] ?? '';
  if (!NAME.test(tag)) throw new XmlError(`tag "${tag.slice(0, 20)}"`);
  const pairs: [string, string][] = [];
  pattern.lastIndex = head.lastIndex;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '>' || match[0] === '/>')
      return { tag, pairs, empty: match[0] === '/>', end: pattern.lastIndex };
    if (match[1] !== undefined) {
      const name = match[1];
      if (!NAME.test(name) || pairs.some(([known]) => known === name))
        throw new XmlError(`attribute "${name}"`);
      pairs.push([name, unescape((match[2] ?? '').slice(1, -1))]);
    } else if (!/\s/u.test(match[0])) throw new XmlError(`"${match[0]}" in <${tag}>`);
  }
  throw new XmlError(`<${tag}> is not closed`);
}

function resolve(
  name: string,
  scope: Scope,
  element: boolean,
): { readonly uri: string; readonly name: string } {
  const colon = name.indexOf(':');
  if (colon < 0) return { uri: element ? (scope[''] ?? '') : '', name };
  const uri = ownEntry(scope, name.slice(0, colon));
  if (uri === undefined) throw new XmlError(`prefix of "${name}" is not declared`);
  return { uri, name: name.slice(colon + 1) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescape = (text: string): string =>
  text.replace(/&([^;]{0,12};?)/gu, (whole, body: string) => {
    const name = body.endsWith(';') ? body.slice(0, -1) : '';
    const known = ownEntry(ENTITIES, name);
    if (known !== undefined) return known;
    const numeric = /^#x([0-9a-f]+)$/iu.exec(name)?.[1];
    const code = numeric ? Number.parseInt(numeric, 16) : Number(/^#(\d+)$/u.exec(name)?.[1] ?? -1);
    if (code < 1 || code > 0x10ffff) throw new XmlError(`"${whole}"`);
    return String.fromCodePoint(code);
  });

/** Simple properties as they are; of arrays and alternatives the first item. */
function propertiesOf(root: Element): Record<string, string> {
  const properties: Record<string, string> = {};
  const visit = (element: Element): void => {
    if (element.uri === RDF && element.name === 'Description') {
      for (const { uri, name, value } of element.attributes)
        if (uri !== RDF && uri !== '') properties[`${uri} ${name}`] = value;
      for (const child of element.children)
        properties[`${child.uri} ${child.name}`] = (firstItem(child) ?? child).text.trim();
      return;
    }
    element.children.forEach(visit);
  };
  visit(root);
  return properties;
}

function firstItem(element: Element): Element | null {
  const list = element.children.find(
    ({ uri, name }) => uri === RDF && ['Alt', 'Seq', 'Bag'].includes(name),
  );
  return list?.children[0] ?? null;
}
