import { finding } from '../../core/finding.js';
import type { InkColor } from '../../core/color.js';
import { rect } from '../../core/geometry.js';
import type { ItemRole, TextItem } from '../../core/page.js';
import type { PageMaster } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { SetLine } from '../paragraph/set-line.js';
import { pictureFoot } from '../pages/picture-foot.js';
import type { SizedPicture } from '../pages/pictures.js';
import type { Setting } from '../pages/setting.js';
import { FORBIDDEN, slab, type FloatSlab, type Slab, type SlabPlace } from '../pages/slab.js';
import { content } from '../pages/structure.js';
import type { FigureBlock } from './block.js';
import { charStyle, inlinesOf, textInlines } from './inlines.js';
import { paintLines } from './paint-lines.js';
import type { BlockFrame } from './block-frame.js';
import { area } from './shapes.js';

/** Distance from the picture to the caption below it, in lines. */
const CAPTION_GAP = 1;
/** From the picture to the first line of its caption, more than the leading, points. */
const BELOW_PICTURE = 3;
/** From the last caption line of a figure to the text. */
const AROUND = 1;

/**
 * A figure looks for its place: a slab without height stands where the author put it, the figure
 * itself hangs on it as a float. Findings: `figure-missing`.
 */
export function setFigure(
  block: FigureBlock,
  frame: BlockFrame,
  setting: Setting,
): readonly Slab[] {
  const isWide = block.place === 'full' || block.place === 'bleed';
  const width = isWide ? setting.columns.full : frame.column.width;
  const own = isWide
    ? wideFigure(block, width, setting, frame)
    : columnFigure(block, frame, setting);
  const key = setting.labels.keys.get(block);
  const figure: Slab = {
    ...own,
    before: AROUND,
    after: AROUND,
    targets: key === undefined ? [] : [{ id: key, line: 0 }],
  };
  const prefers = block.place === 'bottom' ? 'bottom' : block.place === 'here' ? 'here' : 'top';
  const float: FloatSlab = { prefers, slab: figure };
  // Within boxes and columns nothing floats: there `floats` of the anchor still reach the page.
  return [slab({ height: 0, breakAfter: FORBIDDEN, floats: [float], paint: () => [] })];
}

export interface FigureNodes {
  readonly picture: ItemRole;
  readonly caption: ItemRole;
  readonly credit: ItemRole;
}

/** Picture, caption and credit in the structure. */
export function figureNodes(block: FigureBlock, parent: number, setting: Setting): FigureNodes {
  const alt = block.alt === '' ? block.file : block.alt;
  const figure = setting.structure.add(parent, 'Figure', { alt });
  if (block.caption.length === 0 && block.credit === '') {
    return { picture: content(figure), caption: content(figure), credit: content(figure) };
  }
  const caption = setting.structure.add(parent, 'Caption');
  const text = setting.structure.add(caption, 'P');
  const credit = block.credit === '' ? text : setting.structure.add(caption, 'P');
  return { picture: content(figure), caption: content(text), credit: content(credit) };
}

/**
 * Caption of the picture that opens a chapter: in the margin below the picture, or beside the
 * first lines where something else stands there.
 */
export function openingCaption(
  block: FigureBlock,
  nodes: FigureNodes,
  setting: Setting,
  master: PageMaster,
): ((at: SlabPlace) => readonly TextItem[]) | null {
  const { margin } = setting.columns;
  if (margin === null) return null;
  const { caption, credit } = setting.template.blocks.figure;
  const text = setCaption(block, margin, true, setting);
  const height = pt(
    text.caption.length * caption.leading +
      text.credit.length * credit.leading +
      caption.leading +
      BELOW_PICTURE,
  );
  return ({ baseline, page }) => {
    const column = page.columns.margin;
    if (column === null) return [];
    const { x } = column;
    const foot = pictureFoot(master, { sheet: setting.sheet, side: page.side }, column, height);
    const y = foot === null ? baseline : pt(foot + caption.leading + BELOW_PICTURE);
    const creditAt = pt(y + text.caption.length * caption.leading);
    return [
      ...paintLines(
        text.caption,
        { x, y, leading: caption.leading },
        nodes.caption,
        setting.places,
      ),
      ...paintLines(
        text.credit,
        { x, y: creditAt, leading: credit.leading },
        nodes.credit,
        setting.places,
      ),
    ];
  };
}

interface CaptionText {
  readonly caption: readonly SetLine[];
  readonly credit: readonly SetLine[];
}

function setCaption(
  block: FigureBlock,
  width: Pt,
  isNarrow: boolean,
  setting: Setting,
): CaptionText {
  const { caption, label, credit } = setting.template.blocks.figure;
  const number = setting.labels.numbers.get(block);
  const title = number === undefined ? '' : `${setting.words.figure}\u00a0${number}`;
  const inlines = [
    ...(title === ''
      ? []
      : [
          {
            kind: 'text' as const,
            text: isNarrow ? title : `${title}\u2002`,
            style: charStyle(label),
          },
          ...(isNarrow ? [{ kind: 'break' as const }] : []),
        ]),
    ...inlinesOf(block.caption, caption, setting),
  ];
  return {
    caption: setting.paragraph(inlines, caption, width, { source: block.source }),
    credit: setting.paragraph(textInlines(block.credit, credit), credit, width),
  };
}

