import type { Participant } from '../core/participant.js';
import type { YamlPath } from './locate.js';

/** A participant with its place in the document. */
export interface Entry {
  readonly participant: Participant;
  readonly path: YamlPath;
}
