import { CONSENT_KEYS, CONSENT_WORDINGS, currentVersion, isConsentKey, textHash } from './consent-wordings';

/** The words that people said yes to, by their hash. A changed word is a new version: add its hash, never change one. */
const KNOWN: Readonly<Record<string, string>> = {
  'terms 1': 'dc7d8a69ad1f1bd9',
  'privacy-notice 1': '5e210e44dcc94627',
  'sensitive-facts 1': '863d5b6aec5b1260',
  'news 1': '3a6d1c203b423832',
};

describe('the words that people say yes to', () => {
  const all = CONSENT_KEYS.flatMap((key) =>
    CONSENT_WORDINGS[key].versions.map((_, index) => [key, index + 1] as const),
  );

  it('have not been changed since they were first shown', () => {
    const hashes = all.map(([key, version]) => [
      `${key} ${version}`,
      textHash(key, version).toString('hex').slice(0, 16),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(KNOWN);
  });

  it('come in versions, newest last', () => {
    for (const key of CONSENT_KEYS) {
      const days = CONSENT_WORDINGS[key].versions.map(({ from }) => from);
      expect(days).toEqual([...days].sort());
      expect(currentVersion(key)).toBe(days.length);
    }
  });

  it('are known by key, and nothing else is', () => {
    expect(isConsentKey('terms')).toBe(true);
    expect(isConsentKey('toString')).toBe(false);
  });
});
