import type { Artwork } from '../../core/artwork.js';
import { rect, type Matrix, type Rect } from '../../core/geometry.js';
import type { ArtworkItem, ItemRole } from '../../core/page.js';

/**
 * A drawing in a box: `contain` shows all of it, centred; `cover` fills the box and cuts what
 * sticks out. Its own white space (the view box) counts, as its author drew it.
 */
export function placeArtwork(
  artwork: Artwork,
  subject: string,
  box: Rect,
  fit: 'contain' | 'cover',
  role: ItemRole,
): ArtworkItem {
  const { viewBox, visible } = artwork;
  const across = box.width / viewBox.width;
  const down = box.height / viewBox.height;
  const scale = fit === 'contain' ? Math.min(across, down) : Math.max(across, down);
  const e = box.x + (box.width - scale * viewBox.width) / 2 - scale * viewBox.x;
  const f = box.y + (box.height - scale * viewBox.height) / 2 - scale * viewBox.y;
  const transform: Matrix = [scale, 0, 0, scale, e, f];
  return {
    kind: 'artwork',
    role,
    drawing: artwork.drawing,
    transform,
    // A figure must not paint beyond its own view box, as SVG viewers cut there too.
    clip:
      fit === 'cover'
        ? box
        : rect(
            scale * viewBox.x + e,
            scale * viewBox.y + f,
            scale * viewBox.width,
            scale * viewBox.height,
          ),
    visible: rect(
      scale * visible.x + e,
      scale * visible.y + f,
      scale * visible.width,
      scale * visible.height,
    ),
    subject,
  };
}
