import { ForbiddenError, InvalidError } from '@pa/platform';
import { liveErrorOf } from './live-errors';

const coded = (code: string) => Object.assign(new Error('something'), { code });

describe('what a socket is told when something is refused', () => {
  it('is what a page and the API say', () => {
    expect(liveErrorOf(new ForbiddenError('closed', 'Nobody can write here.'))).toMatchObject({
      code: 'closed',
      detail: 'Nobody can write here.',
    });
    expect(liveErrorOf(InvalidError.of([{ field: 'text', message: 'Write something first.' }])).detail).toBe(
      'Write something first.',
    );
  });

  it.each([
    coded('ECONNREFUSED'),
    coded('57P03'),
    coded('08006'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
  ])('says of a database that is away that it is tried again: %s', (error) => {
    expect(liveErrorOf(error).code).toBe('unavailable');
  });

  it('tells nothing of a fault of ours', () => {
    for (const fault of [coded('23505'), new Error('a secret'), 'text'])
      expect(liveErrorOf(fault)).toMatchObject({ code: 'internal', detail: expect.not.stringContaining('secret') });
  });
});
