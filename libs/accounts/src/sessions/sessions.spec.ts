import { deviceName } from './device-name';
import { durationWords } from './duration-words';
import { networkOf, networkWords } from './network';
import { endOf, limitOf, limitWords, SESSION_LIMITS } from './session-limits';

describe('what people see of their sessions', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
      'Chrome on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone or iPad',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Firefox on Linux'],
    ['curl/8.0', 'A device we do not know'],
    ['', 'A device we do not know'],
    [undefined, 'A device we do not know'],
    ['<script>alert(1)</script>', 'A device we do not know'],
  ])('names the device: %s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });

  it.each([
    ['203.0.113.77', '203.0.113.x'],
    ['::ffff:203.0.113.77', '203.0.113.x'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:x'],
    ['127.0.0.1', 'this computer'],
    ['::1', 'this computer'],
    ['nonsense', ''],
    [undefined, ''],
  ])('keeps of the address %s only %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('says whether it is the connection of now', () => {
    expect(networkWords('203.0.113.x', '203.0.113.x')).toBe('Same internet connection as now');
    expect(networkWords('203.0.113.x', '198.51.100.x')).toBe('Another internet connection (203.0.113.x)');
    expect(networkWords('', '')).toBe('From a place we could not tell');
  });

  it('lets staff stay signed in for the shortest, and who asked to be kept for the longest', () => {
    expect(limitOf(['employer'], false)).toBe(SESSION_LIMITS.member);
    expect(limitOf(['pa'], true)).toBe(SESSION_LIMITS['member-kept']);
    for (const role of ['manager', 'auditor', 'operator'] as const)
      expect(limitOf(['pa', role], true)).toBe(SESSION_LIMITS.staff);
    expect(limitWords(SESSION_LIMITS.staff)).toBe(
      'after 30 minutes without use, and 8 hours after you signed in at the latest',
    );
  });

  it('ends an unused session early and a used one at last', () => {
    const start = new Date('2026-03-18T09:00:00Z');
    expect(endOf(SESSION_LIMITS.staff, start, start)).toEqual(new Date('2026-03-18T09:30:00Z'));
    expect(endOf(SESSION_LIMITS.staff, start, new Date('2026-03-18T16:50:00Z'))).toEqual(
      new Date('2026-03-18T17:00:00Z'),
    );
  });

  it('says times in the largest whole unit', () => {
    expect([60_000, 1_800_000, 43_200_000, 86_400_000, 1_209_600_000].map(durationWords)).toEqual([
      '1 minute',
      '30 minutes',
      '12 hours',
      '1 day',
      '14 days',
    ]);
  });
});
