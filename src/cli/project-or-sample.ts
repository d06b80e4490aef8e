import { BuildError } from '../core/finding.js';
import { openProject, type OpenProject } from '../io/project-folder.js';
import { packageRoot } from './package-root.js';
import { workFolder, type Session } from './session.js';

/** The project around; outside of one the package's own sample lends its house numbers. */
export async function projectOrSample(session: Session): Promise<OpenProject> {
  try {
    return await openProject(workFolder(session));
  } catch (error) {
    if (!(error instanceof BuildError) || session.options.cwd !== undefined) throw error;
    return openProject(packageRoot);
  }
}
