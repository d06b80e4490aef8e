import type { InkColor } from '../../core/color.js';
import type { TextStyle } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import { ownEntry } from '../../core/own-entry.js';
import type { StyleYaml } from '../schema/template.js';
import { ptOf } from './length.js';
import { NOTHING } from './resolve-colors.js';
import type { TemplateProblem } from './resolve-template.js';

type StyleProblem = Omit<TemplateProblem, 'file'>;

/** Follows `extends`; a style needs font, size and colour from itself or its ancestors. */
export function resolveStyles(
  styles: Readonly<Record<string, StyleYaml>>,
  colors: Readonly<Record<string, InkColor>>,
  step: Pt,
): {
  readonly styles: Readonly<Record<string, TextStyle>>;
  readonly problems: readonly StyleProblem[];
} {
  const problems: StyleProblem[] = [];
  const resolved: Record<string, TextStyle> = {};
  for (const name of Object.keys(styles)) {
    const merged = inherit(name, styles, problems);
    const color = ownEntry(colors, merged.color ?? 'black');
    if (!color) {
      const path = ['styles', name, 'color'];
      problems.push({
        path,
        kind: 'color',
        name: merged.color ?? 'black',
        known: Object.keys(colors),
      });
    }
    resolved[name] = filledIn(name, merged, color ?? NOTHING, step);
  }
  return { styles: resolved, problems };
}

function inherit(
  name: string,
  styles: Readonly<Record<string, StyleYaml>>,
  problems: StyleProblem[],
): StyleYaml {
  const chain: StyleYaml[] = [];
  const seen: string[] = [];
  for (let at: string | undefined = name; at !== undefined;) {
    const style: StyleYaml | undefined = styles[at];
    // A style's own `extends` only: what its ancestors got wrong is told by them.
    const path = ['styles', name, 'extends'];
    if (!style) {
      if (seen.length === 1) {
        problems.push({ path, kind: 'style', name: at, known: Object.keys(styles) });
      }
      break;
    }
    if (seen.includes(at)) {
      const next = style.extends ?? '';
      if (at === name) problems.push({ path, kind: 'circular', name: next, known: [] });
      break;
    }
    seen.push(at);
    chain.unshift(style);
    at = style.extends;
  }
  return Object.assign({}, ...chain) as StyleYaml;
}

const DEFAULT_SIZE = 10;
/** Usual distance of lines, as share of the size. */
const DEFAULT_LEADING = 1.3;

function filledIn(name: string, yaml: StyleYaml, color: InkColor, step: Pt): TextStyle {
  const size = yaml.size ?? DEFAULT_SIZE;
  const font = yaml.font ?? '';
  return {
    name,
    font,
    emphasis: yaml.emphasis ?? font,
    strong: yaml.strong ?? font,
    size: pt(size),
    leading: pt(yaml.leading ?? size * DEFAULT_LEADING),
    color,
    align: yaml.align ?? 'left',
    features: [...(yaml.features ?? [])].sort(),
    tracking: yaml.tracking ?? 0,
    hyphenate: yaml.hyphenate ?? false,
    firstIndent: ptOf(yaml['first-indent'] ?? 0),
    spaceBefore: pt((yaml['space-before'] ?? 0) * step),
    spaceAfter: pt((yaml['space-after'] ?? 0) * step),
  };
}
