import type { Rule } from '../rule.js';
import { actionsAbsent } from './actions-absent.js';
import { annotationOnPage } from './annotation-on-page.js';
import { bleedPainted } from './bleed-painted.js';
import { boxesBleedWidth } from './boxes-bleed-width.js';
import { boxesCrop } from './boxes-crop.js';
import { boxesNested } from './boxes-nested.js';
import { boxesTrimAlike } from './boxes-trim-alike.js';
import { boxesTrimPresent } from './boxes-trim-present.js';
import { boxesTrimSize } from './boxes-trim-size.js';
import { colorDeviceRgb } from './color-device-rgb.js';
import { colorIccIntent } from './color-icc-intent.js';
import { colorIccOverprint } from './color-icc-overprint.js';
import { colorIccValid } from './color-icc-valid.js';
import { colorRegistration } from './color-registration.js';
import { colorSpaceX1a } from './color-space-x1a.js';
import { colorUncalibrated } from './color-uncalibrated.js';
import { colorUnknown } from './color-unknown.js';
import { contentOperators } from './content-operators.js';
import { contentUnjudged } from './content-unjudged.js';
import { fontCourier } from './font-courier.js';
import { fontEmbedded } from './font-embedded.js';
import { fontNotdef } from './font-notdef.js';
import { fontWidths } from './font-widths.js';
import { grayBlackLine } from './gray-black-line.js';
import { grayBlackText } from './gray-black-text.js';
import { grayOverprint } from './gray-overprint.js';
import { halftoneTransfer } from './halftone-transfer.js';
import { imageBitmapResolution } from './image-bitmap-resolution.js';
import { imageBitmapResolutionLow } from './image-bitmap-resolution-low.js';
import { imageResolution } from './image-resolution.js';
import { imageResolutionLow } from './image-resolution-low.js';
import { infoTrapped } from './info-trapped.js';
import { infoX1a } from './info-x1a.js';
import { infoXmpAgree } from './info-xmp-agree.js';
import { inkMaximum } from './ink-maximum.js';
import { inkMean } from './ink-mean.js';
import { intentCmyk } from './intent-cmyk.js';
import { intentCondition } from './intent-condition.js';
import { intentIdentifier } from './intent-identifier.js';
import { intentOne } from './intent-one.js';
import { intentProfile } from './intent-profile.js';
import { intentProfileX1a } from './intent-profile-x1a.js';
import { layersConfiguration } from './layers-configuration.js';
import { lineInksThin } from './line-inks-thin.js';
import { lineThin } from './line-thin.js';
import { lineWhiteThin } from './line-white-thin.js';
import { marginSafe } from './margin-safe.js';
import { nameTreeOrder } from './name-tree-order.js';
import { objectInvisible } from './object-invisible.js';
import { objectOffPage } from './object-off-page.js';
import { overprintBlackLine } from './overprint-black-line.js';
import { overprintBlackText } from './overprint-black-text.js';
import { overprintWhitePath } from './overprint-white-path.js';
import { overprintWhiteText } from './overprint-white-text.js';
import { pageCount } from './page-count.js';
import { pageCountThick } from './page-count-thick.js';
import { pageEmpty } from './page-empty.js';
import { pageRotate } from './page-rotate.js';
import { pageUserUnit } from './page-user-unit.js';
import { pdfDamaged } from './pdf-damaged.js';
import { pdfEncrypted } from './pdf-encrypted.js';
import { pdfId } from './pdf-id.js';
import { pdfUnreadable } from './pdf-unreadable.js';
import { pdfVersion } from './pdf-version.js';
import { pdfVersionX1a } from './pdf-version-x1a.js';
import { richBlackRecipe } from './rich-black-recipe.js';
import { spotUndeclared } from './spot-undeclared.js';
import { streamLzw } from './stream-lzw.js';
import { textInksSmall } from './text-inks-small.js';
import { textRichBlack } from './text-rich-black.js';
import { textSmall } from './text-small.js';
import { textWhiteSmall } from './text-white-small.js';
import { transparencyBlendMode } from './transparency-blend-mode.js';
import { transparencyGroupSpace } from './transparency-group-space.js';
import { transparencyNone } from './transparency-none.js';
import { viewArea } from './view-area.js';
import { x1aFeatures } from './x1a-features.js';
import { x1aLayers } from './x1a-layers.js';
import { xmpPacket } from './xmp-packet.js';
import { xmpProperties } from './xmp-properties.js';
import { xmpVersionKey } from './xmp-version-key.js';
import { xobjectForbidden } from './xobject-forbidden.js';

/** Every rule, in the order of the report: file, structure, pages, colour, ink, images, layout. */
export const RULES: readonly Rule[] = [
  pdfUnreadable,
  pdfDamaged,
  pdfEncrypted,
  pdfVersion,
  pdfVersionX1a,
  pdfId,
  xmpPacket,
  xmpVersionKey,
  xmpProperties,
  infoXmpAgree,
  infoTrapped,
  infoX1a,
  intentOne,
  intentIdentifier,
  intentProfile,
  intentProfileX1a,
  intentCmyk,
  intentCondition,
  boxesTrimPresent,
  boxesNested,
  boxesCrop,
  pageUserUnit,
  pageRotate,
  boxesTrimAlike,
  boxesTrimSize,
  boxesBleedWidth,
  pageEmpty,
  pageCount,
  pageCountThick,
  annotationOnPage,
  actionsAbsent,
  fontEmbedded,
  fontWidths,
  fontNotdef,
  fontCourier,
  halftoneTransfer,
  xobjectForbidden,
  streamLzw,
  layersConfiguration,
  viewArea,
  contentOperators,
  nameTreeOrder,
  x1aFeatures,
  x1aLayers,
  colorDeviceRgb,
  colorUncalibrated,
  colorSpaceX1a,
  colorUnknown,
  colorIccValid,
  colorIccIntent,
  colorIccOverprint,
  colorRegistration,
  spotUndeclared,
  transparencyBlendMode,
  transparencyGroupSpace,
  transparencyNone,
  overprintWhiteText,
  overprintWhitePath,
  overprintBlackText,
  overprintBlackLine,
  grayBlackText,
  grayBlackLine,
  grayOverprint,
  textRichBlack,
  textWhiteSmall,
  textInksSmall,
  textSmall,
  lineThin,
  lineWhiteThin,
  lineInksThin,
  inkMean,
  inkMaximum,
  contentUnjudged,
  richBlackRecipe,
  imageResolution,
  imageResolutionLow,
  imageBitmapResolution,
  imageBitmapResolutionLow,
  bleedPainted,
  marginSafe,
  objectOffPage,
  objectInvisible,
];
