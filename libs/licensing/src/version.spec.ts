import { versionOf } from './version';

describe('the version of what somebody saw', () => {
  it('is the same for the same, in whatever order its keys come', () => {
    expect(versionOf({ a: 1, b: [{ c: null, d: 'x' }] })).toBe(versionOf({ b: [{ d: 'x', c: null }], a: 1 }));
  });

  it('is another one for anything else', () => {
    expect(versionOf({ a: [1, 2] })).not.toBe(versionOf({ a: [2, 1] }));
    expect(versionOf({ a: 1 })).not.toBe(versionOf({ a: '1' }));
  });
});
