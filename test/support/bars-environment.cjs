// The environment of npm run bars:full: times that are written for the short form are as many times longer as the full form
// is at most. Without it a bar in its full size would fail for want of time, not for want of what it looks for.

const { TestEnvironment } = require('jest-environment-node');

const TIMES_LONGER = 12;

class BarsEnvironment extends TestEnvironment {
  given = new WeakSet();

  handleTestEvent({ name, test, hook }, state) {
    if (name === 'test_start') this.giveTime(test, state);
    if (name === 'hook_start') this.giveTime(hook, state);
  }

  giveTime(part, { testTimeout }) {
    if (this.given.has(part)) return;
    this.given.add(part);
    part.timeout = (part.timeout || testTimeout) * TIMES_LONGER;
  }
}

module.exports = BarsEnvironment;
