import { licenceNotice } from './licence-notice';

describe('what a page says of the register’s licence', () => {
  it('is nothing while all is well', () => {
    expect(licenceNotice(undefined)).toBeNull();
    for (const state of ['trial', 'active'] as const) expect(licenceNotice({ state, gracedUntil: null })).toBeNull();
  });

  it('tells staff alone that the fee is late, and until when all works', () => {
    const late = licenceNotice({ state: 'past-due', gracedUntil: '2026-04-17T12:00:00.000Z' });
    expect(late?.isForAll).toBe(false);
    expect(late?.text).toContain('works as usual until 17 April 2026.');
    expect(licenceNotice({ state: 'past-due', gracedUntil: null })?.text).toContain('works as usual. Please');
  });

  it.each([
    ['suspended', 'takes no changes at the moment'],
    ['ended', 'has closed'],
  ] as const)('tells everyone what they can still do when it is %s', (state, words) => {
    const notice = licenceNotice({ state, gracedUntil: null });
    expect(notice?.isForAll).toBe(true);
    expect(notice?.text).toContain(words);
    expect(notice?.text).toContain('report or block someone');
  });

  it('says, when it has ended, by when people should have fetched what is theirs', () => {
    const ended = licenceNotice({ state: 'ended', gracedUntil: null, endedAt: '2026-03-18T12:00:00.000Z' });
    expect(ended?.text).toContain('before 16 June 2026: from then on, everything here can be deleted.');
  });
});
