import { z } from 'zod';
import { dateValue, idValue, textValue } from './values.js';

/** `logos/SOURCES.yaml`. Also the source of its JSON Schema. */
export const sourcesSchema = z
  .record(
    textValue,
    z.strictObject({
      participant: idValue.optional().describe('Kürzel der Kommune oder Organisation'),
      from: textValue.optional().describe('Wer die Datei geschickt hat'),
      'drawn-by': textValue.optional().describe('Wer das Logo gezeichnet hat'),
      received: dateValue.optional().describe('Seit wann die Datei vorliegt'),
      licence: textValue.optional().describe('Lizenz, etwa CC0-1.0'),
      permission: textValue.optional().describe('Was erlaubt ist, und wer es erlaubt hat'),
      'stands-for': textValue.optional().describe('Wofür die Datei im Beispiel steht'),
    }),
  )
  .describe('Herkunft der Logos, nach dem Namen der Datei in logos/');
