/**
 * ToUnicode CMap → characters by code. Source: ISO 32000-1, 9.10.3; Adobe Technical Note 5411.
 * Codes of other widths than the font's are told apart by their value alone.
 */
export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = new TextDecoder('latin1').decode(bytes);
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of text.matchAll(SECTION)) {
    const tokens = [...body.matchAll(TOKEN)].map(([token]) => token);
    if (kind === 'char') readChars(tokens, map);
    else readRanges(tokens, map);
  }
  return map;
}

const SECTION = /beginbf(char|range)([^]*?)endbf\1/gu;

/** A hex string, or an array of them. */
const TOKEN = /<[\s\dA-Fa-f]*>|\[[^\]]*\]/gu;

/** A range that claims more is damaged: codes have two bytes. */
const MOST_CODES = 65_536;

function readChars(tokens: readonly string[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < tokens.length; at += 2)
    map.set(codeOf(tokens[at]!), charactersOf(tokens[at + 1]!));
}

function readRanges(tokens: readonly string[], map: Map<number, string>): void {
  for (let at = 0; at + 2 < tokens.length; at += 3) {
    const first = codeOf(tokens[at]!);
    const last = Math.min(codeOf(tokens[at + 1]!), first + MOST_CODES);
    const target = tokens[at + 2]!;
    const listed = target.startsWith('[') ? [...target.slice(1).matchAll(TOKEN)] : null;
    const start = listed ? '' : charactersOf(target);
    for (let code = first; code <= last && map.size < MOST_CODES; code += 1) {
      const text = listed
        ? charactersOf(listed[code - first]?.[0] ?? '')
        : counted(start, code - first);
      map.set(code, text);
    }
  }
}

const digitsOf = (token: string): string => token.replace(/[^\dA-Fa-f]/gu, '');

const codeOf = (token: string): number => Number.parseInt(digitsOf(token) || '0', 16);

/** UTF-16, big-endian. */
function charactersOf(token: string): string {
  const digits = digitsOf(token);
  let text = '';
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return text;
}

/** The last unit counts up along the range. */
const counted = (start: string, steps: number): string =>
  start === ''
    ? ''
    : start.slice(0, -1) +
      String.fromCharCode((start.charCodeAt(start.length - 1) + steps) & 0xffff);
