import { describe, expect, it } from '@jest/globals';
import { checkFonts } from '../../../src/compose/pages/check-fonts.js';
import { openProject } from '../../../src/io/project-folder.js';
import { readProject } from '../../../src/read/read-project.js';
import { projectFonts } from '../../fonts/project-fonts.js';

describe('checkFonts', () => {
  it('names each style that asks for a font which is not there', async () => {
    const { templates } = (await readProject(await openProject('.'))).value;
    expect(checkFonts(templates, projectFonts())).toEqual([]);
    const { body } = templates.styles;
    if (!body) throw new Error('the sample has a style "body"');
    const styles = { ...templates.styles, body: { ...body, strong: 'Comic-Bold' } };
    expect(checkFonts({ ...templates, styles }, projectFonts())).toMatchObject([
      { code: 'template-font-unknown', params: { font: 'Comic-Bold', style: 'body' } },
    ]);
  });
});
