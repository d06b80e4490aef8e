import { z } from 'zod';
import { JOIN_WAYS, KINDS, TIER_SIZES } from '../../core/participant.js';
import {
  dateValue,
  dayValue,
  hexValue,
  idValue,
  inkValue,
  lengthValue,
  pathValue,
  spaceValue,
  textValue,
} from './values.js';

/** An accepted finding: who takes the responsibility, and why. */
export const waiverSchema = z
  .strictObject({
    finding: textValue.describe('Code der Meldung, die freigegeben wird, etwa logo-low-resolution'),
    by: textValue.describe('Wer die Verantwortung übernimmt'),
    why: textValue.describe('Warum es so bleiben darf'),
    on: dayValue.optional().describe('Tag der Freigabe, 2021-10-08'),
    until: dayValue.optional().describe('Letzter Tag, an dem die Freigabe gilt'),
  })
  .describe('Freigabe einer Meldung, die ein Mensch annehmen muss');

export const tierSchema = z
  .strictObject({
    id: idValue.describe('Kürzel, auf das sich „tier“ bei den Beteiligten bezieht'),
    title: textValue.describe('Überschrift über den Logos'),
    size: z.enum(TIER_SIZES).default('medium').describe('Größe der Logos in dieser Gruppe'),
  })
  .describe('Eine Gruppe von Beteiligten');

const BACKGROUNDS = ['auto', 'keep', 'remove-white'] as const;

const shift = z
  .number({ error: 'shift' })
  .min(-20, { error: 'shift' })
  .max(20, { error: 'shift' });

const logoSchema = z
  .strictObject({
    file: pathValue.describe('Dateiname im Ordner logos/'),
    'min-width': lengthValue.optional().describe('Kleinste Breite, unter der das Logo leidet: 18mm'),
    'clear-space': spaceValue
      .optional()
      .describe('Schutzraum: Anteil der Logohöhe (10%) oder Länge (3mm)'),
    scale: z
      .number({ error: 'factor' })
      .min(0.25, { error: 'factor' })
      .max(4, { error: 'factor' })
      .default(1)
      .describe('Faktor auf die ausgeglichene Größe; 1 = wie ausgeglichen'),
    nudge: z
      .tuple([shift, shift], { error: 'shift' })
      .optional()
      .describe('Verschiebung in mm nach rechts und nach unten: [0.5, -1]'),
    background: z
      .enum(BACKGROUNDS)
      .default('auto')
      .describe('auto und remove-white entfernen einen fast weißen Kasten, keep lässt ihn stehen'),
    colors: z
      .record(hexValue, inkValue)
      .optional()
      .describe('Genaue Druckfarbe für eine Farbe der Datei: "#0f3d56": [100, 60, 0, 40]'),
    negative: pathValue.optional().describe('Fassung für dunklen Grund, Dateiname in logos/'),
  })
  .describe('Das Logo');

const joinedSchema = z
  .strictObject({
    by: z
      .enum(JOIN_WAYS)
      .optional()
      .describe('Ratsbeschluss (council-resolution) oder Absichtserklärung (letter-of-intent)'),
    on: dateValue
      .optional()
      .describe('So genau wie bekannt: 2021-09-16, 2021-10, 2021 oder 2020-summer'),
    reference: textValue.optional().describe('Aktenzeichen oder Fundstelle'),
  })
  .describe('Beitritt; was nicht bekannt ist, bleibt weg');

export const participantSchema = z
  .strictObject({
    id: idValue.describe('Kürzel aus Kleinbuchstaben, Ziffern und Bindestrichen'),
    name: textValue.describe('Name, wie er gedruckt wird'),
    official: textValue.describe('Amtlicher Name, etwa „Stadt Plettenberg“'),
    kind: z.enum(KINDS).describe('Art: entscheidet über jede Benennung, etwa „Gemeindelogo“'),
    ags: z
      .string()
      .optional()
      .describe('Amtlicher Gemeindeschlüssel in Anführungszeichen, acht Stellen (Kreise fünf)'),
    tier: z.string().min(1).describe('Kürzel der Gruppe'),
    joined: joinedSchema.optional(),
    logo: logoSchema.optional(),
    'sign-off': z.array(waiverSchema).default([]).describe('Freigaben'),
  })
  .describe('Eine Kommune, ein Kreis oder eine Organisation');

/** `data/participants.yaml`. Also the source of its JSON Schema. */
export const participantsSchema = z
  .strictObject({
    tiers: z.array(tierSchema).min(1).describe('Gruppen in der Reihenfolge ihres Erscheinens'),
    participants: z.array(participantSchema).describe('Alle Beteiligten'),
  })
  .describe('Wer mitmacht');

/** The same document with its entries unread: they are validated one by one. */
export const participantsFrame = z.strictObject({
  tiers: z.array(z.unknown()).min(1),
  participants: z.array(z.unknown()),
});

export type ParticipantYaml = z.output<typeof participantSchema>;
export type LogoYaml = NonNullable<ParticipantYaml['logo']>;
export type WaiverYaml = z.output<typeof waiverSchema>;
