import type { Matrix, Rect } from './geometry.js';

/**
 * What was found in the finished bytes of a PDF. "Absent" is said explicitly (`null`, empty list),
 * so that a rule must decide what absence means. Boxes of objects: origin at the top-left corner of
 * the page's trim box, y down, in points; page boxes: as the file writes them.
 */
export interface PdfFacts {
  readonly file: FileFacts;
  /** Null when the trailer has no Info dictionary. */
  readonly info: Readonly<Record<string, InfoEntry>> | null;
  /** Null when the catalogue names no metadata. */
  readonly xmp: XmpFacts | null;
  readonly outputIntents: readonly OutputIntentFacts[];
  readonly pages: readonly PageFacts[];
  readonly fonts: readonly FontFacts[];
  readonly images: readonly ImageFacts[];
  /** Every plate the content prints on, process inks first; without All and None. */
  readonly plates: readonly string[];
  readonly layers: LayerFacts | null;
  /** Things a standard may forbid, each time one was met. */
  readonly features: readonly FeatureUse[];
  /** What could not be read; empty for a sound file. */
  readonly problems: readonly FileProblem[];
}

export interface FileFacts {
  readonly size: number;
  /** `1.6` of `%PDF-1.6`; null without a header. */
  readonly headerVersion: string | null;
  /** Version in the catalogue, which may only raise the header's. */
  readonly catalogVersion: string | null;
  readonly encrypted: boolean;
  /** False when encrypted bytes could not be decrypted: the pages are then unknown. */
  readonly readable: boolean;
  /** The two strings of the trailer's ID in hex; null when absent or malformed. */
  readonly id: readonly [string, string] | null;
  readonly objectCount: number;
}

export interface InfoEntry {
  readonly kind: 'string' | 'name' | 'other';
  readonly text: string;
}

export interface XmpFacts {
  readonly object: string | null;
  /** Type Metadata, Subtype XML. */
  readonly typed: boolean;
  readonly filtered: boolean;
  readonly packetWrapper: boolean;
  /** Why the XML cannot be read; null when it is well formed. */
  readonly error: string | null;
  /** `namespace-uri local-name` → text; first item of lists and alternatives. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface IccFacts {
  readonly size: number;
  readonly valid: boolean;
  readonly deviceClass: string;
  readonly space: string;
  readonly version: number;
  readonly description: string;
  /** N of the stream dictionary. */
  readonly channels: number | null;
  /** Checksum of the bytes, to tell equal profiles. */
  readonly checksum: string;
}

export interface OutputIntentFacts {
  readonly subtype: string | null;
  readonly identifier: string | null;
  readonly registry: string | null;
  readonly info: string | null;
  readonly profile: IccFacts | null;
  readonly profileReference: boolean;
}

/** Lower-left and upper-right corner in the page's user space, normalised. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export const PAGE_BOXES = ['media', 'crop', 'bleed', 'trim', 'art'] as const;
export type PageBoxName = (typeof PAGE_BOXES)[number];

export interface PageFacts {
  /** Counted from 1. */
  readonly number: number;
  readonly object: string | null;
  /** Each null when neither the page nor, for media and crop, its parents state it. */
  readonly boxes: Readonly<Record<PageBoxName, PdfBox | null>>;
  readonly rotate: number;
  /** Null when not stated. */
  readonly userUnit: number | null;
  readonly group: GroupFacts | null;
  readonly objects: readonly PaintedObject[];
  /** Forms that the page itself paints, in painting order. */
  readonly forms: readonly PlacedForm[];
  readonly colorUses: readonly ColorUse[];
  readonly annotations: readonly AnnotationFacts[];
  readonly ink: InkFacts;
}

export interface GroupFacts {
  readonly transparency: boolean;
  readonly space: ColorSpaceFacts | null;
  readonly isolated: boolean;
  readonly knockout: boolean;
}

