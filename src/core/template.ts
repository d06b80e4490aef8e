import type { InkColor } from './color.js';
import type { GridSpec } from './grid.js';

/** The design: everything a designer changes without touching code. Read from `templates/*.yaml`. */
export interface TemplateSet {
  readonly name: string;
  readonly colors: Readonly<Record<string, InkColor>>;
  readonly grid: GridSpec;
}
