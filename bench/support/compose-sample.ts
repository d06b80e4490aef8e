import type { ComposeInput } from '../../src/compose/compose-pages.js';
import { figuresOf } from '../../src/compose/markdown/figures-of.js';
import type { Project } from '../../src/core/project.js';
import { openFontBook } from '../../src/fonts/open-font-book.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { openStore } from '../../src/io/artifact-store.js';
import { openProject } from '../../src/io/project-folder.js';
import { artworkRequests, ingestSettings } from '../../src/join/artwork-requests.js';
import { readProject } from '../../src/read/read-project.js';

/** Everything that decides where the sample's text stands, in the design of this folder. */
export async function sampleInput(templates = 'templates'): Promise<ComposeInput> {
  const sample = await openProject('.');
  const { value: project } = await readProject({
    ...sample,
    read: async (path) => {
      const bytes = await sample.read(path);
      if (path !== 'data/strategy.yaml') return bytes;
      const text = new TextDecoder().decode(bytes);
      return new TextEncoder().encode(`${text}\ntemplates: ${templates}\n`);
    },
  });
  const book = openFontBook(project.fonts).value;
  // Of the logos only their grid's frame matters here, and the sample's takes one page.
  return {
    ...project,
    book,
    figures: await figuresFor(project),
    generated: project.figures,
    gridPages: 1,
  };
}

async function figuresFor(project: Project): Promise<ComposeInput['figures']> {
  const store = await openStore(null);
  const requests = artworkRequests({ ...project, participants: [] }, figuresOf(project));
  const settings = ingestSettings(project, undefined);
  const { value } = await ingestArtworks(requests, settings, await openProject('.'), store, {});
  store.dispose();
  return value;
}
