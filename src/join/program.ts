import { VERSION } from '../core/version.js';

/** Name and version, as the metadata of the file states it. */
export const PROGRAM = `build-strategy ${VERSION}`;
