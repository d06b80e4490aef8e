import type { InkColor } from '../../core/color.js';
import type { GridTextStyle } from '../../core/grid.js';
import type {
  BlockDesign,
  BoxSpec,
  DesignColor,
  Edge,
  MasterElement,
  PageMaster,
  TemplateSet,
  TextStyle,
} from '../../core/template.js';
import { TEXT_SLOTS } from '../../core/template.js';
import { pt } from '../../core/units.js';
import type {
  BoxYaml,
  DesignYaml,
  ElementYaml,
  LengthYaml,
  MasterYaml,
} from '../schema/template.js';
import { ptOf } from './length.js';
import { NOTHING, resolveColors, tintOf } from './resolve-colors.js';
import { resolveStyles } from './resolve-styles.js';

/** A name that leads nowhere, or a box that has too few or too many measures. */
export interface TemplateProblem {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly kind: 'color' | 'style' | 'page-template' | 'slot' | 'circular' | 'box';
  readonly name: string;
  readonly known: readonly string[];
}

export interface TemplateSources {
  readonly design: DesignYaml;
  readonly designFile: string;
  readonly masters: readonly {
    readonly name: string;
    readonly file: string;
    readonly yaml: MasterYaml;
  }[];
}

/**
 * YAML → `TemplateSet`: names looked up, millimetres to points, spaces in lines to points.
 * The value is null when a name leads nowhere: a design with holes cannot be set.
 */
export function resolveTemplate(sources: TemplateSources): {
  readonly value: TemplateSet | null;
  readonly problems: readonly TemplateProblem[];
} {
  const { design, designFile } = sources;
  const problems: TemplateProblem[] = [];
  const step = ptOf(design.baseline.step);

  const { colors, problems: colorProblems } = resolveColors(design.colors);
  for (const each of colorProblems) {
    const kind = each.kind === 'circular' ? 'circular' : 'color';
    problems.push({
      file: designFile,
      path: ['colors', each.color, 'of'],
      kind,
      name: each.name,
      known: Object.keys(design.colors),
    });
  }
  const resolvedStyles = resolveStyles(design.styles, colors, step);
  for (const each of resolvedStyles.problems) problems.push({ file: designFile, ...each });
  const styles = resolvedStyles.styles;

  const look = lookups(colors, styles, problems);
  const inDesign = look(designFile);
  const masterNames = sources.masters.map((master) => master.name);
  const masters = Object.fromEntries(
    sources.masters.map(({ name, file, yaml }) => [name, resolveMaster(name, yaml, look(file))]),
  );
  const master = (name: string, ...path: readonly (string | number)[]): string => {
    if (!masterNames.includes(name)) {
      problems.push({ file: designFile, path, kind: 'page-template', name, known: masterNames });
    }
    return name;
  };

  for (const [name, flow] of Object.entries(design.flows)) {
    master(flow.first, 'flows', name, 'first');
    master(flow.next, 'flows', name, 'next');
  }
  const { sequence } = design;
  sequence.before.forEach((name, i) => master(name, 'sequence', 'before', i));
  sequence.after.forEach((name, i) => master(name, 'sequence', 'after', i));
  sequence.fillers.forEach((name, i) => master(name, 'sequence', 'fillers', i));
  if (sequence.spine) master(sequence.spine.template, 'sequence', 'spine', 'template');
  if (sequence.contents) {
    master(sequence.contents.first, 'sequence', 'contents', 'first');
    master(sequence.contents.next, 'sequence', 'contents', 'next');
  }

  const value: TemplateSet = {
    name: design.name,
    colors,
    microRulesOff: design['micro-typography-off'],
    accents: design.accents.map((name, i) => inDesign.color(name, 'accents', i)),
    baseline: { step, origin: ptOf(design.baseline.origin) },
    styles,
    masters,
    flows: Object.fromEntries(
      Object.entries(design.flows).map(([name, flow]) => {
        const body =
          flow.body === undefined ? null : inDesign.style(flow.body, 'flows', name, 'body');
        return [name, { ...flow, body }];
      }),
    ),
    sequence,
    blocks: resolveBlocks(design.blocks, inDesign),
    grid: resolveGrid(design.logos, design.accents[0], inDesign),
  };
  return { value: problems.length === 0 ? value : null, problems };
}

type Path = readonly (string | number)[];

/** Looks names up and notes those that lead nowhere; the value then does not matter any more. */
interface Lookup {
  readonly color: (name: string, ...path: Path) => InkColor;
  readonly designColor: (name: string, ...path: Path) => DesignColor;
  readonly style: (name: string, ...path: Path) => TextStyle;
  readonly fail: (
    kind: TemplateProblem['kind'],
    name: string,
    known: readonly string[],
    path: Path,
  ) => void;
}

