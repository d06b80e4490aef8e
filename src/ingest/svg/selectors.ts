import type { SvgElement } from './xml.js';

/** One complex selector, read from right to left: the last compound is the element itself. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** `combinators[i]` stands between `compounds[i]` and `compounds[i + 1]`. */
  readonly combinators: readonly Combinator[];
  /** Ids, classes and attributes, types as one number; each below 1000. */
  readonly specificity: number;
}

type Combinator = ' ' | '>' | '+' | '~';
type Compound = readonly Test[];
type Test = (element: SvgElement, family: Family) => boolean;

/** Where an element stands; the tree itself has no upward links. */
export interface Family {
  readonly parent: { readonly element: SvgElement; readonly family: Family } | null;
  /** Element children of the parent, and the place among them. */
  readonly siblings: readonly SvgElement[];
  readonly index: number;
}

/** Reads a list of selectors; those this reader does not know (`:hover`) match nothing and are left out. */
export function parseSelectors(list: string): readonly Selector[] {
  return splitTop(list, ',').flatMap((text) => {
    const selector = parseSelector(text.trim());
    return selector ? [selector] : [];
  });
}

export const matches = (selector: Selector, element: SvgElement, family: Family): boolean =>
  matchesFrom(selector, selector.compounds.length - 1, element, family, []);

/** For each compound the elements that it was found not to lead up from. */
type DeadEnds = (Set<SvgElement> | undefined)[];

function matchesFrom(
  selector: Selector,
  at: number,
  element: SvgElement,
  family: Family,
  deadEnds: DeadEnds,
): boolean {
  if (!selector.compounds[at]?.every((test) => test(element, family))) return false;
  if (at === 0) return true;
  // Remembered, since `g g g g …` in deep groups would try every choice of ancestors.
  if (deadEnds[at]?.has(element)) return false;
  const found = relatives(selector.combinators[at - 1], family).some((relative) =>
    matchesFrom(selector, at - 1, relative.element, relative.family, deadEnds),
  );
  if (!found) (deadEnds[at] ??= new Set()).add(element);
  return found;
}

interface Relative {
  readonly element: SvgElement;
  readonly family: Family;
}

/** The elements that may stand to the left of a combinator, nearest first. */
function relatives(combinator: Combinator | undefined, family: Family): readonly Relative[] {
  const { parent, siblings, index } = family;
  switch (combinator) {
    case '>':
      return parent ? [parent] : [];
    case '+':
    case '~':
      return siblings
        .slice(combinator === '+' ? Math.max(0, index - 1) : 0, index)
        .map((element, i) => ({
          element,
          family: { parent, siblings, index: combinator === '+' ? index - 1 : i },
        }))
        .reverse();
    default: {
      const ancestors: Relative[] = [];
      for (let up = parent; up; up = up.family.parent) ancestors.push(up);
      return ancestors;
    }
  }
}

function parseSelector(text: string): Selector | null {
  const compounds: Compound[] = [];
  const combinators: Combinator[] = [];
  let specificity = 0;
  const token = /\s*([>+~])\s*|\s+|([^\s>+~]+)/gy;
  // Brackets and parentheses may hold blanks: join them first.
  const joined = text.replace(/\[[^\]]*\]|\([^)]*\)/g, (part) => part.replace(/\s+/g, ''));
  for (const match of joined.matchAll(token)) {
    if (match[2] === undefined) {
      combinators.push((match[1] ?? ' ') as Combinator);
      continue;
    }
    const compound = parseCompound(match[2]);
    if (!compound) return null;
    compounds.push(compound.tests);
    specificity += compound.specificity;
  }
  return compounds.length > 0 && combinators.length === compounds.length - 1
    ? { compounds, combinators, specificity }
    : null;
}

const ID = 1_000_000;
const CLASS = 1_000;
const TYPE = 1;

