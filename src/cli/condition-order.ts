import { resolve } from 'node:path';
import type { OrderedCondition } from '../core/print-spec.js';
import { readProfileFile } from '../io/profile-file.js';
import { workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/** `--icc` and `--condition` as typed. */
type ConditionOrder = Pick<OrderedCondition, 'identifier' | 'file'>;

/** Names are written into the file as they are: printers look them up letter by letter. */
const NAME = /^[\x21-\x7e](?:[\x20-\x7e]{0,78}[\x21-\x7e])?$/u;

/**
 * The printing condition that the command line orders; null when it orders none. Name and profile
 * go together: a file that names one condition and is converted for another would misprint.
 */
export function conditionOrder({ options }: Session): ConditionOrder | null {
  const { icc, condition } = options;
  if (icc === undefined && condition === undefined) return null;
  if (icc === undefined || condition === undefined) {
    throw new UsageError({
      de: '--icc und --condition gehören zusammen, zum Beispiel: --icc PSOcoated_v3.icc --condition FOGRA51',
      en: '--icc and --condition belong together, for example: --icc PSOcoated_v3.icc --condition FOGRA51',
    });
  }
  if (!NAME.test(condition)) {
    throw new UsageError({
      de: `--condition: „${condition}“ ist kein Name einer Druckbedingung wie FOGRA51.`,
      en: `--condition: “${condition}” is no name of a printing condition such as FOGRA51.`,
    });
  }
  return { identifier: condition, file: icc };
}

export const readCondition = async (
  session: Session,
  order: ConditionOrder,
): Promise<OrderedCondition> => ({
  ...order,
  profile: await readProfileFile(resolve(workFolder(session), order.file), order.file),
});
