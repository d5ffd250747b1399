import type { Views } from '@pa/accounts';
import type { PassGate } from '@pa/billing';
import { TooManyError, type Actor, type RateLimits, type Role } from '@pa/platform';
import { NamesShown } from './names-shown.service';
import { searchLimits } from './search.limits';

const as = (role: Role): Actor =>
  ({ licenseeId: 'l', personId: 'p', displayName: 'A', roles: [role] }) as unknown as Actor;

function namesWith(counted: () => Promise<void>) {
  const countAll = jest.fn(counted);
  const listRefused = jest.fn(async () => undefined);
  const gate = { isOpenFor: async () => true } as unknown as PassGate;
  const names = new NamesShown(gate, { countAll } as unknown as RateLimits, { listRefused } as unknown as Views);
  return { names, countAll, listRefused };
}

describe('names in lists of results', () => {
  it('are counted for who sees them, PA by PA, in ten minutes and in a day', async () => {
    const { names, countAll, listRefused } = namesWith(async () => undefined);
    await expect(names.inList(as('employer'), 20)).resolves.toBe(true);
    expect(countAll).toHaveBeenCalledWith(
      { rule: searchLimits.namesListed, key: 'l:p', cost: 20 },
      { rule: searchLimits.namesListedInADay, key: 'l:p', cost: 20 },
    );
    expect(listRefused).not.toHaveBeenCalled();
  });

  it('stop for who goes through very many, and staff hear of it', async () => {
    const { names, listRefused } = namesWith(async () => Promise.reject(new TooManyError(60)));
    await expect(names.inList(as('employer'), 20)).rejects.toThrow(TooManyError);
    expect(listRefused).toHaveBeenCalledTimes(1);
  });

  it('are not counted for staff, for visitors, or where nobody was found', async () => {
    const { names, countAll } = namesWith(async () => Promise.reject(new TooManyError(60)));
    await expect(names.inList(as('co-ordinator'), 20)).resolves.toBe(true);
    await expect(names.inList(null, 20)).resolves.toBe(false);
    await expect(names.inList(as('employer'), 0)).resolves.toBe(true);
    expect(countAll).not.toHaveBeenCalled();
  });
});
