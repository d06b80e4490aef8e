import { feature } from 'topojson-client';
import type { FeatureCollection, Feature, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { GeoRing, MapArea, MapFigure } from '../../core/figure.js';
import { checked, finding, type Checked, type Localized } from '../../core/finding.js';
import { INPUT_LIMITS, USUAL_LIMITS, type InputLimits } from '../../core/input-limits.js';
import type { ProjectFiles } from '../../core/project-files.js';
import type { YamlSource } from '../locate.js';
import { readText } from '../read-yaml.js';
import { validate } from '../validate.js';
import { missingFile } from './read-table.js';
import { mapSchema } from './schema.js';

/** The borders under `geo`, TopoJSON or GeoJSON. */
export async function readMap(
  files: ProjectFiles,
  yaml: YamlSource,
): Promise<Checked<MapFigure | null>> {
  const spec = validate(mapSchema, yaml);
  if (!spec.value) return checked(null, spec.findings);
  const { geo, labels, rest, border, credit } = spec.value;
  if (files.sizeOf(geo) === undefined) return checked(null, [missingFile(files, yaml, 'geo', geo)]);
  const text = await readText(files, geo);
  if (text.value === null) return checked(null, text.findings);

  const areas = areasIn(text.value, files.limits ?? USUAL_LIMITS, {
    object: spec.value.object,
    idProperty: spec.value['id-property'],
    nameProperty: spec.value['name-property'],
  });
  const where = { source: yaml.placeOf(['geo']) };
  if ('tooMany' in areas) {
    const { counts } = INPUT_LIMITS[areas.tooMany];
    const limit = (files.limits ?? USUAL_LIMITS)[areas.tooMany];
    const params = { file: geo, counts, limit, name: areas.tooMany };
    return checked(null, [...text.findings, finding('figure-map-size', where, params)]);
  }
  if ('problem' in areas) {
    const params = { file: geo, problem: areas.problem };
    return checked(null, [...text.findings, finding('figure-geo-unreadable', where, params)]);
  }
  return checked(
    {
      kind: 'map',
      file: yaml.file,
      source: yaml.placeOf([]),
      geo,
      areas: areas.value,
      districtDigits: spec.value['district-digits'],
      labels,
      rest,
      border,
      credit,
    },
    text.findings,
  );
}

interface Wanted {
  readonly object: string | undefined;
  readonly idProperty: string | undefined;
  readonly nameProperty: string;
}

type Areas =
  | { readonly value: readonly MapArea[] }
  | { readonly problem: Localized }
  | { readonly tooMany: 'map-areas' | 'map-points' };

function areasIn(text: string, limits: InputLimits, wanted: Wanted): Areas {
  try {
    const json = JSON.parse(text) as unknown;
    if (pointsIn(json) > limits['map-points']) return { tooMany: 'map-points' };
    const features = featuresOf(json, wanted.object);
    if (features.length > limits['map-areas']) return { tooMany: 'map-areas' };
    return areasOf(features, wanted);
  } catch (error) {
    // JSON.parse and topojson-client meet broken files with plain errors of many kinds.
    if (error instanceof MapProblem) return { problem: error.words };
    return { problem: { de: 'der Aufbau der Datei ist beschädigt', en: 'the file is damaged' } };
  }
}

/** Pairs of numbers anywhere below; without recursion, for a file that nests a hundred thousand. */
function pointsIn(json: unknown): number {
  let points = 0;
  const open: unknown[] = [json];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node) && typeof node[0] === 'number') points += 1;
    else for (const child of Object.values(node)) open.push(child);
  }
  return points;
}

class MapProblem extends Error {
  readonly words: Localized;
  constructor(words: Localized) {
    super(words.en);
    this.words = words;
  }
}

function featuresOf(json: unknown, object: string | undefined): readonly Feature[] {
  const type = (json as { readonly type?: unknown } | null)?.type;
  if (type === 'FeatureCollection') return (json as FeatureCollection).features;
  if (type !== 'Topology') {
    throw new MapProblem({
      de: 'weder TopoJSON noch eine FeatureCollection',
      en: 'neither TopoJSON nor a FeatureCollection',
    });
  }
  const topology = json as Topology;
  const names = Object.keys(topology.objects);
  const name = object ?? names[0] ?? '';
  // `__proto__` and the like are no objects of the file.
  const chosen = Object.hasOwn(topology.objects, name) ? topology.objects[name] : undefined;
  if (!chosen) {
    const known = names.join(', ');
    throw new MapProblem({
      de: `das Objekt „${name}“ fehlt (vorhanden: ${known})`,
      en: `no object “${name}” (there are: ${known})`,
    });
  }
  const result: Feature | FeatureCollection = feature(topology, chosen);
  return result.type === 'FeatureCollection' ? result.features : [result];
}

function areasOf(features: readonly Feature[], wanted: Wanted): Areas {
  const value = features.flatMap((each): readonly MapArea[] => {
    const polygons = polygonsOf(each);
    if (polygons.length === 0) return [];
    const id = idOf(each, wanted.idProperty);
    const name = each.properties?.[wanted.nameProperty] as unknown;
    return [{ id, name: typeof name === 'string' ? name.normalize('NFC') : id, polygons }];
  });
  if (value.length === 0) throw new MapProblem({ de: 'keine Flächen darin', en: 'no areas in it' });
  return { value };
}

function idOf(each: Feature, property: string | undefined): string {
  const id: unknown = property === undefined ? each.id : each.properties?.[property];
  if (typeof id === 'string' && id !== '') return id;
  // Some exports write the key as a number, without its leading zero.
  if (typeof id === 'number') return String(id).padStart(8, '0');
  throw new MapProblem(
    property === undefined
      ? { de: 'eine Fläche hat keine `id`', en: 'an area has no `id`' }
      : { de: `eine Fläche hat kein Feld „${property}“`, en: `an area has no field “${property}”` },
  );
}

function polygonsOf({ geometry }: Feature): MapArea['polygons'] {
  const shape = geometry as Feature['geometry'] | null;
  if (shape?.type === 'Polygon') return [shape.coordinates.map(ringOf)];
  if (shape?.type === 'MultiPolygon') return shape.coordinates.map((rings) => rings.map(ringOf));
  return [];
}

const ringOf = (positions: readonly Position[]): GeoRing =>
  positions.map(([longitude, latitude]) => {
    if (!isDegree(longitude, 180) || !isDegree(latitude, 90)) {
      throw new MapProblem({
        de: 'die Koordinaten sind keine Grade (etwa UTM statt WGS 84)',
        en: 'the coordinates are no degrees (UTM instead of WGS 84?)',
      });
    }
    return [longitude, latitude];
  });

const isDegree = (value: number | undefined, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;
