import { assertMove, COMPLAINT_STATES, isOpen, nextStates } from './complaint-state';

describe('the states of a complaint', () => {
  const right = [
    'received → acknowledged',
    'acknowledged → looking-into-it',
    'acknowledged → answered',
    'looking-into-it → answered',
    'answered → looking-into-it',
    'answered → closed',
  ];

  it.each(COMPLAINT_STATES.flatMap((from) => COMPLAINT_STATES.map((to) => [from, to] as const)))(
    'from %s to %s are moved as written down, and not otherwise',
    (from, to) => {
      const move = () => assertMove(from, to);
      if (right.includes(`${from} → ${to}`)) expect(move).not.toThrow();
      else expect(move).toThrow('cannot become');
      expect(nextStates(from).includes(to)).toBe(right.includes(`${from} → ${to}`));
    },
  );

  it('owe an answer until it is given', () => {
    expect(COMPLAINT_STATES.filter(isOpen)).toEqual(['received', 'acknowledged', 'looking-into-it']);
  });
});
