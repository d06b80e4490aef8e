import { concat, invert, transformPoint } from '../../../core/geometry.js';
import type { ImageItem } from '../display-list.js';
import { mapExtent, rectanglePath } from '../path.js';
import { fleetingCoverage } from './coverage.js';
import { blendOf, paintPixel, type PlateInks } from './layer.js';
import { multiply, pixelBox } from './masks.js';
import { FAINTEST, plateInks, type RenderRequest, type Spot, type Stage } from './stage.js';

/** An image, averaged to about a sample for each pixel. */
export function paintImage(
  { request, guesses }: Stage,
  { image, state }: ImageItem,
  { place, clip, box }: Spot,
): void {
  const matrix = concat(state.ctm, place.matrix);
  const inverse = invert(matrix);
  if (!inverse) return;
  const corners = { path: rectanglePath(0, 0, 1, 1), matrix };
  const within = pixelBox(mapExtent([0, 0, 1, 1], matrix), box);
  const shape = within && multiply(fleetingCoverage([corners], false, within), clip);
  if (!shape) return;
  const across = Math.hypot(matrix[0], matrix[1]);
  const down = Math.hypot(matrix[2], matrix[3]);
  const factor = Math.max(1, Math.floor(Math.min(image.width / across, image.height / down)));
  const inks = request.images.inks(image, factor);
  if (inks.guess) guesses.add(inks.guess);
  const blend = blendOf(state.blend);
  const stencil = stencilInks(request, image, state);
  const own = request.plates.map((name) => inks.plates.get(name) ?? null);
  const current: (number | null)[] = own.map(() => 0);
  const spare = (image.space?.plates.length ?? 0) > 0 && state.overprintFill;
  for (let y = 0; y < shape.height; y += 1) {
    for (let x = 0; x < shape.width; x += 1) {
      let a = (shape.values[y * shape.width + x] ?? 0) * state.fillAlpha;
      if (a <= FAINTEST) continue;
      const [u, v] = transformPoint(inverse, shape.x + x + 0.5, shape.y + y + 0.5);
      const px = Math.min(inks.width - 1, Math.max(0, Math.floor(u * inks.width)));
      const py = Math.min(inks.height - 1, Math.max(0, Math.floor((1 - v) * inks.height)));
      const from = py * inks.width + px;
      if (inks.alpha) a *= inks.alpha[from] ?? 1;
      if (a <= FAINTEST) continue;
      if (!stencil)
        own.forEach((plate, p) => (current[p] = plate ? (plate[from] ?? 0) : spare ? null : 0));
      const to = (shape.y + y) * place.layer.width + shape.x + x;
      paintPixel(place.layer, to, stencil ?? current, a, blend);
    }
  }
}

/** A stencil lets the current colour through. */
function stencilInks(
  request: RenderRequest,
  image: ImageItem['image'],
  { fill, overprintFill, overprintMode }: ImageItem['state'],
): PlateInks | null {
  if (!image.stencil || !fill.inks) return null;
  return plateInks(request, fill.inks, fill.space, overprintFill, overprintMode);
}
