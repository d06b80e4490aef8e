import { figureFindings } from './read-figures.js';
import { joiningFindings } from './read-joining.js';
import { participantFindings } from './read-participants.js';
import { projectFindings } from './read-project.js';
import { yamlFindings } from './read-yaml.js';

/** What reading the project can have to say. */
export const readFindings = {
  ...yamlFindings,
  ...participantFindings,
  ...joiningFindings,
  ...projectFindings,
  ...figureFindings,
} as const;
