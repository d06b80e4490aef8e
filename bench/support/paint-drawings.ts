import type { Drawing } from '../../src/core/drawing.js';
import type { Rect } from '../../src/core/geometry.js';
import { ContentStream } from '../../src/paint/content-stream.js';
import { drawingForm } from '../../src/paint/drawing.js';
import { separation } from '../../src/paint/gradient.js';
import { graphicsStates } from '../../src/paint/graphics-states.js';
import { openSurface } from '../../src/paint/surface.js';

export interface PlacedDrawing {
  readonly drawing: Drawing;
  readonly viewBox: Rect;
}

/**
 * One page for each drawing, its longer side `size` points, painted as in an edition. Pages are
 * whole points wide and high, the drawing stretched to fill them as resvg does: a page that ends
 * within a pixel would show its last row pale.
 */
export async function paintDrawings(
  drawings: readonly PlacedDrawing[],
  size: number,
): Promise<Uint8Array> {
  const surface = openSurface({ version: '1.6', lang: 'de', info: {} });
  const spots = (ink: string) => separation(surface, ink, [0, 0, 0, 1]);
  const states = graphicsStates(surface);
  const group = { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK', I: true, K: false } as const;
  for (const { drawing, viewBox } of drawings) {
    const scale = size / Math.max(viewBox.width, viewBox.height);
    const width = Math.max(1, Math.round(viewBox.width * scale));
    const height = Math.max(1, Math.round(viewBox.height * scale));
    const [across, down] = [width / viewBox.width, height / viewBox.height];
    const page = new ContentStream(spots);
    const form = await drawingForm({ surface, states, spots }, drawing, viewBox);
    page.scoped(() => {
      page.clipBox(0, 0, width, height);
      page.transform([across, 0, 0, -down, -viewBox.x * across, height + viewBox.y * down]);
      page.draw(form);
    });
    const box = [0, 0, width, height] as const;
    surface.addPage({ media: box, bleed: box, trim: box }, page, { Group: group });
  }
  return surface.finish('');
}
