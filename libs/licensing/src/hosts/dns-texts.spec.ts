import { Resolver } from 'node:dns/promises';
import { RealDnsTexts } from './dns-texts';

describe('the records of a name', () => {
  afterEach(() => jest.restoreAllMocks());

  const answer = (given: Promise<string[][]>) => jest.spyOn(Resolver.prototype, 'resolveTxt').mockReturnValue(given);
  const find = () => new RealDnsTexts().find('_pa-register.register.example.org');

  it('are whole texts, however many pieces a name server sends', async () => {
    answer(Promise.resolve([['v=spf1 -all'], ['pa-register-', 'verify=1']]));
    expect(await find()).toEqual(['v=spf1 -all', 'pa-register-verify=1']);
  });

  it.each(['ENODATA', 'ENOTFOUND'])('are none where there is nothing: %s', async (code) => {
    answer(Promise.reject(Object.assign(new Error(code), { code })));
    expect(await find()).toEqual([]);
  });

  it('are not known when nobody answers', async () => {
    answer(Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' })));
    await expect(find()).rejects.toThrow('timeout');
  });
});
