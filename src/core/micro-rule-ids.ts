/** Names of the micro-typography rules, for templates that switch some off; see `docs/typography.md`. */
export const MICRO_RULE_IDS = [
  'quotes',
  'apostrophe',
  'dash',
  'range',
  'minus',
  'ellipsis',
  'suspended-hyphen',
  'abbreviation',
  'reference',
  'section',
  'unit',
  'date',
  'thousands',
  'fraction',
  'name',
] as const;

export type MicroRuleId = (typeof MICRO_RULE_IDS)[number];