function lookups(
  colors: Readonly<Record<string, InkColor>>,
  styles: Readonly<Record<string, TextStyle>>,
  problems: TemplateProblem[],
): (file: string) => Lookup {
  return (file) => {
    const fail: Lookup['fail'] = (kind, name, known, path) => {
      problems.push({ file, path, kind, name, known });
    };
    const color: Lookup['color'] = (name, ...path) => {
      const found = colors[name];
      if (!found) fail('color', name, Object.keys(colors), path);
      return found ?? NOTHING;
    };
    return {
      fail,
      color,
      designColor: (name, ...path) => (name === 'accent' ? 'accent' : color(name, ...path)),
      style: (name, ...path) => {
        const found = styles[name];
        if (!found) fail('style', name, Object.keys(styles), path);
        return found ?? NO_STYLE;
      },
    };
  };
}

const NO_STYLE: TextStyle = {
  name: '',
  font: '',
  emphasis: '',
  strong: '',
  size: pt(1),
  leading: pt(1),
  color: NOTHING,
  align: 'left',
  features: [],
  tracking: 0,
  hyphenate: false,
  firstIndent: pt(0),
  spaceBefore: pt(0),
  spaceAfter: pt(0),
};

function resolveMaster(name: string, yaml: MasterYaml, look: Lookup): PageMaster {
  const { frame } = yaml;
  return {
    name,
    folio: yaml.folio,
    frame: frame && {
      inner: ptOf(frame.inner),
      outer: ptOf(frame.outer),
      top: ptOf(frame.top),
      bottom: ptOf(frame.bottom),
      margin: frame.margin && {
        width: ptOf(frame.margin.width),
        gap: ptOf(frame.margin.gap),
        side: frame.margin.side,
      },
    },
    elements: yaml.elements.map((element, i) => resolveElement(element, ['elements', i], look)),
  };
}

function resolveElement(yaml: ElementYaml, path: Path, look: Lookup): MasterElement {
  const box = resolveBox(yaml.box, [...path, 'box'], look);
  const { when } = yaml;
  switch (yaml.kind) {
    case 'area': {
      const color = look.designColor(yaml.color, ...path, 'color');
      return { kind: 'area', box, color, opacity: yaml.opacity, when };
    }
    case 'rule': {
      const color = look.designColor(yaml.color, ...path, 'color');
      return { kind: 'rule', box, color, thickness: ptOf(yaml.thickness), when };
    }
    case 'artwork':
      return { kind: 'artwork', box, file: yaml.file, fit: yaml.fit, alt: yaml.alt, when };
    case 'figure':
      return { kind: 'figure', box, when };
    case 'text': {
      for (const [, slot = ''] of yaml.text.matchAll(/\{([^}]*)\}/gu)) {
        const known: readonly string[] = TEXT_SLOTS;
        if (!known.includes(slot)) look.fail('slot', slot, known, [...path, 'text']);
      }
      const style = look.style(yaml.style, ...path, 'style');
      const color =
        yaml.color === undefined ? style.color : look.designColor(yaml.color, ...path, 'color');
      const { text, valign, role } = yaml;
      return { kind: 'text', box, text, style, color, valign, role, when };
    }
  }
}

/** A box needs two of three measures in each direction. */
function resolveBox(yaml: BoxYaml, path: Path, look: Lookup): BoxSpec {
  const across = [yaml.inner ?? yaml.left, yaml.outer ?? yaml.right, yaml.width];
  const down = [yaml.top, yaml.bottom, yaml.height];
  const mixed = (yaml.inner ?? yaml.outer) !== undefined && (yaml.left ?? yaml.right) !== undefined;
  const two = (edges: readonly unknown[]): boolean =>
    edges.filter((each) => each !== undefined).length === 2;
  if (mixed || !two(across) || !two(down)) {
    look.fail('box', Object.keys(yaml).join(', '), [], path);
  }
  const edge = (value: LengthYaml): Edge => (value === 'bleed' ? 'bleed' : ptOf(value));
  return {
    ...(yaml.inner !== undefined && { inner: edge(yaml.inner) }),
    ...(yaml.outer !== undefined && { outer: edge(yaml.outer) }),
    ...(yaml.left !== undefined && { left: edge(yaml.left) }),
    ...(yaml.right !== undefined && { right: edge(yaml.right) }),
    ...(yaml.width !== undefined && { width: ptOf(yaml.width) }),
    ...(yaml.top !== undefined && { top: edge(yaml.top) }),
    ...(yaml.bottom !== undefined && { bottom: edge(yaml.bottom) }),
    ...(yaml.height !== undefined && { height: ptOf(yaml.height) }),
  };
}

