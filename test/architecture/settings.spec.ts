import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settingNames } from '@pa/platform';

describe('docs/running.md', () => {
  it('tells every setting that the code knows, and no other', () => {
    const text = readFileSync(resolve(__dirname, '../../docs/running.md'), 'utf8');
    const told = [...text.matchAll(/^\| `([A-Z0-9_]+)` *\|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual([...settingNames].sort());
  });
});
