import type { TimelineFigure } from '../../core/figure.js';
import { checked, type Checked } from '../../core/finding.js';
import type { LooseDate } from '../../core/participant.js';
import type { YamlSource } from '../locate.js';
import { validate } from '../validate.js';
import { timelineSchema } from './schema.js';

/** Events in order of time; those of one day keep the order of the file. */
export function readTimeline(yaml: YamlSource): Checked<TimelineFigure | null> {
  const { value, findings } = validate(timelineSchema, yaml);
  if (!value) return checked(null, findings);
  const events = [...value.events].sort((a, b) => begin(a.on) - begin(b.on));
  return checked({ kind: 'timeline', file: yaml.file, source: yaml.placeOf([]), events });
}

const FIRST_MONTH = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/** Sorts dates of different exactness: `2021` before `2021-01` before `2021-01-05`. */
const begin = ({ year, month, day, season }: LooseDate): number =>
  year * 10_000 + (season ? FIRST_MONTH[season] : (month ?? 0)) * 100 + (day ?? 0);
