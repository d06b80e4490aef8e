import { invariant } from '../core/assert.js';
import type { Cmyk, Srgb } from '../core/color.js';
import { cmyk } from '../core/color.js';
import type { InkConverter, Lab, NeutralPixels, SourceConverter } from '../core/ink-converter.js';
import {
  LOSSY_SPREAD,
  SOLID_SPREAD,
  blackInkFor,
  lightnessOf,
  luminanceOf,
  type BlackInk,
} from './black-ink.js';
import { deltaE2000 } from './delta-e.js';
import { openColorEngine, type Transform } from './lcms.js';
import { convertDistinct } from './pixels.js';

/**
 * Opens the output profile. In: bytes that `checkProfile` found right. Out: the converter, which
 * gives the same numbers for the same colour, be it a solid or a pixel, in any order.
 * Method: LittleCMS, relative colorimetric with black point compensation, no optimisation;
 * neutrals by `black-ink.ts`.
 */
export async function openInkConverter(profile: Uint8Array): Promise<InkConverter> {
  const engine = await openColorEngine();
  const press = engine.open(profile);
  invariant(press?.space === 'CMYK', 'the output profile was not checked');
  const { srgb, lab } = engine;
  const need = (transform: Transform | null): Transform => {
    invariant(transform, 'the output profile lacks a direction');
    return transform;
  };
  const rgbToInk = need(engine.transform([srgb, 'rgb16'], [press, 'cmyk16'], 'compensated'));
  const rgbToInk8 = need(engine.transform([srgb, 'rgb8'], [press, 'cmyk8'], 'compensated'));
  const rgbToLab = need(engine.transform([srgb, 'rgb16'], [lab, 'lab16'], 'as-is'));
  const inkToLab = need(engine.transform([press, 'cmyk16'], [lab, 'lab16'], 'as-is'));
  const inkToScale = need(engine.transform([press, 'cmyk16'], [lab, 'lab16'], 'compensated'));
  const inkToRgb = need(engine.transform([press, 'cmyk16'], [srgb, 'rgb16'], 'compensated'));
  const inkToRgb8 = need(engine.transform([press, 'cmyk8'], [srgb, 'rgb8'], 'compensated'));

  const luminances = blackLuminances(inkToLab);
  const blackInk = blackInkFor(luminances);
  const solidBlack = luminances.at(-1) ?? 0;

  const cmykOf = remembered(
    ({ r, g, b }: Srgb) => `${String(r)} ${String(g)} ${String(b)}`,
    (color: Srgb): Cmyk => {
      const k = blackInk(color, SOLID_SPREAD);
      if (k !== null) return cmyk(0, 0, 0, k);
      return inksOf(rgbToInk(samplesOf([color.r, color.g, color.b])));
    },
  );
  const labOf = remembered(keyOfInks, (color: Cmyk): Lab => labFrom(inkToLab(inkSamples(color))));

  return {
    paper: { L: 100, a: 0, b: 0 },
    cmykOf,
    cmykOfAll: (colors) => colors.map(cmykOf),
    labOf,
    srgbOf: remembered(keyOfInks, (color: Cmyk): Srgb => {
      const [r = 0, g = 0, b = 0] = inkToRgb<Uint16Array>(inkSamples(color));
      return { kind: 'srgb', r: byteShare(r), g: byteShare(g), b: byteShare(b) };
    }),
    deltaE: (wanted, printed) => {
      const goal = labFrom(rgbToLab(samplesOf([wanted.r, wanted.g, wanted.b])));
      if (printed.c + printed.m + printed.y === 0 && blackInk(wanted, SOLID_SPREAD) !== null) {
        // Black alone is the wanted neutral as far as paper goes: judged on its own tone scale.
        const Y = (luminanceOf(labOf(printed).L) - solidBlack) / (1 - solidBlack);
        return deltaE2000(goal, { L: lightnessOf(Math.max(0, Y)), a: goal.a, b: goal.b });
      }
      return deltaE2000(goal, labFrom(inkToScale(inkSamples(printed))));
    },
    cmykOfPixels: (rgb, neutrals) =>
      convertDistinct(rgb, 3, 4, (distinct) =>
        withBlackInk(rgbToInk8(distinct), distinct, neutrals, blackInk),
      ),
    srgbOfPixels: (inks) => convertDistinct(inks, 4, 3, inkToRgb8),
    openSource: (source) => openSource(source, profile, blackInk),
  };
}

