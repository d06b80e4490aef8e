import { PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { copyDict, copyPlain, dictAt, nameAt } from '../clean-objects.js';
import { nameOf, type Operation } from '../content-operations.js';
import { decodeStream } from '../decode-stream.js';
import { fontIsEmbedded } from '../embedded-font.js';
import { settleColors } from './color-operators.js';
import type { ContentWriter } from './content-writer.js';
import { MAX_DEPTH, resourceOf, settingOf, type Frame } from './frame.js';
import { numbersIn, plain, shownString, textModeOf, written } from './operands.js';

export const SHOW_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Operators that only a text object may hold, and those that it may hold as well. */
const IN_TEXT = new Set([...SHOW_TEXT, 'Td', 'TD', 'Tm', 'T*']);
const TEXT_STATE = new Set('Tc Tw Tz TL Tf Tr Ts g G rg RG k K cs CS sc SC scn SCN'.split(' '));

/** Modes that leave no ink: invisible, and clipping alone. */
const UNSEEN = new Set([3, 7]);

/** Text objects of a content, which viewers forgive and the new file must have. */
export interface TextObjects {
  readonly begin: () => void;
  readonly end: () => void;
  /** Text only in text objects, and each ended before the next or before what is none of it. */
  readonly settle: (operator: string) => void;
}

export function textObjects({ write }: ContentWriter): TextObjects {
  /** `implied` where the source shows text outside of any, as viewers let it. */
  let open: 'none' | 'begun' | 'implied' = 'none';
  const end = (): void => {
    if (open !== 'none') write('ET');
    open = 'none';
  };
  return {
    end,
    begin: () => {
      end();
      open = 'begun';
      write('BT');
    },
    settle: (operator) => {
      if (IN_TEXT.has(operator)) {
        if (open !== 'none') return;
        write('BT');
        open = 'implied';
      } else if (open === 'implied' && !TEXT_STATE.has(operator)) end();
    },
  };
}

/** `Tf`. */
export async function setFont(frame: Frame, operands: readonly string[]): Promise<void> {
  const { cleaning, writer } = frame;
  const name = nameOf(operands[0]);
  const object = resourceOf(frame, 'Font', name);
  const font = cleaning.source.lookup(object);
  if (!(font instanceof PDFDict)) return;
  const type3 = nameAt(font, 'Subtype') === 'Type3';
  frame.state = {
    ...frame.state,
    font: {
      name: nameAt(font, 'BaseFont') ?? name,
      embedded: type3 || fontIsEmbedded(font),
      type3,
    },
  };
  if (!writer.has('Font', name)) {
    writer.put('Font', name, type3 ? await cleanType3(frame, font) : copyPlain(cleaning, object));
  }
  writer.write('Tf', [written(name), ...numbersIn([operands[1] ?? '0']).map(plain)]);
}

/** `Tr`. */
export function setTextMode(frame: Frame, operand: string | undefined): void {
  frame.state = { ...frame.state, textMode: textModeOf(operand) };
  frame.writer.write('Tr', [String(frame.state.textMode)]);
}

/** `Tj TJ ' "`. */
export function showText(frame: Frame, { operator, operands }: Operation): void {
  const shown = shownString(operator, operands.at(-1));
  if (shown === null) return;
  settleColors(frame);
  const { cleaning, state, writer } = frame;
  if (!UNSEEN.has(state.textMode) && state.font) {
    if (!state.font.embedded)
      cleaning.log.fontsMissing.add(state.font.name.replace(/^[A-Z]{6}\+/, ''));
    cleaning.log.painted += 1;
  }
  const spacing = operator === '"' ? numbersIn(['0', '0', ...operands].slice(-3, -1)) : [];
  writer.write(operator, [...spacing.map(plain), shown]);
}

/** A font whose glyphs are content streams. */
async function cleanType3(frame: Frame, font: PDFDict): Promise<PDFObject> {
  const { cleaning, depth, source } = frame;
  const { target } = cleaning;
  const copy = copyDict(cleaning, font, new Set(['CharProcs', 'Resources']));
  const resources = target.obj({});
  const glyphs = target.obj({});
  const procs = dictAt(font, 'CharProcs');
  for (const [key] of procs?.entries() ?? []) {
    const stream = procs?.lookup(key);
    if (!(stream instanceof PDFRawStream) || depth >= MAX_DEPTH) continue;
    const clean = await frame.cleanNested(
      decodeStream(stream, cleaning.limits) ?? new Uint8Array(),
      dictAt(font, 'Resources') ?? source,
      { ...settingOf(frame), depth: depth + 1 },
      resources,
    );
    glyphs.set(key, target.register(target.flateStream(clean.bytes)));
  }
  copy.set(PDFName.of('CharProcs'), glyphs);
  copy.set(PDFName.of('Resources'), resources);
  return target.register(copy);
}