/** As wide as the column, the caption beside it in the margin or below. */
function columnFigure(block: FigureBlock, frame: BlockFrame, setting: Setting): Slab {
  const { captionPlace } = setting.template.blocks.figure;
  const margin = setting.columns.margin;
  const isInText = frame.column.width === setting.columns.text;
  if (captionPlace === 'margin' && margin !== null && isInText) {
    return besideFigure(block, frame, margin, setting);
  }
  return wideFigure(block, frame.column.width, setting, frame);
}

/** Height of capitals over the size: where the top of a picture lines up with text. */
const CAP_SHARE = 0.66;

function besideFigure(block: FigureBlock, frame: BlockFrame, margin: Pt, setting: Setting): Slab {
  const { step } = setting.template.baseline;
  const { caption, credit } = setting.template.blocks.figure;
  const nodes = figureNodes(block, frame.parent, setting);
  const text = setCaption(block, margin, true, setting);
  const cap = setting.template.blocks.body.size * CAP_SHARE;
  const textHeight = text.caption.length * caption.leading + text.credit.length * credit.leading;
  const picture = pictureFor(block, frame.column.width, setting);
  const { size } = picture;
  const lines = Math.ceil((Math.max(size.height, textHeight) - cap) / step - 1e-6) + 1;
  return slab({
    height: lines,
    paint: (at) => {
      const column = at.page.columns.margin ?? at.page.columns.text;
      const top = at.baseline - cap;
      const box = rect(
        at.x + frame.column.x + (frame.column.width - size.width) / 2,
        top,
        size.width,
        size.height,
      );
      const first = pt(top + caption.size * CAP_SHARE);
      const creditAt = pt(
        first + text.caption.length * caption.leading + (credit.leading - caption.leading),
      );
      return [
        ...picture.paint(box, 'contain', nodes.picture),
        ...paintLines(
          text.caption,
          { x: column.x, y: first, leading: caption.leading },
          nodes.caption,
          setting.places,
        ),
        ...paintLines(
          text.credit,
          { x: column.x, y: creditAt, leading: credit.leading },
          nodes.credit,
          setting.places,
        ),
      ];
    },
  });
}

/** Wider than the column, or without a margin: the caption below. */
function wideFigure(block: FigureBlock, width: Pt, setting: Setting, frame: BlockFrame): Slab {
  const { step } = setting.template.baseline;
  const { caption, credit } = setting.template.blocks.figure;
  const nodes = figureNodes(block, frame.parent, setting);
  const text = setCaption(block, frame.column.width, false, setting);
  const cap = setting.template.blocks.body.size * CAP_SHARE;
  const bleeds = block.place === 'bleed';
  const across = pt(setting.sheet.trim.width + 2 * setting.sheet.bleed);
  const picture = pictureFor(block, bleeds ? across : width, setting);
  const { size } = picture;
  const pictureLines = Math.ceil((size.height - cap) / step - 1e-6) + 1;
  const captionHeight = text.caption.length * caption.leading + text.credit.length * credit.leading;
  const captionLines =
    captionHeight === 0 ? 0 : Math.ceil(captionHeight / step + CAPTION_GAP - 0.5);
  return slab({
    height: pictureLines + captionLines,
    paint: (at) => {
      const column = width === setting.columns.full ? at.page.columns.full : null;
      const left = column?.x ?? pt(at.x + frame.column.x);
      const box = bleeds
        ? rect(-setting.sheet.bleed, at.baseline - cap, size.width, size.height)
        : rect(left + (width - size.width) / 2, at.baseline - cap, size.width, size.height);
      const x = pt(at.x + frame.column.x);
      const y = pt(box.y + box.height + caption.leading + BELOW_PICTURE);
      const creditAt = pt(y + text.caption.length * caption.leading);
      return [
        ...picture.paint(box, 'contain', nodes.picture),
        ...paintLines(
          text.caption,
          { x, y, leading: caption.leading },
          nodes.caption,
          setting.places,
        ),
        ...paintLines(
          text.credit,
          { x, y: creditAt, leading: credit.leading },
          nodes.credit,
          setting.places,
        ),
      ];
    },
  });
}

/** Aspect of the box of an absent figure. */
const ABSENT_ASPECT = 1.6;

const ABSENT: InkColor = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0.1 };

/** What stands for a figure that is absent: a grey area, so that the hole is seen. */
function pictureFor(block: FigureBlock, width: Pt, setting: Setting): SizedPicture {
  const { baseline, blocks } = setting.template;
  const most = pt(setting.pageLines * baseline.step * blocks.figure.maxHeight);
  const picture = setting.pictures.sized(block.file, width, most);
  if (picture) return picture;
  setting.report(finding('figure-missing', { source: block.source }, { file: block.file }));
  return {
    size: { width, height: pt(width / ABSENT_ASPECT) },
    paint: (box, _fit, role) => [area(box, ABSENT, role)],
  };
}
