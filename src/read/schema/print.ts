import { z } from 'zod';
import { MARK_KINDS, STANDARDS } from '../../core/print-spec.js';
import {
  cmykValue,
  lengthValue,
  pathValue,
  percentValue,
  textValue,
  thicknessValue,
  trimValue,
} from './values.js';

const BINDINGS = ['saddle-stitch', 'perfect', 'none'] as const;

const ppi = z.number().min(1).max(4800);

const limitsSchema = z
  .strictObject({
    'total-ink': percentValue.describe('Größter Gesamtfarbauftrag: 300%'),
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

const inkSchema = z
  .strictObject({
    name: textValue.describe('Name der Sonderfarbe, genau wie in den Logodateien: HKS 42 K'),
    cmyk: cmykValue.describe('Ersatz in Prozent: [100, 55, 0, 0]'),
    print: z
      .enum(['spot', 'process'])
      .describe('spot: eigene Druckplatte; process: wird in CMYK umgewandelt'),
  })
  .describe('Eine Sonderfarbe');

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
        'paper-thickness': lengthValue
          .optional()
          .describe('Dicke eines Blattes für die Rückenbreite: 0.1mm'),
      })
      .describe('Seite und Bindung'),
    limits: limitsSchema,
    'rich-black': cmykValue.describe('Tiefschwarz für große Flächen'),
    inks: z.array(inkSchema).default([]).describe('Sonderfarben'),
  })
  .describe('Hauswerte für den Druck');

export type PrintYaml = z.output<typeof printSchema>;
