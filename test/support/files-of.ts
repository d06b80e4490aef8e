import type { ProjectFiles } from '../../src/core/project-files.js';

/** A project of these files and no others; `more` adds limits, refusals or another way to read. */
export function filesOf(
  contents: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<ProjectFiles> = {},
): ProjectFiles {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    paths: [...bytes.keys()].sort((a, b) => (a < b ? -1 : 1)),
    sizeOf: (path) => bytes.get(path)?.length,
    read: (path) => Promise.resolve(bytes.get(path) ?? new Uint8Array()),
    ...more,
  };
}
