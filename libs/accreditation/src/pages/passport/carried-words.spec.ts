import { carriedLines } from './carried-words';

const ONE = {
  id: 'an id',
  personId: 'a person',
  address: 'https://register.example',
  since: '2026-01-05',
  until: '2027-01-04',
  issuedAt: new Date('2026-03-02T09:00:00Z'),
  acceptedAt: new Date('2026-03-03T09:00:00Z'),
  isOver: false,
};

describe('what another register says of a PA', () => {
  it('is said with its days and who says it, and whether it has ended', () => {
    const words =
      'https://register.example: Approved from 5 January 2026 until 4 January 2027, as they wrote on 2 March 2026.';
    expect(carriedLines([ONE, { ...ONE, isOver: true }])).toEqual([words, `${words} It has ended.`]);
  });
});
