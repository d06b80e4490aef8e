import { describe, expect, it } from '@jest/globals';
import { readTemplates } from '../../src/read/read-templates.js';
import { filesOf } from '../support/files-of.js';
import { toldFindings } from '../support/told-findings.js';
import { DESIGN_FILES } from './template/small-design.js';

const NO_TEMPLATE = 'nonsense: true\n';

describe('the folder of a design', () => {
  it('holds its page templates as .yaml or .yml, and nothing below it or beside it counts', async () => {
    const { value, findings } = await readTemplates(
      filesOf({
        ...DESIGN_FILES,
        'templates/readme.md': NO_TEMPLATE,
        'templates/body.yaml.bak': NO_TEMPLATE,
        'templates/plain/body.yaml': NO_TEMPLATE,
        'templates2/body.yaml': NO_TEMPLATE,
        'old/templates/body.yaml': NO_TEMPLATE,
      }),
    );
    expect(findings).toEqual([]);
    expect(Object.keys(value?.masters ?? {})).toEqual(['body', 'cover', 'opening']);
  });

  it('may be another one', async () => {
    const moved = Object.entries(DESIGN_FILES).map(
      ([path, text]) => [path.replace('templates/', 'templates/plain/'), text] as const,
    );
    const files = filesOf({ ...Object.fromEntries(moved), 'templates/body.yaml': NO_TEMPLATE });
    const { value, findings } = await readTemplates(files, 'templates/plain');
    expect(findings).toEqual([]);
    expect(Object.keys(value?.masters ?? {})).toEqual(['body', 'cover', 'opening']);
  });

  it('is told with all mistakes of all its files', async () => {
    const told = async (changes: Readonly<Record<string, string>>): Promise<string> => {
      const { value, findings } = await readTemplates(filesOf({ ...DESIGN_FILES, ...changes }));
      expect(value).toBeNull();
      return toldFindings(findings);
    };
    expect(
      await told({
        'templates/design.yaml': 'name: A\n',
        'templates/body.yaml': 'folio: nein\n',
        'templates/cover.yml': 'a: "\u0007"\n',
      }),
    ).toMatchSnapshot();
    expect(await told({ 'templates/body.yaml': 'folio: nein\n' })).toMatchSnapshot();
  });

  it('without a design is told as missing', async () => {
    const { value, findings } = await readTemplates(filesOf({ 'templates/body.yaml': '{}' }));
    expect([value, toldFindings(findings)]).toMatchSnapshot();
  });

  it('tells control characters even where all can be used', async () => {
    const body = `${DESIGN_FILES['templates/body.yaml']}# \u0007\n`;
    const files = filesOf({ ...DESIGN_FILES, 'templates/body.yaml': body });
    const { value, findings } = await readTemplates(files);
    expect(value).not.toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['text-control-character']);
  });
});
