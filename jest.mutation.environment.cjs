const { env } = require('node:process');
const { TestEnvironment } = require('jest-environment-node');

/** Number of the mutant that a test has found, and of no other. */
let found;

/** One failing test is enough: jest would run all others that touch the mutant, too. */
module.exports = class StopsWhenFound extends TestEnvironment {
  handleTestEvent({ name, test }) {
    const mutant = env.__STRYKER_ACTIVE_MUTANT__;
    if (mutant === undefined) return;
    if (name === 'test_fn_failure' || name === 'hook_failure') found = mutant;
    if (name === 'test_start' && found === mutant) test.mode = 'skip';
  }
};
