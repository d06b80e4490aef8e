const { readFileSync } = require('node:fs');

/** Whole projects, designs and grids are read and arranged in these. */
const COSTLY = /overlay-files|project-folder|arrange-logos\.js/u;

/** What a small test finds costs no more than the small test: they come first. */
module.exports = class SmallTestsFirst {
  sort(tests) {
    const costs = new Map(
      tests.map(({ path }) => [path, COSTLY.test(readFileSync(path, 'utf8')) ? 1 : 0]),
    );
    return [...tests].sort(
      (a, b) => costs.get(a.path) - costs.get(b.path) || (a.path < b.path ? -1 : 1),
    );
  }

  cacheResults() {
    // The order depends on the files alone.
  }
};
