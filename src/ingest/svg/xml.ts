import { ownEntry } from '../../core/own-entry.js';

import { keepWithin, SVG_LIMITS, type SvgLimits } from './limits.js';

/**
 * An element of the SVG namespace. Mutable: the repair steps edit the tree in place; it never
 * leaves `src/ingest/svg/`. Foreign elements and attributes (Inkscape, RDF, `i:pgf`) are gone.
 */
export interface SvgElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** `xlink:href` is stored as `href`, an own `href` wins (SVG 2, 8.2). */
  readonly attributes: Map<string, string>;
  children: SvgNode[];
}

export type SvgNode = SvgElement | string;

/** The text is no well-formed XML: becomes the finding `svg-not-well-formed`. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly line: number;
  readonly column: number;
  constructor(text: string, at: number, what: string) {
    super(what);
    const before = text.slice(0, at).split('\n');
    this.line = before.length;
    this.column = (before.at(-1)?.length ?? 0) + 1;
  }
}

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/** Prefixes as everybody writes them: files that forget to declare them still mean them. */
const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  svg: SVG_NAMESPACE,
  xlink: XLINK_NAMESPACE,
  xml: 'http://www.w3.org/XML/1998/namespace',
};

/** Elements whose text matters; anywhere else it is white space or no concern of the picture. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set([
  'style',
  'text',
  'tspan',
  'textPath',
  'tref',
  'a',
  'title',
]);

/**
 * Parses an SVG document and returns its root element. Entities declared in the document itself
 * are resolved (Illustrator writes its namespaces so), external ones never: no file and no
 * address is opened. Source: XML 1.0, fifth edition; Namespaces in XML 1.0.
 */
export function parseSvg(text: string, limits: SvgLimits = SVG_LIMITS): SvgElement {
  return new Parser(text, limits).parse();
}

interface Open {
  /** Null for a foreign element, whose content is skipped. */
  readonly element: SvgElement | null;
  readonly rawName: string;
  readonly namespaces: ReadonlyMap<string, string>;
}

class Parser {
  readonly #text: string;
  readonly #limits: SvgLimits;
  #at = 0;
  #elements = 0;
  #entityCharacters = 0;
  readonly #entities = new Map<string, string>();