/** A solid in the 16-bit formats. */
const SOLID = 65535;

const samplesOf = (components: readonly number[]): Uint16Array =>
  Uint16Array.from(components, (part) => Math.round(Math.min(1, Math.max(0, part)) * SOLID));

const inkSamples = ({ c, m, y, k }: Cmyk): Uint16Array => samplesOf([c, m, y, k]);

const inksOf = ([c = 0, m = 0, y = 0, k = 0]: Uint16Array): Cmyk =>
  cmyk(c / SOLID, m / SOLID, y / SOLID, k / SOLID);

/** 16-bit encoding of ICC v4: L 0…100 on 0…65535, a and b with 257 steps a unit, 0 at 128. */
const labFrom = ([L = 0, a = 0, b = 0]: Uint16Array): Lab => ({
  L: L / 655.35,
  a: a / 257 - 128,
  b: b / 257 - 128,
});

/** Screens have 8 bits; so white is 1 and not 0.99995. */
const byteShare = (sample: number): number => Math.round(sample / 257) / 255;

const keyOfInks = ({ c, m, y, k }: Cmyk): string =>
  `${String(c)} ${String(m)} ${String(y)} ${String(k)}`;

/** Luminance of black ink at 0/255 … 255/255, forced to fall so that it can be inverted. */
function blackLuminances(inkToLab: Transform): readonly number[] {
  const ramp = new Uint16Array(256 * 4);
  for (let step = 0; step < 256; step += 1) ramp[step * 4 + 3] = step * 257;
  const lab = inkToLab<Uint16Array>(ramp);
  let last = 1;
  return Array.from({ length: 256 }, (_, step) => {
    last = step === 0 ? 1 : Math.min(last, luminanceOf((lab[step * 3] ?? 0) / 655.35));
    return last;
  });
}

function withBlackInk(
  inks: Uint8Array,
  rgb: Uint8Array,
  neutrals: NeutralPixels,
  blackInk: BlackInk,
): Uint8Array {
  if (neutrals === 'process') return inks;
  const spread = neutrals === 'near' ? LOSSY_SPREAD : SOLID_SPREAD;
  for (let at = 0, to = 0; at < rgb.length; at += 3, to += 4) {
    const [r, g, b] = [(rgb[at] ?? 0) / 255, (rgb[at + 1] ?? 0) / 255, (rgb[at + 2] ?? 0) / 255];
    const k = blackInk({ kind: 'srgb', r, g, b }, spread);
    if (k !== null) inks.set([0, 0, 0, Math.round(k * 255)], to);
  }
  return inks;
}

/** An engine of its own: an embedded profile comes from anywhere and may be damaged. */
async function openSource(
  source: Uint8Array,
  output: Uint8Array,
  blackInk: BlackInk,
): Promise<SourceConverter | null> {
  const engine = await openColorEngine();
  try {
    const from = engine.open(source);
    const press = engine.open(output);
    const space = from?.space;
    if (!from || !press || (space !== 'RGB' && space !== 'GRAY')) return null;
    const [format, channels] = space === 'RGB' ? (['rgb8', 3] as const) : (['gray8', 1] as const);
    const toInk = engine.transform([from, format], [press, 'cmyk8'], 'compensated');
    const toRgb = engine.transform([from, format], [engine.srgb, 'rgb8'], 'compensated');
    if (!toInk || !toRgb) return null;
    return {
      space,
      cmykOfPixels: (samples, neutrals) =>
        convertDistinct(samples, channels, 4, (distinct) =>
          withBlackInk(toInk(distinct), toRgb(distinct), neutrals, blackInk),
        ),
      srgbOfPixels: (samples) => convertDistinct(samples, channels, 3, toRgb),
    };
  } catch {
    // LittleCMS trapped inside its own memory: the profile is damaged beyond what it checks.
    return null;
  }
}

/** Keeps results by key. Bounded, since a hostile file may name millions of colours. */
function remembered<In, Out>(
  keyOf: (value: In) => string,
  compute: (value: In) => Out,
): (value: In) => Out {
  const known = new Map<string, Out>();
  return (value) => {
    const key = keyOf(value);
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const result = compute(value);
    if (known.size < 50_000) known.set(key, result);
    return result;
  };
}