function resolveBlocks(yaml: DesignYaml['blocks'], look: Lookup): BlockDesign {
  const style = (name: string, ...path: Path): TextStyle => look.style(name, 'blocks', ...path);
  const color = (name: string, ...path: Path): InkColor => look.color(name, 'blocks', ...path);
  const { list, steps, definitions, pullquote, quote, box, figure, table, footnote, contents } =
    yaml;
  return {
    body: style(yaml.body, 'body'),
    lead: style(yaml.lead, 'lead'),
    headings: [
      style(yaml.headings[0], 'headings', 0),
      style(yaml.headings[1], 'headings', 1),
      style(yaml.headings[2], 'headings', 2),
    ],
    list: {
      style: style(list.style, 'list', 'style'),
      indent: ptOf(list.indent),
      bullet: list.bullet,
      bulletColor: color(list['bullet-color'], 'list', 'bullet-color'),
    },
    steps: {
      style: style(steps.style, 'steps', 'style'),
      number: style(steps.number, 'steps', 'number'),
      indent: ptOf(steps.indent),
    },
    definitions: {
      term: style(definitions.term, 'definitions', 'term'),
      style: style(definitions.style, 'definitions', 'style'),
      termWidth: ptOf(definitions['term-width']),
    },
    pullquote: {
      style: style(pullquote.style, 'pullquote', 'style'),
      by: style(pullquote.by, 'pullquote', 'by'),
      bar: color(pullquote.bar, 'pullquote', 'bar'),
      overhang: ptOf(pullquote.overhang),
    },
    quote: { style: style(quote.style, 'quote', 'style'), indent: ptOf(quote.indent) },
    box: {
      style: style(box.style, 'box', 'style'),
      title: style(box.title, 'box', 'title'),
      fill: color(box.fill, 'box', 'fill'),
      bar: box.bar === undefined ? null : color(box.bar, 'box', 'bar'),
      padding: ptOf(box.padding),
    },
    columns: { gap: ptOf(yaml.columns.gap) },
    figure: {
      caption: style(figure.caption, 'figure', 'caption'),
      label: style(figure.label, 'figure', 'label'),
      credit: style(figure.credit, 'figure', 'credit'),
      captionPlace: figure['caption-place'],
      maxHeight: figure['max-height'],
    },
    table: {
      head: style(table.head, 'table', 'head'),
      cell: style(table.cell, 'table', 'cell'),
      caption: style(table.caption, 'table', 'caption'),
      label: style(table.label, 'table', 'label'),
      source: style(table.source, 'table', 'source'),
      padding: ptOf(table.padding),
      rule: color(table.rule, 'table', 'rule'),
      ruleWidth: ptOf(table['rule-width']),
      headRuleWidth: ptOf(table['head-rule-width']),
    },
    footnote: {
      style: style(footnote.style, 'footnote', 'style'),
      rule: color(footnote.rule, 'footnote', 'rule'),
      ruleWidth: ptOf(footnote['rule-width']),
      ruleLength: ptOf(footnote['rule-length']),
      indent: ptOf(footnote.indent),
    },
    contents: {
      chapter: style(contents.chapter, 'contents', 'chapter'),
      section: style(contents.section, 'contents', 'section'),
      depth: contents.depth,
      columns: contents.columns,
      gap: ptOf(contents.gap),
      numberWidth: ptOf(contents['number-width']),
      leader: contents.leader ?? null,
    },
    index: {
      style: style(yaml.index.style, 'index', 'style'),
      columns: yaml.index.columns,
      gap: ptOf(yaml.index.gap),
    },
    link: yaml.link === undefined ? null : color(yaml.link, 'link'),
  };
}

function resolveGrid(
  yaml: DesignYaml['logos'],
  accent: string | undefined,
  look: Lookup,
): TemplateSet['grid'] {
  const cell = (
    each: DesignYaml['logos']['sizes']['large'],
  ): TemplateSet['grid']['sizes']['large'] => ({
    columns: each.columns,
    height: ptOf(each.height),
    fill: each.fill,
    minWidth: ptOf(each['min-width']),
  });
  const text = (each: DesignYaml['logos']['heading'], key: string): GridTextStyle => {
    const { font, size, leading, color } = look.style(each.style, 'logos', key, 'style');
    return { font, size, leading, color, spaceAfter: ptOf(each['space-after']) };
  };
  const { rule, sizes } = yaml;
  return {
    sizes: { large: cell(sizes.large), medium: cell(sizes.medium), small: cell(sizes.small) },
    gutter: ptOf(yaml.gutter),
    rowGap: ptOf(yaml['row-gap']),
    tierGap: ptOf(yaml['tier-gap']),
    heading: text(yaml.heading, 'heading'),
    caption: text(yaml.caption, 'caption'),
    captions: yaml.captions,
    clearSpace: yaml['clear-space'],
    rule: rule && {
      color: look.color(rule.color, 'logos', 'rule', 'color'),
      width: ptOf(rule.width),
    },
    ground: resolveGround(yaml, accent, look),
  };
}

/** Share of the accent that carries logos without changing them much. */
const TINT = 0.12;

/** A named ground is taken as it is; without a name the design's first accent, as a tint if asked. */
function resolveGround(
  { on, ground, 'ground-padding': padding }: DesignYaml['logos'],
  accent: string | undefined,
  look: Lookup,
): TemplateSet['grid']['ground'] {
  const name = ground ?? accent;
  if (on === 'paper' || name === undefined) return null;
  const color = look.color(name, 'logos', 'ground');
  return {
    kind: on,
    color: on === 'tint' && ground === undefined ? tintOf(color, TINT) : color,
    padding: ptOf(padding),
  };
}
