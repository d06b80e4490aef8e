import { describe, expect, it } from '@jest/globals';
import { cmyk } from '../../src/core/color.js';
import type { GridGround } from '../../src/core/grid.js';
import { pt } from '../../src/core/units.js';
import { artworkRequests } from '../../src/join/artwork-requests.js';
import { readProject } from '../../src/read/read-project.js';
import { sampleWith } from '../support/overlay-files.js';

const sample = async (on: string) =>
  readProject(
    await sampleWith({
      'logos/olpe-negativ.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'data/participants.yaml': (text) =>
        text.replace('file: olpe.svg', 'file: olpe.svg\n      negative: olpe-negativ.svg'),
      'templates/design.yaml': (text) =>
        text.replace('  clear-space: 0.1\n', `  clear-space: 0.1\n${on}`),
    }),
  );

describe('artworkRequests', () => {
  it.each([
    ['', null, 'logos/olpe.svg'],
    ['  on: dark\n', 'dark', 'logos/olpe-negativ.svg'],
    ['  on: tint\n', 'tint', 'logos/olpe.svg'],
  ] as const)('takes the version that can be read on the ground: %j', async (on, kind, file) => {
    const { value: project, findings } = await sample(on);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { ground } = project.templates.grid;
    expect(ground?.kind ?? null).toBe(kind);
    const request = artworkRequests(project, []).find(({ id }) => id === 'olpe');
    expect(request?.file).toBe(file);
    expect(request?.ground).toEqual(
      ground ? { color: ground.color, negative: kind === 'dark' } : undefined,
    );
  });

  it('takes the first accent as ground, or the colour that is named', async () => {
    const groundOf = async (on: string): Promise<GridGround | null> =>
      (await sample(on)).value.templates.grid.ground;
    expect(await groundOf('  on: dark\n')).toMatchObject({ color: cmyk(0.95, 0.62, 0.38, 0.32) });
    const named = await groundOf('  on: tint\n  ground: mist\n  ground-padding: 4\n');
    expect(named).toMatchObject({ color: cmyk(0.13, 0.02, 0.08, 0) });
    expect(named?.padding).toBeCloseTo(pt((4 * 72) / 25.4), 6);
    expect((await groundOf('  on: tint\n'))?.color).toMatchObject({ c: 0.95 * 0.12 });
  });
});
