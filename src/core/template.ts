import type { InkColor } from './color.js';
import type { GridSpec } from './grid.js';
import type { MicroRuleId } from './micro-rule-ids.js';
import type { Pt } from './units.js';

/**
 * The design: everything a designer changes without touching code. Read from `templates/*.yaml`.
 * All names (colours, styles, page templates) are resolved and known to exist.
 */
export interface TemplateSet {
  readonly name: string;
  readonly colors: Readonly<Record<string, InkColor>>;
  /** Colours that follow the chapters, one after the other; `accent` in a page template. */
  readonly accents: readonly InkColor[];
  readonly baseline: BaselineGrid;
  readonly styles: Readonly<Record<string, TextStyle>>;
  readonly masters: Readonly<Record<string, PageMaster>>;
  /** By the name in a chapter's front matter (`template: chapter`). */
  readonly flows: Readonly<Record<string, ChapterFlow>>;
  readonly sequence: PageSequence;
  readonly blocks: BlockDesign;
  readonly grid: GridSpec;
  /** Rules of micro-typography that this design switches off. */
  readonly microRulesOff: readonly MicroRuleId[];
}

/** Lines of the page that text sits on; the same on every page, so that facing pages register. */
export interface BaselineGrid {
  readonly step: Pt;
  /** y of one line of the grid, from the top of the trim box. */
  readonly origin: Pt;
}

/** How a kind of text looks. In YAML with `extends`; here everything is filled in. */
export interface TextStyle {
  readonly name: string;
  readonly font: string;
  /** Fonts for *emphasis* and **strong** in this style. */
  readonly emphasis: string;
  readonly strong: string;
  readonly size: Pt;
  readonly leading: Pt;
  readonly color: InkColor;
  readonly align: 'justified' | 'left' | 'right' | 'center' | 'balanced';
  readonly features: readonly string[];
  /** Extra distance between letters in 1/1000 em. */
  readonly tracking: number;
  readonly hyphenate: boolean;
  /** Indent of the first line of a paragraph that follows another one. */
  readonly firstIndent: Pt;
  /** Rounded up to whole lines of the grid when set; dropped at the head of a page. */
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
}

/** A distance from an edge of the trim box; `bleed` runs off the page. */
export type Edge = Pt | 'bleed';

/**
 * A box on a page by its distances from the trim edges. `inner` is the side of the spine, so that
 * left and right pages mirror each other. Two of left/right/width and two of top/bottom/height.
 */
export interface BoxSpec {
  readonly inner?: Edge;
  readonly outer?: Edge;
  readonly left?: Edge;
  readonly right?: Edge;
  readonly width?: Pt;
  readonly top?: Edge;
  readonly bottom?: Edge;
  readonly height?: Pt;
}

/** One page template. */
export interface PageMaster {
  readonly name: string;
  /** Where running text stands; null on pages without (cover). */
  readonly frame: TextFrame | null;
  /** Behind the text, in this order. */
  readonly elements: readonly MasterElement[];
  /** Whether the folio is known to the contents and printed. */
  readonly folio: boolean;
}

/** Distances of the type area from the trim edges. */
export interface TextFrame {
  readonly inner: Pt;
  readonly outer: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  /** Column for captions, taken off the type area on one side; null for none. */
  readonly margin: {
    readonly width: Pt;
    readonly gap: Pt;
    readonly side: 'outer' | 'left' | 'right';
  } | null;
}

/** What a page template draws by itself. `when` shows it only on some pages. */
export type MasterElement = (
  AreaElement | RuleElement | ArtworkElement | FigureElement | TextElement
) & {
  readonly when: ElementCondition;
};

/** `figure` / `no-figure`: whether the chapter opens with a bleed figure. */
export type ElementCondition = 'always' | 'figure' | 'no-figure';

/** A colour of the design, or the accent of the chapter. */
export type DesignColor = InkColor | 'accent';

export interface AreaElement {
  readonly kind: 'area';
  readonly box: BoxSpec;
  readonly color: DesignColor;
  readonly opacity: number;
}

export interface RuleElement {
  readonly kind: 'rule';
  /** The rule runs along the top edge of the box. */
  readonly box: BoxSpec;
  readonly color: DesignColor;
  readonly thickness: Pt;
}

/** A drawing of the design itself, without meaning for the reader. */
export interface ArtworkElement {
  readonly kind: 'artwork';
  readonly file: string;
  readonly box: BoxSpec;
  readonly fit: 'cover' | 'contain';
  /** Read out by screen readers; null for ornament. */
  readonly alt: string | null;
}

