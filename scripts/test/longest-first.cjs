// The order of the files of a suite. Jest goes by what each took last time; on a machine that never ran them it goes by the
// size of the files, and a long one that begins last keeps one worker busy while the other has nothing left to do: the races of
// people have 34 lines and took 80 seconds alone at the end.

const { createRequire } = require('node:module');

const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const Sequencer = fromCore('@jest/test-sequencer').default;

/** Files that take longer than their size tells, longest first. One that is not here only comes later. */
const LONG = [
  'test/bars/i1-accessible-pages',
  'test/bars/e1-malformed-requests',
  'test/bars/e2-injection-payloads',
  'test/bars/a1-messages-survive-kills',
  'test/bars/b1-every-route-every-role',
  'test/bars/a4-idle-sockets-come-back',
  'test/bars/a2-messages-survive-database-kills',
  'test/bars/g3-forms-sent-twice',
  'test/browser/messages-live',
  'test/bars/g2-races-of-people',
  'test/browser/applications',
  'test/bars/f2-nothing-tells-who-exists',
  'test/bars/a5-messages-are-quick',
  'test/browser/adverts',
  'test/browser/main-job',
  'test/start/containers',
  'test/start/commands',
  'test/start/start',
  'test/browser/cover',
  'test/bars/f3-links-in-mail',
  'test/bars/g3-forms-and-a-kill',
  'test/bars/d2-nobody-is-shown-from-a-stale-index',
  'test/bars/h4-copy-of-my-data',
  'test/bars/h2-retention',
  'test/bars/b6-fields-by-role',
  'test/bars/h6-one-line-an-act',
  'test/bars/e1-fields-that-nobody-may-set',
  'test/bars/g2-races-of-applications',
  'test/bars/g2-races-of-profiles',
  'test/bars/g2-races-of-cover',
  'test/bars/g2-races-of-safety',
  'test/bars/d1-an-engine-that-was-down',
  'test/browser/signing-in',
  'test/e2e/search-pages',
  'test/bars/b5-foreign-canaries',
  'test/http/own-data',
  'test/bars/f1-guesses-at-one-account',
  'test/integration/search/most-members',
  'test/integration/demonstration/load',
  'libs/platform/src/embedded/embedded-trouble',
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
