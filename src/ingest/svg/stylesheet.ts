import { parseSelectors, splitTop, type Selector } from './selectors.js';

export interface Declaration {
  /** Lower case, except custom properties. */
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

export interface Stylesheet {
  readonly rules: readonly Rule[];
  /** Addresses of `@import`, which are never opened. */
  readonly imports: readonly string[];
}

/** Reads a `<style>` element as CSS Syntax 3 does: what is wrong is skipped up to the next rule. */
export function parseStylesheet(text: string): Stylesheet {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/<!--|-->/g, ' ');
  const rules: Rule[] = [];
  const imports: string[] = [];
  readRules(css, rules, imports);
  return { rules, imports };
}

function readRules(css: string, rules: Rule[], imports: string[]): void {
  let at = 0;
  while (at < css.length) {
    const brace = css.indexOf('{', at);
    const semicolon = css.indexOf(';', at);
    const atRule = /^\s*@/.test(css.slice(at, at + 40));
    if (atRule && semicolon >= 0 && (brace < 0 || semicolon < brace)) {
      const address = /@import\s+(?:url\()?\s*["']?([^"');]+)/.exec(css.slice(at, semicolon));
      if (address?.[1] !== undefined) imports.push(address[1].trim());
      at = semicolon + 1;
      continue;
    }
    if (brace < 0) return;
    const end = closingBrace(css, brace);
    const prelude = css.slice(at, brace).trim();
    const body = css.slice(brace + 1, end);
    if (prelude.startsWith('@media')) {
      if (isForScreen(prelude.slice('@media'.length))) readRules(body, rules, imports);
    } else if (prelude.startsWith('@supports') || prelude.startsWith('@layer'))
      readRules(body, rules, imports);
    else if (!prelude.startsWith('@')) {
      rules.push({ selectors: parseSelectors(prelude), declarations: parseDeclarations(body) });
    }
    at = end + 1;
  }
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    if (css[i] === '{') depth += 1;
    else if (css[i] === '}' && (depth -= 1) === 0) return i;
  }
  return css.length;
}

/** The look the author saw: a plain light screen, never `print`, `dark` or a width. */
const isForScreen = (query: string): boolean =>
  splitTop(query, ',').some((part) =>
    /^(?:\s*(?:only\s+)?(?:all|screen)?\s*|.*prefers-color-scheme:\s*light.*)$/.test(part),
  );

/** Reads the inside of a rule or a `style` attribute. */
export function parseDeclarations(text: string): readonly Declaration[] {
  return splitTop(text.replace(/\/\*[\s\S]*?\*\//g, ' '), ';').flatMap((part) => {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(0, colon)).trim();
    const written = part.slice(colon + 1).trim();
    if (property === '' || written === '') return [];
    const value = written.replace(/\s*!\s*important\s*$/i, '');
    const name = property.startsWith('--') ? property : property.toLowerCase();
    return [{ property: name, value, important: value !== written }];
  });
}
