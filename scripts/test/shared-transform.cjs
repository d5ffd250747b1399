// @swc/jest, with one memory of what it made for all projects of the suite. By itself Jest keeps it by everything that a
// project is set up with, so that a fresh machine compiles and instruments each file again for unit tests, integration tests,
// HTTP tests and browser tests, though what comes out is the same. What comes out names the file by its whole path, for
// coverage and stack traces: two checkouts on one machine must not take each other's.

const { createTransformer } = require('@swc/jest');

module.exports = {
  createTransformer(options) {
    const transformer = createTransformer(options);
    const getCacheKey = (source, path, given) =>
      transformer.getCacheKey(source, path, { ...given, configString: given.config.rootDir });
    return { ...transformer, getCacheKey };
  },
};
