// @swc/jest, with one memory of what it made for all projects of the suite. By itself Jest keeps it by everything that a
// project is set up with, so that a fresh machine compiles and instruments each file again for unit tests, integration tests,
// HTTP tests and browser tests, though what comes out is the same.

const { createTransformer } = require('@swc/jest');

module.exports = {
  createTransformer(options) {
    const transformer = createTransformer(options);
    const getCacheKey = (source, path, given) => transformer.getCacheKey(source, path, { ...given, configString: '' });
    return { ...transformer, getCacheKey };
  },
};
