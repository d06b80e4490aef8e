import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { seeded } from './seeded.js';

/** Widths of the generated pixel logos, as town halls send them. */
const PNG_WIDTH = 1200;
const JPEG_WIDTH = 1600;

/**
 * Writes a project of `count` participants into `folder`: half SVG, a quarter PNG with alpha, a
 * quarter JPEG, all different; text, design and house numbers are those of the sample.
 */
export async function generateProject(folder: string, count: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'logos'), { recursive: true });
  for (const part of ['data', 'templates']) cpSync(part, join(folder, part), { recursive: true });

  const entries: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const svg = drawLogo(index);
    const kind = index % 4;
    const file = `logo-${index}.${kind < 2 ? 'svg' : kind === 2 ? 'png' : 'jpg'}`;
    writeFileSync(join(folder, 'logos', file), await encode(svg, kind));
    entries.push(
      `  - { id: town-${index}, name: "Ort ${index}", official: "Stadt Ort ${index}", kind: stadt, tier: participant, logo: { file: ${file} } }`,
    );
  }
  writeFileSync(
    join(folder, 'data/participants.yaml'),
    `tiers:\n  - { id: participant, title: Mitmacherkommunen }\nparticipants:\n${entries.join('\n')}\n`,
  );
}

async function encode(svg: string, kind: number): Promise<Buffer | string> {
  if (kind < 2) return svg;
  const width = kind === 2 ? PNG_WIDTH : JPEG_WIDTH;
  const png = Buffer.from(
    new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng(),
  );
  if (kind === 2) return png;
  return sharp(png).flatten({ background: '#ffffff' }).jpeg({ quality: 88 }).toBuffer();
}

/** A sign and a wordmark of bars, different for each number; about 400 curves. */
function drawLogo(seed: number): string {
  const random = seeded(seed + 1);
  const hue = Math.floor(random() * 360);
  const color = (light: number): string => hslToHex(hue, 0.55, light);
  const petals = 5 + Math.floor(random() * 12);
  const sign = Array.from({ length: petals }, (_, index) => {
    const turn = (index * 360) / petals;
    const reach = 18 + random() * 22;
    const curl = random() * 14;
    return `<path transform="rotate(${turn.toFixed(2)} 50 50)" fill="${color(0.25 + 0.4 * random())}" d="M50 50 C${(50 + curl).toFixed(2)} ${(50 - reach / 2).toFixed(2)} ${(50 + curl / 2).toFixed(2)} ${(50 - reach).toFixed(2)} 50 ${(50 - reach).toFixed(2)} C${(50 - curl).toFixed(2)} ${(50 - reach).toFixed(2)} ${(50 - curl).toFixed(2)} ${(50 - reach / 2).toFixed(2)} 50 50 Z"/>`;
  }).join('');
  const letters = 4 + Math.floor(random() * 9);
  const word = Array.from({ length: letters }, (_, index) => {
    const x = 105 + index * 16;
    const tall = random() < 0.3;
    return `<path fill="${color(0.2)}" d="M${x} ${tall ? 30 : 42} q 6 -6 12 0 v 28 q -6 6 -12 0 Z"/>`;
  }).join('');
  const width = 110 + letters * 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100">${sign}${word}</svg>`;
}

function hslToHex(hue: number, saturation: number, light: number): string {
  const spread = saturation * Math.min(light, 1 - light);
  const channel = (offset: number): string => {
    const k = (offset + hue / 30) % 12;
    const value = light - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
