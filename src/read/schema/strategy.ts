import { z } from 'zod';
import { EDITIONS } from '../../core/project.js';
import { waiverSchema } from './participants.js';
import { dateValue, pathValue, textValue } from './values.js';

/** `data/strategy.yaml`. Also the source of its JSON Schema. */
export const strategySchema = z
  .strictObject({
    title: textValue.describe('Titel des Heftes'),
    subtitle: textValue.optional().describe('Untertitel'),
    edition: textValue.describe('Auflage, etwa „Neuauflage 2021“'),
    publisher: textValue.describe('Herausgeber'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/u)
      .default('de')
      .describe('Sprache des Textes, etwa de oder de-DE'),
    date: dateValue.describe('Tag dieser Ausgabe; er steht auch in der PDF-Datei'),
    deadline: dateValue.optional().describe('Letzter Tag, an dem man beitreten kann'),
    keywords: z.array(textValue).default([]).describe('Stichwörter für die Suche'),
    chapters: z
      .array(pathValue)
      .min(1)
      .optional()
      .describe('Kapitel in ihrer Reihenfolge; fehlt die Liste, alle data/text/*.md nach Namen'),
    templates: z
      .string()
      .regex(/^templates(\/[a-z0-9-]+)*$/u)
      .default('templates')
      .describe('Ordner der Gestaltung: templates oder ein Ordner darin, etwa templates/plain'),
    editions: z
      .array(z.enum(EDITIONS))
      .min(1)
      .default(['print'])
      .describe('Welche Ausgaben gebaut werden'),
    'sign-off': z
      .array(waiverSchema)
      .default([])
      .describe('Freigaben, die keinen einzelnen Beteiligten betreffen'),
  })
  .describe('Das Heft als Ganzes');

export type StrategyYaml = z.output<typeof strategySchema>;
