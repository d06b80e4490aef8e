import { geoConicConformal } from 'd3-geo';
import type { MapArea } from '../../../core/figure.js';
import { areaOf, boxAround, type Area } from './polygon.js';
import type { XY } from '../draw-shape.js';

/** Room for half of the outer border line on each side, points. */
const MARGIN = 1;

export interface ProjectedMap {
  readonly areas: readonly Area[];
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the areas as large as the given room allows, north up, from (0, 0).
 * Conformal conic projection with its parallels at a sixth from the edges: shapes stay true from
 * a district to all of Germany. Points are projected one by one, so that the order of a ring's
 * points (which differs between TopoJSON and GeoJSON) does not matter as it does to d3.geoPath.
 */
export function projectAreas(
  areas: readonly MapArea[],
  room: { readonly width: number; readonly height: number },
): ProjectedMap {
  const degrees = boxAround(areas.flatMap(({ polygons }) => polygons.flat(2)));
  const south = degrees.y + degrees.height / 6;
  const north = degrees.y + (degrees.height * 5) / 6;
  const projection = geoConicConformal()
    .parallels([south, north])
    .rotate([-(degrees.x + degrees.width / 2), 0])
    .center([0, degrees.y + degrees.height / 2])
    .scale(1000)
    .translate([0, 0])
    // Resampling of curves is for paths; here each point stands for itself.
    .precision(0);
  const flat = areas.map(({ id, name, polygons }) => ({
    id,
    name,
    rings: polygons.flat().map((ring) =>
      // The last point of a closed ring repeats the first.
      ring.slice(0, -1).map((point): XY => projection([point[0], point[1]]) ?? [0, 0]),
    ),
  }));
  const box = boxAround(flat.flatMap(({ rings }) => rings.flat()));
  const scale = Math.min(
    (room.width - 2 * MARGIN) / box.width,
    (room.height - 2 * MARGIN) / box.height,
  );
  const place = ([x, y]: XY): XY => [MARGIN + (x - box.x) * scale, MARGIN + (y - box.y) * scale];
  return {
    areas: flat.map(({ id, name, rings }) =>
      areaOf(
        id,
        name,
        rings.map((ring) => ring.map(place)),
      ),
    ),
    width: box.width * scale + 2 * MARGIN,
    height: box.height * scale + 2 * MARGIN,
  };
}

/** The same map, moved. */
export const shiftMap = (map: ProjectedMap, dx: number, dy: number): ProjectedMap => ({
  ...map,
  areas: map.areas.map(({ id, name, rings }) =>
    areaOf(
      id,
      name,
      rings.map((ring) => ring.map(([x, y]): XY => [x + dx, y + dy])),
    ),
  ),
});
