import unit from './jest.config.js';

/** The unit tests of what `npm run mutation` changes. */
export default {
  ...unit,
  testEnvironment: './jest.mutation.environment.cjs',
  testSequencer: '<rootDir>/jest.mutation.sequencer.cjs',
  testMatch: ['arrange', 'core', 'read', 'preflight/rules'].map(
    (part) => `<rootDir>/test/${part}{/**/*,}.test.ts`,
  ),
  // A hundred drawn grids, ten thousand logos or eighty broken files for each mutant would take
  // weeks: examples must find it.
  testPathIgnorePatterns: [
    ...unit.testPathIgnorePatterns,
    'any-logos',
    'all-municipalities',
    'preflight/rules.test',
  ],
};
