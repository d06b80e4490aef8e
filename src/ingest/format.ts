import type { LinkReader } from '../core/artwork-decoder.js';
import type { ArtworkColor, ArtworkFormat } from '../core/artwork.js';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';
import type { Drawing } from '../core/drawing.js';
import type { Checked } from '../core/finding.js';
import type { Rect } from '../core/geometry.js';
import type { InkConverter } from '../core/ink-converter.js';
import type { TextOutlines } from '../fonts/text-outlines.js';
import type { Picture } from '../core/picture.js';

/** What every format reader gets besides the bytes. */
export interface IngestContext {
  readonly settings: IngestSettings;
  readonly inks: InkConverter;
  /** Bytes of a file that the artwork refers to, relative to its own folder; null when there is none. */
  readonly readLinked?: LinkReader;
  /** The project's fonts, for text inside drawings. */
  readonly fonts?: TextOutlines;
}

/** A file resolved into a drawing, not yet measured. */
export interface RawArtwork {
  readonly format: ArtworkFormat;
  readonly drawing: Drawing;
  readonly vector: boolean;
  /** The drawing's user space; the visible box is found by measuring. */
  readonly viewBox: Rect;
  /** Pixels per unit of user space; null for vectors without images. */
  readonly pixelsPerUnit: number | null;
  readonly colors: readonly ArtworkColor[];
  readonly spots: readonly string[];
  readonly maxInk: number;
  /** Set when transparency was mixed with paper white. */
  readonly needsPaper?: true;
  /**
   * Renders `box` of the user space: the source as its author sees it. `width` pixels wide; an
   * image may give fewer when it has no more.
   */
  readonly render: (box: Rect, width: number) => Promise<Picture>;
}

/**
 * Reads one kind of file. Null in `value` when the file can't be used: a finding of severity
 * `error` then says why, and the page shows "Logo fehlt".
 */
export type FormatReader = (
  bytes: Uint8Array,
  request: ArtworkRequest,
  context: IngestContext,
) => Promise<Checked<RawArtwork | null>>;
