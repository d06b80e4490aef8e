/** Rough luminosity of ink on white paper, 0 (black) … 1. */
export function luminosityOf(inks: Readonly<Record<string, number>>): number {
  const free = (plate: string): number => 1 - (inks[plate] ?? 0);
  return (0.3 * free('Cyan') + 0.59 * free('Magenta') + 0.11 * free('Yellow')) * free('Black');
}