/** Place of the bleed figure that opens a chapter. */
export interface FigureElement {
  readonly kind: 'figure';
  readonly box: BoxSpec;
}

/** Text with `{slots}`; not shown when a slot is empty. */
export interface TextElement {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly color: DesignColor;
  readonly box: BoxSpec;
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly role: 'title' | 'text' | 'artifact';
}

/** Slots of a text element. */
export const TEXT_SLOTS = [
  'title',
  'subtitle',
  'edition',
  'publisher',
  'deadline',
  'chapter.title',
  'chapter.short',
  'chapter.kicker',
  'chapter.number',
  'folio',
] as const;
export type TextSlot = (typeof TEXT_SLOTS)[number];

/** Which page templates a chapter uses. */
export interface ChapterFlow {
  readonly first: string;
  readonly next: string;
  /** `right`: an opening on the left is moved one page on. */
  readonly start: 'any' | 'right';
  /** Whether chapter and headings appear in the contents. */
  readonly contents: boolean;
  /** Style of ordinary paragraphs; null for the body style of the design. */
  readonly body: TextStyle | null;
  /** Moves the text of the last page to its foot, as imprints do. */
  readonly valign: 'top' | 'bottom';
}

/** Pages that no chapter asks for. */
export interface PageSequence {
  readonly before: readonly string[];
  /** The page templates of the contents; null for a document without. */
  readonly contents: {
    readonly first: string;
    readonly next: string;
    readonly start: 'any' | 'right';
  } | null;
  readonly after: readonly string[];
  /** Used in this order where the binding asks for more pages; the last one repeats. */
  readonly fillers: readonly string[];
  /** Spine of a cover that is a file of its own, drawn lying; null for a white one. */
  readonly spine: { readonly template: string; readonly reads: 'down' | 'up' } | null;
}

/** How the kinds of blocks look. */
export interface BlockDesign {
  readonly body: TextStyle;
  readonly lead: TextStyle;
  /** Levels 2, 3 and 4 of the Markdown. */
  readonly headings: readonly [TextStyle, TextStyle, TextStyle];
  readonly list: {
    readonly style: TextStyle;
    readonly indent: Pt;
    readonly bullet: string;
    readonly bulletColor: InkColor;
  };
  readonly steps: { readonly style: TextStyle; readonly number: TextStyle; readonly indent: Pt };
  readonly definitions: {
    readonly term: TextStyle;
    readonly style: TextStyle;
    readonly termWidth: Pt;
  };
  readonly pullquote: {
    readonly style: TextStyle;
    readonly by: TextStyle;
    readonly bar: InkColor;
    /** Runs this far into the column at the outer side. */
    readonly overhang: Pt;
  };
  readonly quote: { readonly style: TextStyle; readonly indent: Pt };
  readonly box: {
    readonly style: TextStyle;
    readonly title: TextStyle;
    readonly fill: InkColor;
    readonly bar: InkColor | null;
    readonly padding: Pt;
  };
  readonly columns: { readonly gap: Pt };
  readonly figure: {
    readonly caption: TextStyle;
    readonly label: TextStyle;
    readonly credit: TextStyle;
    readonly captionPlace: 'margin' | 'below';
    /** Largest share of the type area's height. */
    readonly maxHeight: number;
  };
  readonly table: {
    readonly head: TextStyle;
    readonly cell: TextStyle;
    readonly caption: TextStyle;
    readonly label: TextStyle;
    readonly source: TextStyle;
    readonly padding: Pt;
    readonly rule: InkColor;
    readonly ruleWidth: Pt;
    readonly headRuleWidth: Pt;
  };
  readonly footnote: {
    readonly style: TextStyle;
    readonly rule: InkColor;
    readonly ruleWidth: Pt;
    readonly ruleLength: Pt;
    readonly indent: Pt;
  };
  readonly contents: {
    readonly chapter: TextStyle;
    readonly section: TextStyle;
    readonly columns: number;
    readonly gap: Pt;
    /** Deepest heading shown, 1 = chapters only. */
    readonly depth: number;
    /** Page numbers stand before the titles, or with a leader behind them, in a column of this width. */
    readonly numberWidth: Pt;
    /** Sign that fills the line up to the number; null for none. */
    readonly leader: string | null;
  };
  readonly index: { readonly style: TextStyle; readonly columns: number; readonly gap: Pt };
  readonly link: InkColor | null;
}
