import type { ComposeInput } from '../../src/compose/compose-pages.js';
import { openProject } from '../../src/io/project-folder.js';
import { readProject } from '../../src/read/read-project.js';
import { projectFonts } from '../fonts/project-fonts.js';

/** The sample edition. Pictures from files are read elsewhere; their absence must not stop the pages. */
export async function sampleWithoutPictures(): Promise<ComposeInput> {
  const { value: project } = await readProject(await openProject('.'));
  return {
    ...project,
    book: projectFonts(),
    figures: new Map(),
    generated: project.figures,
    gridPages: 1,
  };
}
