import { BuildError } from '../core/finding.js';
import type { OpenProject } from '../io/project-folder.js';
import type { Lang } from '../report/lang.js';
import { asLang } from './language.js';
import type { Session } from './session.js';

/** Where neither flag nor environment decides: the language of the document itself. */
export async function projectLang(session: Session, project: OpenProject): Promise<Lang> {
  if (!session.langOpen || project.sizeOf('data/strategy.yaml') === undefined) return session.lang;
  try {
    const text = new TextDecoder().decode(await project.read('data/strategy.yaml'));
    const lang = /^lang:\s*["']?([A-Za-z]{2})/mu.exec(text)?.[1];
    return asLang(lang ?? '') ?? session.lang;
  } catch (error) {
    // Reported by the build itself, in the language decided so far.
    if (error instanceof BuildError) return session.lang;
    throw error;
  }
}
