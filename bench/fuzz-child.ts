/** Looks at one damaged file after the other, until it is killed: see `fuzz.ts`. */
import type { FuzzMessage } from './fuzz.js';
import { TARGETS } from './fuzz/targets.js';

export async function main([name, firstSeed]: readonly string[]): Promise<void> {
  const target = TARGETS[name as keyof typeof TARGETS];
  const say = (message: FuzzMessage): Promise<void> =>
    new Promise((sent) => process.send?.(message, () => sent()));
  const look = await target.open();
  for (let seed = Number(firstSeed); ; seed += 1) {
    await say({ begins: seed });
    try {
      const { verdict, detail } = await look(target.damaged(seed));
      await say({ ended: seed, verdict, detail });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const detail = stack.split('\n').slice(0, 3).join(' ').slice(0, 300);
      await say({ ended: seed, verdict: 'exception', detail });
    }
  }
}
