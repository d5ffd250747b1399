import { VISIT_WAYS, type Visit } from '../../visits/visit';
import { visitRows } from './visit-words';

describe('what stands above a visit', () => {
  const visit = { place: 'By a link', why: null, missedBy: null, righted: null, auditorName: 'Ann' };

  it.each(VISIT_WAYS)('says who comes to a visit in person, and who calls otherwise: %s', (way) => {
    const rows = visitRows({ ...(visit as unknown as Visit), way, auditorName: 'Ann' }, 'pa');
    expect(rows.map(({ key }) => key)).toContain(way === 'in-person' ? 'Who comes' : 'Who calls');
  });
});
