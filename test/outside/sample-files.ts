import { join } from 'node:path';
import type { EditionName } from '../../src/core/project.js';
import type { PdfStandard } from '../../src/core/print-spec.js';
import { RULES } from '../../src/preflight/rules/index.js';
import type { BuiltCli } from '../support/built-cli.js';

interface JsonReport {
  readonly files: readonly { readonly edition: EditionName; readonly file: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
  }[];
}

/** The sample of this repository as the shipped program builds it. */
export interface SampleFiles {
  readonly file: (edition: EditionName) => string;
  /**
   * Codes of the errors, sign-offs and warnings of the preflight. What is known of a logo already is
   * said once, by the logo's own finding.
   */
  readonly complaints: readonly string[];
}

/** Builds the document and its cover. One program for all standards: they share its cache. */
export async function buildSample(cli: BuiltCli, standard: PdfStandard): Promise<SampleFiles> {
  const { code, stdout, stderr } = await cli.run([
    ...['--cwd', cli.root, '--standard', standard, '--format', 'json'],
    ...['--edition', 'print', '--edition', 'cover'],
    ...['--out', join(cli.root, `${standard}.pdf`)],
  ]);
  if (code !== 0) throw new Error(stderr);
  const { files, findings } = JSON.parse(stdout.toString()) as JsonReport;
  const rules = new Set<string>(RULES.map(({ id }) => id));
  return {
    file: (edition) => {
      const found = files.find((each) => each.edition === edition);
      if (!found) throw new Error(`there is no ${edition}`);
      return found.file;
    },
    complaints: findings
      .filter(({ code: id, severity }) => rules.has(id) && severity !== 'info')
      .map(({ code: id }) => id),
  };
}
