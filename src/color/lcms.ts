import * as lcms from 'lcms-wasm';
import { invariant } from '../core/assert.js';

/** How the samples of a pixel are laid out. 16 bit where one colour counts, 8 bit for pictures. */
export type SampleFormat = 'rgb8' | 'rgb16' | 'cmyk8' | 'cmyk16' | 'gray8' | 'lab16';

/** An opened profile; only good for the `ColorEngine` that opened it. */
export interface ProfileHandle {
  readonly address: number;
  /** `RGB`, `CMYK`, `GRAY`, `Lab` …; null when the header names none of them. */
  readonly space: string | null;
}

/** Converts whole pixels: 16-bit formats take and give `Uint16Array`, 8-bit ones `Uint8Array`. */
export type Transform = <Out extends Uint8Array | Uint16Array>(
  samples: Uint8Array | Uint16Array,
) => Out;

/** LittleCMS 2.16 in a memory of its own: a broken profile can spoil nobody else's. */
export interface ColorEngine {
  readonly srgb: ProfileHandle;
  readonly lab: ProfileHandle;
  /** Null when LittleCMS cannot make sense of the bytes. */
  open(profile: Uint8Array): ProfileHandle | null;
  /** Relative colorimetric; null when the profiles hold no such way. */
  transform(
    from: readonly [ProfileHandle, SampleFormat],
    to: readonly [ProfileHandle, SampleFormat],
    blackPoint: 'compensated' | 'as-is',
  ): Transform | null;
}

/**
 * The library copies a profile to its stack of 15 MB before opening it. Profiles of presses
 * have 0.1 to 2.5 MB; anything above this limit is no sensible profile.
 */
export const MAX_PROFILE_BYTES = 8 * 1024 * 1024;

/** The only door to lcms-wasm. About 10 ms. */
export async function openColorEngine(): Promise<ColorEngine> {
  const module = await lcms.instantiate();
  const handle = (address: number): ProfileHandle => ({
    address,
    space: module.cmsGetColorSpaceASCII(address),
  });
  return {
    srgb: handle(module.cmsCreate_sRGBProfile()),
    lab: handle(module.cmsCreateLab4Profile(null)),
    open: (profile) => {
      if (profile.length < 128 || profile.length > MAX_PROFILE_BYTES) return null;
      const address = module.cmsOpenProfileFromMem(profile, profile.length);
      return address === 0 ? null : handle(address);
    },
    transform: ([from, fromFormat], [to, toFormat], blackPoint) => {
      const flags =
        lcms.cmsFLAGS_NOOPTIMIZE |
        (blackPoint === 'compensated' ? lcms.cmsFLAGS_BLACKPOINTCOMPENSATION : 0);
      const address = module.cmsCreateTransform(
        from.address,
        FORMATS[fromFormat].type,
        to.address,
        FORMATS[toFormat].type,
        lcms.INTENT_RELATIVE_COLORIMETRIC,
        flags,
      );
      if (address === 0) return null;
      const { channels } = FORMATS[fromFormat];
      return <Out extends Uint8Array | Uint16Array>(samples: Uint8Array | Uint16Array) => {
        invariant(samples.length % channels === 0, 'a pixel lacks a channel');
        return module.cmsDoTransform(address, samples, samples.length / channels) as Out;
      };
    },
  };
}

/**
 * No DBL formats: lcms-wasm 1.0.5 lays them out as 32-bit floats and damages its heap.
 * No optimised transforms either: they are up to 3/255 off (measured on 10^6 random colours).
 */
const FORMATS: Readonly<
  Record<SampleFormat, { readonly type: number; readonly channels: number }>
> = {
  rgb8: { type: lcms.TYPE_RGB_8, channels: 3 },
  rgb16: { type: lcms.TYPE_RGB_16, channels: 3 },
  cmyk8: { type: lcms.TYPE_CMYK_8, channels: 4 },
  cmyk16: { type: lcms.TYPE_CMYK_16, channels: 4 },
  gray8: { type: lcms.TYPE_GRAY_8, channels: 1 },
  lab16: { type: lcms.TYPE_Lab_16, channels: 3 },
};