function parseCompound(text: string): { tests: Test[]; specificity: number } | null {
  const tests: Test[] = [];
  let specificity = 0;
  const part =
    /([#.]?)((?:\\.|[\w\u0080-\uffff*-])+)|\[([^\]]+)\]|::?([\w-]+)(?:\(([^)]*)\))?|(\|)/gy;
  let end = 0;
  for (const match of text.matchAll(part)) {
    end = match.index + match[0].length;
    const [, mark, rawName, attribute, pseudo, argument] = match;
    if (rawName !== undefined) {
      const name = rawName.replace(/\\(.)/g, '$1');
      if (mark === '#') {
        tests.push((e) => e.attributes.get('id') === name);
        specificity += ID;
      } else if (mark === '.') {
        tests.push((e) => (e.attributes.get('class') ?? '').split(/\s+/).includes(name));
        specificity += CLASS;
      } else if (name !== '*') {
        tests.push((e) => e.name === name);
        specificity += TYPE;
      }
    } else if (attribute !== undefined) {
      const test = attributeTest(attribute);
      if (!test) return null;
      tests.push(test);
      specificity += CLASS;
    } else if (pseudo !== undefined) {
      const test = pseudoTest(pseudo, argument);
      if (!test) return null;
      tests.push(test);
      specificity += CLASS;
    }
  }
  return end === text.length ? { tests, specificity } : null;
}

function attributeTest(text: string): Test | null {
  const match = /^(?:[\w-]+\|)?([\w:-]+)(?:([~|^$*]?=)["']?([^"']*)["']?)?$/.exec(text);
  const name = match?.[1];
  if (name === undefined) return null;
  const wanted = match?.[3] ?? '';
  const compare: Readonly<Record<string, (value: string) => boolean>> = {
    '=': (v) => v === wanted,
    '~=': (v) => v.split(/\s+/).includes(wanted),
    '|=': (v) => v === wanted || v.startsWith(`${wanted}-`),
    '^=': (v) => wanted !== '' && v.startsWith(wanted),
    '$=': (v) => wanted !== '' && v.endsWith(wanted),
    '*=': (v) => wanted !== '' && v.includes(wanted),
  };
  const test = match?.[2] === undefined ? (): boolean => true : compare[match[2]];
  if (!test) return null;
  return (element) => {
    const value = element.attributes.get(name);
    return value !== undefined && test(value);
  };
}

function pseudoTest(name: string, argument: string | undefined): Test | null {
  switch (name) {
    case 'root':
      return (_, family) => family.parent === null;
    case 'first-child':
      return (_, family) => family.index === 0;
    case 'last-child':
      return (_, family) => family.index === family.siblings.length - 1;
    case 'only-child':
      return (_, family) => family.siblings.length === 1;
    case 'first-of-type':
      return (e, family) => family.siblings.findIndex((s) => s.name === e.name) === family.index;
    case 'nth-child': {
      const matchesNth = nth(argument ?? '');
      return matchesNth && ((_, family) => matchesNth(family.index + 1));
    }
    case 'not': {
      const inner = parseCompound(argument ?? '');
      return inner && ((e, family) => !inner.tests.every((test) => test(e, family)));
    }
    default:
      return null;
  }
}

/** `an+b`, `odd`, `even`. Selectors 4, 13. */
function nth(text: string): ((position: number) => boolean) | null {
  const plain = text.replace(/\s+/g, '').replace('odd', '2n+1').replace('even', '2n');
  const match = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(plain);
  if (!match || plain === '') return null;
  const step =
    match[1] === undefined
      ? 0
      : match[1] === '' || match[1] === '+'
        ? 1
        : match[1] === '-'
          ? -1
          : Number(match[1]);
  const first = Number(match[2] ?? 0);
  return (position) =>
    step === 0
      ? position === first
      : (position - first) % step === 0 && (position - first) / step >= 0;
}

/** Splits at `mark` outside of brackets and quotes. */
export function splitTop(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '(' || c === '[') depth += 1;
    else if (c === ')' || c === ']') depth -= 1;
    else if (c === mark && depth <= 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
