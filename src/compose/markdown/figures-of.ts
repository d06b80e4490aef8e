import type { SourcePlace } from '../../core/finding.js';
import type { Mm, Pt } from '../../core/units.js';
import { ptFromMm } from '../../core/units.js';
import type { ManuscriptFile } from '../../core/project.js';
import type { TemplateSet } from '../../core/template.js';
import { walkBlocks } from '../blocks/block.js';
import { readChapter } from './read-chapter.js';

/** A figure file that the document shows, for reading it before the pages are set. */
export interface FigureRequest {
  /** Path in the project. */
  readonly file: string;
  /** Where it is asked for first; the page template itself when the design shows it. */
  readonly source: SourcePlace;
  /** It is shown no larger than this. */
  readonly largest: { readonly width: Pt; readonly height: Pt };
}

export interface FigureUse {
  readonly manuscript: readonly ManuscriptFile[];
  readonly templates: TemplateSet;
  readonly print: {
    readonly trim: { readonly width: Mm; readonly height: Mm };
    readonly bleed: Mm;
  };
}

/** All figure files of manuscript and design, each once, in order of appearance. */
export function figuresOf({ manuscript, templates, print }: FigureUse): readonly FigureRequest[] {
  const requests = new Map<string, FigureRequest>();
  // Bounds the pixels that are kept; a bleeding page is the largest that anything can get.
  const largest = {
    width: ptFromMm((print.trim.width + 2 * print.bleed) as Mm),
    height: ptFromMm((print.trim.height + 2 * print.bleed) as Mm),
  };
  const ask = (file: string, source: SourcePlace): void => {
    if (!requests.has(file)) requests.set(file, { file, source, largest });
  };
  for (const file of manuscript) {
    for (const block of walkBlocks(readChapter(file).value.blocks)) {
      if (block.kind === 'figure') ask(block.file, block.source);
    }
  }
  for (const master of Object.values(templates.masters)) {
    for (const element of master.elements) {
      if (element.kind !== 'artwork') continue;
      ask(element.file, { file: `templates/${master.name}.yaml`, line: 1, column: 1 });
    }
  }
  return [...requests.values()];
}
