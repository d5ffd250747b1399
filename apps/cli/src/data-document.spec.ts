import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDocument } from './data-document';
import { dataMap, retentionSchedule } from './data-map';

/** As the formatter may lay it out. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the document of what is kept', () => {
  it('stands in docs/data.md as it is; npm run docs writes it', () => {
    const written = readFileSync(join(__dirname, '../../../docs/data.md'), 'utf8');
    expect(plain(written)).toBe(plain(dataDocument()));
  });

  it('has every rule and every table', () => {
    const text = dataDocument();
    for (const { key } of retentionSchedule) expect(text).toContain(`- Rule: \`${key}\``);
    for (const table of Object.keys(dataMap)) expect(text).toContain(`### \`${table}\``);
  });

  it('says every rule in words that fit the sentence they stand in', () => {
    for (const { what, from, why } of retentionSchedule) {
      expect(what).toMatch(/^[A-Z].*[^.]$/);
      expect(from).toMatch(/^[a-z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  });
});
