import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecrets } from './kept-secrets';

describe('The secrets of an installation', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pa-secrets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are made once, differ, and stay when new ones join them', () => {
    const data = join(folder, 'data');
    const first = keptSecrets(data, ['one', 'two']);
    expect(first.one).not.toBe(first.two);
    expect(Buffer.from(first.one, 'base64url')).toHaveLength(32);
    expect(keptSecrets(data, ['one', 'two', 'three'])).toMatchObject(first);
    expect(readdirSync(data)).toEqual(['secrets.json']);
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});