export type ColorFamily =
  | 'DeviceGray'
  | 'DeviceRGB'
  | 'DeviceCMYK'
  | 'CalGray'
  | 'CalRGB'
  | 'Lab'
  | 'ICCBased'
  | 'Indexed'
  | 'Separation'
  | 'DeviceN'
  | 'Pattern'
  | 'unknown';

export interface ColorSpaceFacts {
  readonly family: ColorFamily;
  readonly channels: number;
  /** Base of Indexed, alternate of Separation and DeviceN, space under an uncoloured pattern. */
  readonly base: ColorSpaceFacts | null;
  /** Names of Separation and DeviceN. */
  readonly colorants: readonly string[];
  readonly icc: IccFacts | null;
  /** A device space that a Default… space of the resources replaces. */
  readonly remapped: boolean;
}

/** Where a colour space is used that no painted object's fill or stroke shows. */
export interface ColorUse {
  readonly role: 'fill' | 'stroke' | 'image' | 'shading' | 'group' | 'soft-mask' | 'pattern';
  readonly space: ColorSpaceFacts;
  readonly object: string | null;
  readonly box: Rect | null;
  readonly overprint: boolean;
  readonly overprintMode: number;
}

/** Amount of each plate, 0…1; plates not named stay untouched or white, as overprint decides. */
export type InkAmounts = Readonly<Record<string, number>>;

export interface PaintFacts {
  readonly space: ColorSpaceFacts;
  readonly components: readonly number[];
  /** Null when the plates cannot be told from the numbers (RGB, Lab, patterns). */
  readonly inks: InkAmounts | null;
  readonly pattern: 'tiling' | 'shading' | null;
  readonly overprint: boolean;
  readonly alpha: number;
}

export interface PaintedObject {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  /** Visible part, cut by the clips' boxes; null when nothing of it can show. */
  readonly box: Rect | null;
  /** Extent before clipping; null for paint without bounds. */
  readonly extent: Rect | null;
  readonly fill: PaintFacts | null;
  readonly stroke: PaintFacts | null;
  readonly overprintMode: number;
  readonly blend: string;
  readonly softMask: boolean;
  /** Inside a soft mask's group: shapes opacity, prints nothing itself. */
  readonly inMask: boolean;
  /** Width of the line on the page in points (thinnest direction); null when not stroked. */
  readonly lineWidth: number | null;
  /** For a filled sliver that stands for a line: its thinner side. */
  readonly thickness: number | null;
  readonly text: TextFacts | null;
  /** Index into `PdfFacts.images`. */
  readonly image: PlacedImageFacts | null;
  /** Object number of the form, pattern or glyph stream painted from; null for the page's own content. */
  readonly within: string | null;
  /** Counts the outermost forms of the page in painting order: parts of one artwork share it. */
  readonly artwork: number | null;
  /** Most ink of plates other than black under the object when it was painted; null when not measured. */
  readonly backdrop: number | null;
}

/** A form as the page's own content paints it. */
export interface PlacedForm {
  readonly object: string | null;
  /** The form's surroundings (the CTM at `Do`, without the form's own matrix) to the page. */
  readonly transform: Matrix;
  /** False when clips leave nothing of it. */
  readonly visible: boolean;
}

export interface TextFacts {
  /** Index into `PdfFacts.fonts`; null when the font is missing from the resources. */
  readonly font: number | null;
  /** Height of the em on the page in points. */
  readonly size: number;
  readonly renderMode: number;
  readonly characters: number;
  /**
   * What a reader sees, by the font's ToUnicode map: characters whose glyph leaves no ink are left
   * out, but for blanks. ActualText is not asked: it may say what the glyphs do not show.
   */
  readonly text: string;
}

export interface PlacedImageFacts {
  readonly image: number;
  /** Effective resolution along the rows and the columns, pixels per inch. */
  readonly ppiX: number;
  readonly ppiY: number;
}

