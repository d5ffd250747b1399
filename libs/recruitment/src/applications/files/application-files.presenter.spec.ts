import { sizeWords } from '@pa/platform';
import { shownFile } from './application-files.presenter';

describe('a file with an application, on a page', () => {
  const file = {
    id: 'f',
    name: 'My CV.pdf',
    kind: 'pdf',
    size: 12_345,
    verdict: 'not-scanned',
    addedAt: new Date('2026-03-03'),
  } as const;

  it('says what it is and how large', () => {
    expect(shownFile('a', file)).toMatchObject({
      name: 'My CV.pdf',
      about: 'PDF, 12 KB',
      href: '/applications/a/file',
    });
    expect([1, 1_500_000].map(sizeWords)).toEqual(['1 KB', '1.4 MB']);
    expect(shownFile('a', null)).toBeNull();
  });

  it('asks for care where no scanner has looked, and only there', () => {
    expect(shownFile('a', file)?.care).toContain('not been looked at');
    expect(shownFile('a', { ...file, verdict: 'clean' })?.care).toBe('');
  });
});
