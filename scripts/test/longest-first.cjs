// The order of the files of a suite. Jest goes by what each took last time; on a machine that never ran them it goes by the
// size of the files, and a long one that begins last keeps one worker busy while the other has nothing left to do.

const { createRequire } = require('node:module');

const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const Sequencer = fromCore('@jest/test-sequencer').default;

/** Files that take longer than their size tells, longest first. One that is not here only comes later. */
const LONG = [
  'test/bars/i1-accessible-pages',
  'test/browser/main-job',
  'test/bars/e2-injection-payloads',
  'test/bars/e1-malformed-requests',
  'test/bars/b1-every-route-every-role',
  'test/bars/g3-forms-sent-twice',
  'test/bars/f1-guesses-at-one-account',
  'test/bars/f2-nothing-tells-who-exists',
  'test/bars/e1-fields-that-nobody-may-set',
  'test/start/start',
  'libs/places/src/places.service.spec',
  'test/architecture/compose.spec',
  'libs/matching/src/coverage.spec',
];

const rank = ({ path }) => {
  const place = LONG.findIndex((name) => path.replaceAll('\\', '/').includes(`/${name}`));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
};