export interface ImageFacts {
  readonly object: string | null;
  readonly width: number;
  readonly height: number;
  readonly bitsPerComponent: number;
  /** Null for stencil masks and for JPEG 2000, which bring their own. */
  readonly space: ColorSpaceFacts | null;
  readonly stencil: boolean;
  readonly filters: readonly string[];
  readonly softMask: boolean;
  readonly inline: boolean;
  readonly pages: readonly number[];
}

export interface FontFacts {
  readonly object: string | null;
  readonly name: string;
  readonly subtype: string;
  /** Kind of the embedded program; null when not embedded. */
  readonly program: 'type1' | 'truetype' | 'cff' | 'opentype' | 'type3' | null;
  readonly subset: boolean;
  readonly composite: boolean;
  /** Codes shown with a rendering mode that leaves a mark. */
  readonly usedCodes: number;
  /** Used codes whose width differs from the program by more than a unit of 1/1000 em. */
  readonly wrongWidths: readonly WidthMismatch[];
  /** False when the program's widths could not be compared. */
  readonly widthsKnown: boolean;
  /** Pages on which a code first shows the .notdef glyph. */
  readonly notdefPages: readonly number[];
  readonly usedVisibly: boolean;
  readonly pages: readonly number[];
}

export interface WidthMismatch {
  /** The first that shows the glyph. */
  readonly page: number;
  readonly stated: number;
  readonly real: number;
}

export interface AnnotationFacts {
  readonly subtype: string | null;
  readonly object: string | null;
  readonly box: Rect | null;
  /** Hidden or never printed. */
  readonly prints: boolean;
}

/** Measured on CMYK (and spot) plates rendered from the content. */
export interface InkFacts {
  /** Highest total of all plates in one place, 1 = 100 %; null when a colour was not known. */
  readonly maximum: InkPlace | null;
  /** Highest mean over a square with a side of 15 mm. */
  readonly mean: InkPlace | null;
  /** Share of the page that bears ink on each plate, 0…1. */
  readonly coverage: InkAmounts;
  /** Mean ink of each plate over the whole page, 1 = solid everywhere. */
  readonly consumption: InkAmounts;
  /** What could not be measured and was guessed; empty when the numbers hold. */
  readonly guesses: readonly InkGuess[];
}

/** In the order in which reports name them. */
export const INK_GUESSES = [
  'color',
  'image',
  'glyph',
  'shading',
  'pattern',
  'blend-mode',
  'knockout',
] as const;
export type InkGuess = (typeof INK_GUESSES)[number];

export interface InkPlace {
  readonly amount: number;
  readonly box: Rect;
}

export interface LayerFacts {
  readonly names: readonly string[];
  readonly configurations: readonly { readonly name: string | null; readonly automatic: boolean }[];
}

export const FEATURES = [
  'action',
  'javascript',
  'xfa',
  'form-field',
  'multimedia',
  'embedded-file',
  'opi',
  'postscript-xobject',
  'reference-xobject',
  'alternate-image',
  'external-stream',
  'crypt-filter',
  'lzw',
  'jpx',
  'jbig2',
  'object-stream',
  'xref-stream',
  'transfer-function',
  'transfer-function-2',
  'halftone-phase',
  'halftone-name',
  'halftone-type',
  'blend-mode',
  'view-area',
  'name-tree-order',
  'bits-16',
  'opentype-font',
  'default-space',
  'transparency-group',
  'unknown-operator',
  'compatibility-section',
] as const;
export type FeatureName = (typeof FEATURES)[number];

export interface FeatureUse {
  readonly feature: FeatureName;
  readonly page: number | null;
  readonly object: string | null;
  /** Value met: name of the operator, action, blend mode. */
  readonly detail: string;
}

export interface FileProblem {
  readonly kind: 'syntax' | 'missing-object' | 'stream' | 'content' | 'limit';
  readonly page: number | null;
  readonly object: string | null;
  readonly detail: string;
}
