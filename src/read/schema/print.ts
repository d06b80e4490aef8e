import { z } from 'zod';
import { BINDINGS } from '../../core/binding.js';
import { INPUT_LIMITS } from '../../core/input-limits.js';
import { MARK_KINDS, STANDARDS } from '../../core/print-spec.js';
import {
  caliperValue,
  cmykValue,
  grammageValue,
  lengthValue,
  pathValue,
  percentValue,
  textValue,
  thicknessValue,
  trimValue,
} from './values.js';

const ppi = z.number().min(1).max(4800);

const limitsSchema = z
  .strictObject({
    'total-ink': percentValue.refine((share) => share <= 4, { error: 'percent' }).describe('Größter Gesamtfarbauftrag: 300%'),
    'image-ppi': ppi.describe('Bildauflösung, unter der jemand freigeben muss'),
    'image-ppi-error': ppi.describe('Bildauflösung, unter der nicht gedruckt wird'),
    'image-ppi-max': ppi.describe('Höhere Auflösung wird auf diesen Wert heruntergerechnet'),
    'line-art-ppi': ppi.describe('Auflösung für Strichbilder'),
    'min-line': thicknessValue.describe('Dünnste Linie: 0.25pt'),
    'min-line-negative': thicknessValue.describe('Dünnste helle Linie auf dunklem Grund'),
    'min-text': thicknessValue.describe('Kleinste Schrift'),
    'min-text-negative': thicknessValue.describe('Kleinste helle oder mehrfarbige Schrift'),
    'overprint-text': thicknessValue.describe('Schwarze Schrift darunter überdruckt'),
    'overprint-line': thicknessValue.describe('Schwarze Linien darunter überdrucken'),
  })
  .describe('Grenzwerte der Druckerei');

const UNITS = { MB: 'MB', 'million pixels': 'Millionen', s: 'Sekunden' } as const;

/** Each may be left out, and none can be set beyond what the libraries bear. */
const inputLimitsSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(INPUT_LIMITS).map(([name, { value, most, unit, counts }]) => [
        name,
        z
          .int({ error: 'limit' })
          .min(1, { error: 'limit' })
          .max(most, { error: 'limit' })
          .optional()
          .describe(`${counts.de}${unit === '' ? '' : ` in ${UNITS[unit]}`}, sonst ${value}`),
      ]),
    ),
  )
  .describe('Was eine Datei höchstens kosten darf; siehe docs/limits.md');

const inkSchema = z
  .strictObject({
    name: textValue.describe('Name der Sonderfarbe, genau wie in den Logodateien: HKS 42 K'),
    cmyk: cmykValue.describe('Ersatz in Prozent: [100, 55, 0, 0]'),
    print: z
      .enum(['spot', 'process'])
      .describe('spot: eigene Druckplatte; process: wird in CMYK umgewandelt'),
  })
  .describe('Eine Sonderfarbe');

const paperSchema = z
  .strictObject({
    grammage: grammageValue.describe('Flächengewicht: 115g/m²'),
    volume: z
      .number()
      .min(0.5)
      .max(3)
      .default(1)
      .describe('Volumen in cm³/g, auf dem Datenblatt „1,1-faches Volumen“'),
    thickness: caliperValue.optional().describe('Dicke eines Blattes, wenn bekannt: 104µm'),
  })
  .describe('Papier des Inhalts, für die Rückenbreite bei Klebebindung');

/** `data/print.yaml`. Also the source of its JSON Schema. */
export const printSchema = z
  .strictObject({
    standard: z.enum(STANDARDS).describe('Norm der Druckdatei'),
    condition: z
      .strictObject({
        identifier: textValue.describe('Eingetragener Name der Druckbedingung: FOGRA39'),
        info: textValue.describe('Lesbarer Name des Profils'),
        profile: pathValue.describe('ICC-Profil im Projekt: data/icc/…'),
      })
      .describe('Druckbedingung'),
    page: z
      .strictObject({
        trim: trimValue.describe('Endformat: A4, A5 oder Breite und Höhe'),
        bleed: lengthValue.describe('Beschnittzugabe'),
        'safe-margin': lengthValue.describe('Abstand, den Wichtiges zum Rand hält'),
        marks: z.array(z.enum(MARK_KINDS)).default([]).describe('Druckmarken'),
        binding: z.enum(BINDINGS).describe('Bindung: Rückstich, Klebebindung oder keine'),
        paper: paperSchema.optional(),
        spine: lengthValue
          .optional()
          .describe('Rückenbreite, wie die Druckerei sie nennt; sonst aus dem Papier berechnet'),
      })
      .describe('Seite und Bindung'),
    limits: limitsSchema,
    'input-limits': inputLimitsSchema.default({}),
    'rich-black': cmykValue.describe('Tiefschwarz für große Flächen'),
    inks: z.array(inkSchema).default([]).describe('Sonderfarben'),
  })
  .describe('Hauswerte für den Druck');

export type PrintYaml = z.output<typeof printSchema>;
export type PaperYaml = z.output<typeof paperSchema>;