  constructor(text: string, limits: SvgLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  parse(): SvgElement {
    let root: SvgElement | null = null;
    const stack: Open[] = [];
    const text = this.#text;
    while (this.#at < text.length) {
      const open = text.indexOf('<', this.#at);
      const end = open < 0 ? text.length : open;
      if (end > this.#at) this.#characters(text.slice(this.#at, end), stack.at(-1));
      this.#at = end;
      if (open < 0) break;
      if (text.startsWith('<!--', open)) this.#skipPast('-->');
      else if (text.startsWith('<![CDATA[', open)) this.#cdata(stack.at(-1));
      else if (text.startsWith('<!DOCTYPE', open)) this.#doctype();
      else if (text.startsWith('<?', open)) this.#skipPast('?>');
      else if (text.startsWith('</', open)) {
        const name = this.#closingName();
        const top = stack.pop();
        if (top?.rawName !== name) throw this.#error(`</${name}>`, open);
      } else {
        const { opened, selfClosing } = this.#startTag(stack.at(-1));
        if (stack.length === 0) {
          if (root) throw this.#error(`<${opened.rawName}>`, open);
          root = opened.element;
        } else if (opened.element) stack.at(-1)?.element?.children.push(opened.element);
        if (!selfClosing) stack.push(opened);
        keepWithin(this.#limits, 'depth', stack.length);
      }
    }
    const unclosed = stack.at(-1);
    if (unclosed) throw this.#error(`<${unclosed.rawName}>`, text.length);
    if (root?.name !== 'svg') throw this.#error('<svg>', 0);
    return root;
  }

  #error(what: string, at = this.#at): XmlError {
    return new XmlError(this.#text, at, what);
  }

  #skipPast(mark: string): number {
    const end = this.#text.indexOf(mark, this.#at);
    if (end < 0) throw this.#error(mark);
    this.#at = end + mark.length;
    return end;
  }

  #cdata(parent: Open | undefined): void {
    const start = this.#at + '<![CDATA['.length;
    const end = this.#skipPast(']]>');
    addText(parent, this.#text.slice(start, end));
  }

  #characters(raw: string, parent: Open | undefined): void {
    if (!parent?.element || !TEXT_ELEMENTS.has(parent.element.name)) return;
    addText(parent, this.#resolve(raw));
  }

  #closingName(): string {
    const start = this.#at + 2;
    const end = this.#skipPast('>');
    return this.#text.slice(start, end).trim();
  }

  #doctype(): void {
    const pattern = /[[\]>"']|<!ENTITY|<!--/g;
    let depth = 0;
    pattern.lastIndex = this.#at + '<!DOCTYPE'.length;
    for (;;) {
      const match = pattern.exec(this.#text);
      if (!match) throw this.#error('<!DOCTYPE');
      const token = match[0];
      if (token === '[') depth += 1;
      else if (token === ']') depth -= 1;
      else if (token === '"' || token === "'") {
        const close = this.#text.indexOf(token, pattern.lastIndex);
        if (close < 0) throw this.#error(token, match.index);
        pattern.lastIndex = close + 1;
      } else if (token === '<!--') {
        const close = this.#text.indexOf('-->', pattern.lastIndex);
        if (close < 0) throw this.#error('-->', match.index);
        pattern.lastIndex = close + 3;
      } else if (token === '<!ENTITY') pattern.lastIndex = this.#entityDeclaration(match.index);
      else if (depth <= 0) {
        this.#at = pattern.lastIndex;
        return;
      }
      // A ">" inside the brackets only ends a declaration.
    }
  }

  /** Notes an internal entity; external and parameter entities stay unknown. */
  #entityDeclaration(start: number): number {
    const declaration = /<!ENTITY\s+([^\s%"'>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
    declaration.lastIndex = start;
    const match = declaration.exec(this.#text);
    if (match?.[1] !== undefined) {
      if (!this.#entities.has(match[1])) this.#entities.set(match[1], match[2] ?? match[3] ?? '');
      return declaration.lastIndex;
    }
    const skipped = /<!ENTITY(?:[^>"']|"[^"]*"|'[^']*')*>/y;
    skipped.lastIndex = start;
    if (!skipped.test(this.#text)) throw this.#error('<!ENTITY', start);
    return skipped.lastIndex;
  }

  #startTag(parent: Open | undefined): { opened: Open; selfClosing: boolean } {
    keepWithin(this.#limits, 'elements', (this.#elements += 1));
    const text = this.#text;
    const start = this.#at;
    const nameEnd = endOfName(text, start + 1);
    const rawName = text.slice(start + 1, nameEnd);
    if (rawName === '') throw this.#error('<', start);
    const raw = new Map<string, string>();
    const attribute = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
    let at = nameEnd;
    for (;;) {
      attribute.lastIndex = at;
      const match = attribute.exec(text);
      if (match?.[1] === undefined) break;
      // A second attribute of the same name is an error in XML; the first one is what tools show.
      if (!raw.has(match[1])) raw.set(match[1], match[2] ?? match[3] ?? '');
      at = attribute.lastIndex;
    }
    const close = /\s*(\/?)>/y;
    close.lastIndex = at;
    const end = close.exec(text);
    if (!end) throw this.#error(`<${rawName}`, at);
    this.#at = close.lastIndex;
    return { opened: this.#opened(rawName, raw, parent), selfClosing: end[1] === '/' };
  }

  #opened(rawName: string, raw: Map<string, string>, parent: Open | undefined): Open {
    let namespaces = parent?.namespaces ?? new Map<string, string>();
    for (const [name, value] of raw) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      namespaces = new Map(namespaces).set(name.slice(6), this.#resolve(value).trim());
    }
    const [prefix, local] = splitName(rawName);
    const namespace =
      namespaces.get(prefix) ??
      ownEntry(USUAL_PREFIXES, prefix) ??
      (prefix === '' ? SVG_NAMESPACE : '');
    const skipped =
      namespace !== SVG_NAMESPACE || (parent !== undefined && parent.element === null);
    if (skipped) return { element: null, rawName, namespaces };
    const element: SvgElement = { name: local, attributes: new Map(), children: [] };
    for (const [name, value] of raw) this.#attribute(element, name, value, namespaces);
    return { element, rawName, namespaces };
  }

  #attribute(
    element: SvgElement,
    name: string,
    value: string,
    namespaces: ReadonlyMap<string, string>,
  ): void {
    const [prefix, local] = splitName(name);
    if (prefix === 'xmlns' || name === 'xmlns') return;
    if (prefix === '') {
      element.attributes.set(local, this.#resolve(value));
      return;
    }
    const namespace = namespaces.get(prefix) ?? ownEntry(USUAL_PREFIXES, prefix);
    if (namespace === XLINK_NAMESPACE && local === 'href') {
      if (!element.attributes.has('href')) element.attributes.set('href', this.#resolve(value));
    } else if (prefix === 'xml') element.attributes.set(name, this.#resolve(value));
  }

  #resolve(raw: string, depth = 0): string {
    if (!raw.includes('&')) return raw;
    keepWithin(this.#limits, 'entityDepth', depth);
    return raw.replace(/&(#x[0-9a-f]+|#\d+|[^;\s&]+);|&/gi, (whole, name: string | undefined) => {
      if (name === undefined) return '&';
      const known = characterOf(name);
      if (known !== null) return known;
      const declared = this.#entities.get(name);
      if (declared === undefined) throw this.#error(whole);
      keepWithin(this.#limits, 'entityCharacters', (this.#entityCharacters += declared.length));
      return this.#resolve(declared, depth + 1);
    });
  }
}

function addText(parent: Open | undefined, text: string): void {
  if (parent?.element && TEXT_ELEMENTS.has(parent.element.name)) parent.element.children.push(text);
}

function endOfName(text: string, from: number): number {
  const name = /[^\s/>"'=<]*/y;
  name.lastIndex = from;
  name.exec(text);
  return name.lastIndex;
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  // HTML's, not XML's; exports by web tools use it in texts all the same.
  nbsp: '\u00a0',
};

function characterOf(name: string): string | null {
  if (!name.startsWith('#')) return ownEntry(NAMED_CHARACTERS, name) ?? null;
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Writes the tree as a document of the plain SVG namespace; `href` becomes `xlink:href`. */
export function writeSvg(root: SvgElement): string {
  const parts: string[] = [];
  write(root, parts, ` xmlns="${SVG_NAMESPACE}" xmlns:xlink="${XLINK_NAMESPACE}"`);
  return parts.join('');
}

function write(node: SvgElement, parts: string[], namespaces: string): void {
  parts.push('<', node.name, namespaces);
  for (const [name, value] of node.attributes) {
    parts.push(' ', name === 'href' ? 'xlink:href' : name, '="', escape(value), '"');
  }
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') parts.push(escape(child));
    else write(child, parts, '');
  }
  parts.push('</', node.name, '>');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    : text;

/** All elements below and including `root`, in document order. */
export function* elementsOf(root: SvgElement): Generator<SvgElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsOf(child);
}
