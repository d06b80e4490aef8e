import { expect, it } from '@jest/globals';
import { arrangeLogos } from '../../src/arrange/arrange-logos.js';
import { expectSound } from './expect-sound.js';
import { entriesOf, FRAME, LIMITS, SPEC, tierOf, USUAL } from './grid-scene.js';

it('takes all German municipalities in under ten seconds', () => {
  const usual = Array.from({ length: 10_753 }, () => USUAL);
  const { placements } = arrangeLogos(FRAME, [tierOf(entriesOf(usual))], SPEC, LIMITS).value;
  expect(placements).toHaveLength(10_753);
  expectSound({ placements: placements.slice(0, 300) });
}, 10_000);
