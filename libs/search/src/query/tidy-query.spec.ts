import { parse } from 'node:querystring';
import { tidyQuery } from './tidy-query';

describe('tidying the address of a page', () => {
  it.each([
    ['near=CH1+2AB', 'near=CH1'],
    ['near=ch12ab&taks=1', 'near=CH1&taks=1'],
    ['q=flat+2,+CH1+2AB', 'q=flat+2,+CH1'],
    ['anything=CH1+2AB', 'anything=CH1'],
    ['tasks=hoist&tasks=washing', 'tasks=hoist,washing'],
    ['near=&q=&tasks=', ''],
    ['hours=mon+07:00-09:00&hours=tue+07:00-09:00', 'hours=mon+07:00-09:00,tue+07:00-09:00'],
  ])('makes %s %s', (query, tidied) => {
    expect(tidyQuery(parse(query))).toBe(tidied);
  });

  it.each(['', 'near=Chester', 'near=CH1&tasks=hoist,washing&hours=mon 07:00-09:00', 'radiusMiles=999&near=Chestr'])(
    'leaves %s as it is',
    (query) => expect(tidyQuery(parse(query))).toBeNull(),
  );

  it('is done after one turn, so nobody is sent round in circles', () => {
    for (const query of [
      'near=CH1+2AB&near=L1+1AA',
      'near=++CH1++2AB',
      'tasks=,hoist,&tasks=',
      'near=%EF%BC%A3H1 2AB',
    ]) {
      const tidied = tidyQuery(parse(query));
      expect(tidied).not.toBeNull();
      expect(tidyQuery(parse(tidied ?? ''))).toBeNull();
    }
  });
});
