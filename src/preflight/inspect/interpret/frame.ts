import type { Matrix } from '../../../core/geometry.js';
import type { FeatureName } from '../../../core/pdf-facts.js';
import type {
  Clip,
  DisplayList,
  GraphicsState,
  ImageUse,
  Item,
  SoftMask,
} from '../display-list.js';
import type { ReadFont } from '../fonts/read-font.js';
import { extentOf, meet, type Path } from '../path.js';
import { PdfName, type PdfDict, type PdfStream, type PdfValue } from '../pdf-values.js';
import { UNBOUNDED } from './states.js';

/** What the streams of one file share: what was read before, the budget, the journal. */
export interface FileContext {
  readonly font: (dict: PdfDict) => ReadFont;
  readonly image: (stream: PdfStream, resources: PdfDict | null, inline?: boolean) => ImageUse;
  /** Display list of a form or a similar stream, interpreted once for each state it depends on. */
  readonly form: (
    stream: PdfStream,
    inherited: PdfDict | null,
    state: GraphicsState,
    depth: number,
    variant?: string,
  ) => DisplayList;
  /** Soft mask of an ExtGState, seen from the space of the current stream. */
  readonly softMask: (
    dict: PdfDict,
    ctm: Matrix,
    resources: PdfDict | null,
    depth: number,
  ) => SoftMask | null;
  /** Optional content groups that are off by default: what they hold does not print. */
  readonly hiddenLayers: ReadonlySet<PdfDict>;
  /** One operator more; false when the file has used up its budget. */
  readonly spend: (object: string | null) => boolean;
  /** Checks a resource object once, however often it is used. */
  readonly once: (object: object, check: () => void) => void;
  readonly feature: (feature: FeatureName, object: string | null, detail: string) => void;
  readonly problem: (object: string | null, detail: string) => void;
}

/** One content stream while it is interpreted. */
export interface Frame {
  readonly file: FileContext;
  readonly resources: PdfDict | null;
  /** The stream, as findings name it. */
  readonly object: string | null;
  /** Nesting of forms, patterns and glyphs. */
  readonly depth: number;
  readonly items: Item[];
  state: GraphicsState;
  /** Open marks of hidden layers: nothing is painted while there are any. */
  hidden: number;
}

export function setState(frame: Frame, change: Partial<GraphicsState>): void {
  frame.state = { ...frame.state, ...change };
}

export function resourceOf(
  { resources }: Frame,
  category: string,
  name: PdfValue | undefined,
): PdfValue {
  if (!(name instanceof PdfName)) return null;
  return resources?.dict(category)?.get(name.text) ?? null;
}

export function clipTo(frame: Frame, path: Path, evenOdd: boolean): void {
  const own = extentOf(path);
  const parent = frame.state.clip;
  const around = parent ? parent.extent : UNBOUNDED;
  const clip: Clip = { parent, path, evenOdd, extent: own && around ? meet(own, around) : null };
  setState(frame, { clip });
}
