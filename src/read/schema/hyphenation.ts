import { z } from 'zod';
import { textValue } from './values.js';

/** `data/hyphenation.yaml`. Also the source of its JSON Schema. */
export const hyphenationSchema = z
  .strictObject({
    exceptions: z
      .array(textValue)
      .default([])
      .describe('Erlaubte Trennstellen mit Bindestrich: Staub-ecken'),
    keep: z.array(textValue).default([]).describe('Wörter, die ungetrennt bleiben'),
    seams: z
      .array(textValue)
      .default([])
      .describe('Fugen ohne Ligatur, mit | markiert: Auf|lage'),
  })
  .describe('Ausnahmen der Silbentrennung');
