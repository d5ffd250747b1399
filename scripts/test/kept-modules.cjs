// What loads the modules of a test file, where files run one after the other in one process. By itself Jest loads the product
// and all it stands on anew for each file: two to three seconds of processor time, and what V8 has learned of the code in one
// file is lost to the next. Here product and packages are loaded once in a process, as in a server that runs; test files
// and what helps them are loaded anew. What a test puts in the place of a module (jest.mock) only the test would meet, not the
// product; no test does so.

const { join } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const root = join(__dirname, '../..').replaceAll('\\', '/');
/** The packages that test: what they know is of one file. */
const OF_TESTS = /\/node_modules\/(@?jest|expect|pretty-format)[/-]/;
const PRODUCT = /^\/(apps|libs)\/[^/]+\/src\//;
const SPEC = /[.-]spec\.ts$/;

function isKept(path) {
  const place = path.replaceAll('\\', '/');
  if (place.includes('/node_modules/')) return !OF_TESTS.test(place);
  return place.startsWith(root) && PRODUCT.test(place.slice(root.length)) && !SPEC.test(place);
}

/** Lives as long as the process, and has loaded what is kept. */
let keeper;

class KeptFirst extends Map {
  get(path) {
    if (super.has(path) || !path || !isKept(path)) return super.get(path);
    keeper.requireModule(path);
    return keeper.registries.moduleRegistry.get(path);
  }
}

class OwnFirst extends Map {
  constructor(own) {
    super();
    this.own = own;
  }

  get(path) {
    return this.own.get(path) ?? keeper.getSourceMaps().get(path);
  }
}

module.exports = class FileRuntime extends Runtime {
  constructor(...given) {
    // First, so that what a process has only once is this file's in the end.
    keeper ??= new Runtime(...given);
    super(...given);
    this.registries.moduleRegistry = new KeptFirst();
  }

  getSourceMaps() {
    return new OwnFirst(super.getSourceMaps());
  }
};
