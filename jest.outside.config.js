import base from './jest.config.js';

/** Checks that need poppler, Ghostscript, qpdf and mutool from the system's packages. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/outside/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180_000,
};
