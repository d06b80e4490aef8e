import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../read/suggest.js';
import { openProject } from '../io/project-folder.js';
import { checkTarget, writeOutput } from '../io/write-output.js';
import { EXIT } from './exit-codes.js';
import { jsonSchemaFiles } from './json-schema-files.js';
import { workFolder, type Session } from './session.js';
import { UsageError } from './usage-error.js';

/** `build-strategy schema participants` prints one; `schema --write` puts all into `schema/`. */
export async function runSchema(session: Session, name: string | undefined): Promise<number> {
  const files = jsonSchemaFiles();
  if (session.options.write) {
    const project = await openProject(workFolder(session));
    const folder = join(project.root, 'schema');
    await mkdir(folder, { recursive: true });
    for (const file of files) {
      const target = await checkTarget(join(folder, `${file.name}.schema.json`), project);
      await writeOutput(target, new TextEncoder().encode(file.text));
      session.terminal.err(`✓ schema/${file.name}.schema.json\n`);
    }
    return EXIT.ok;
  }
  const names = files.map((file) => file.name);
  if (name === undefined) {
    await session.terminal.out(names.map((each) => `${each}\n`).join(''));
    return EXIT.ok;
  }
  const file = files.find((each) => each.name === name);
  if (!file) throw unknownSchema(name, names);
  await session.terminal.out(file.text);
  return EXIT.ok;
}

function unknownSchema(name: string, names: readonly string[]): UsageError {
  const near = nearest(name, names);
  return new UsageError({
    de: `Das Schema „${name}“ gibt es nicht.${near === null ? '' : ` Gemeint ist wohl „${near}“.`} Möglich: ${names.join(', ')}.`,
    en: `There is no schema “${name}”.${near === null ? '' : ` Did you mean “${near}”?`} Possible: ${names.join(', ')}.`,
  });
}
