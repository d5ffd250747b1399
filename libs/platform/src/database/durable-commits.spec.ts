import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { DurableCommits } from './durable-commits';

describe('a start on a PostgreSQL that may forget', () => {
  const start = (settings: { fsync: string; commit: string }, commits: Config['commits'] = 'kept') =>
    new DurableCommits(
      { commits } as Config,
      { query: async () => [settings] } as unknown as DataSource,
    ).onModuleInit();

  it.each([
    [{ fsync: 'off', commit: 'on' }, 'fsync'],
    [{ fsync: 'on', commit: 'off' }, 'synchronous_commit'],
    [{ fsync: 'off', commit: 'off' }, 'fsync and synchronous_commit'],
  ])('is refused with %o, and says what to switch on', async (settings, named) => {
    await expect(start(settings)).rejects.toThrow(`PostgreSQL runs with ${named} off`);
  });

  it('goes on where every commit is kept', async () => {
    for (const commit of ['on', 'local', 'remote_write', 'remote_apply'])
      await expect(start({ fsync: 'on', commit })).resolves.toBeUndefined();
  });

  it('goes on for a test that may lose all it has', async () => {
    await expect(start({ fsync: 'off', commit: 'off' }, 'may-be-lost')).resolves.toBeUndefined();
  });
});
