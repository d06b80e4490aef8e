/**
 * Names in the registry of the ICC, www.color.org/chardata, as far as European offset, newspaper
 * and gravure printers, and the American and Japanese ones, order by them.
 */
const REGISTERED: readonly RegExp[] = [
  /^FOGRA\d{2}$/u,
  /^CGATS TR ?00[1-6]$/u,
  /^CGATS21-2-CRPC[1-7]$/u,
  /^IFRA(?:22|26|30|31)$/u,
  /^(?:JC200103|JCN2002|JCW2003)$/u,
];

/** True when a reader finds out by the name alone how such paper and ink look. */
export const isRegistered = (identifier: string): boolean =>
  REGISTERED.some((name) => name.test(identifier));

/** What the profiles that printers hand out are called, and the condition each was made for. */
const MADE_FOR: readonly (readonly [description: RegExp, condition: string])[] = [
  [/\bISO ?Coated ?v2\b/iu, 'FOGRA39'],
  [/\bPSO ?Coated ?v3\b/iu, 'FOGRA51'],
  [/\bPSO ?Uncoated ?v3\b/iu, 'FOGRA52'],
  [/\bPSO ?Uncoated ?ISO ?12647\b/iu, 'FOGRA47'],
  [/\bPSO ?LWC ?Improved\b/iu, 'FOGRA45'],
  [/\bPSO ?LWC ?Standard\b/iu, 'FOGRA46'],
  [/\bISO ?Uncoated\b/iu, 'FOGRA29'],
];

/** The condition that a profile says it was made for; null when its name does not tell. */
export function conditionOfProfile(description: string): string | null {
  const plain = description.replace(/_/gu, ' ');
  const told = /FOGRA ?(\d{2})/iu.exec(plain)?.[1];
  if (told !== undefined) return `FOGRA${told}`;
  return MADE_FOR.find(([name]) => name.test(plain))?.[1] ?? null;
}
