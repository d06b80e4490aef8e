import { describe, expect, it } from '@jest/globals';
import { finding, type Finding } from '../../src/core/finding.js';
import { rect, type Rect } from '../../src/core/geometry.js';
import type { Arrangement, Placement } from '../../src/core/grid.js';
import type { Project } from '../../src/core/project.js';
import { logoRemarks } from '../../src/join/logo-remarks.js';

const source = { file: 'data/participants.yaml', line: 3, column: 5 };

const project = {
  participants: [{ id: 'wenden', name: 'Wenden', logo: { file: 'logos/wenden.jpg', source } }],
} as unknown as Project;

const arrangement = {
  placements: [{ participant: 'wenden', page: 0, visible: rect(100, 100, 60, 20) } as Placement],
} as unknown as Arrangement;

const lowResolution = (box: Rect): Finding =>
  finding('image-resolution-low', { page: 7, box }, { value: 280, limit: 300 });

const saidBefore = finding(
  'logo-low-resolution',
  { participant: 'Wenden', source },
  { ppi: 280, width: 20, needed: 300, narrow: 18 },
);

const remarks = (found: Finding, before: readonly Finding[]): readonly Finding[] =>
  logoRemarks([found], before, arrangement, [7], project);

describe('logoRemarks', () => {
  it('leaves out what was said of the logo with its name', () => {
    expect(remarks(lowResolution(rect(98, 98, 64, 24)), [saidBefore])).toEqual([]);
  });

  it('names the participant when the pages show more than the grid knew', () => {
    const [remark] = remarks(lowResolution(rect(98, 98, 64, 24)), []);
    expect(remark?.where).toMatchObject({
      participant: 'Wenden',
      file: 'logos/wenden.jpg',
      source,
    });
  });

  it('keeps what lies elsewhere on the page', () => {
    const elsewhere = lowResolution(rect(300, 300, 64, 24));
    expect(remarks(elsewhere, [saidBefore])).toEqual([elsewhere]);
  });
});
