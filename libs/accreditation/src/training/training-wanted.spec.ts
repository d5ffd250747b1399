import { TRAINING_SUPPORT } from './training-tasks';
import { wantedBy } from './training-wanted';

const LIFTING = ['hoist'];
const COOKING = ['cooking'];

describe('training that jobs near a PA want', () => {
  it('names what most jobs want first, at most three', () => {
    const wanted = wantedBy([LIFTING, LIFTING, COOKING, ['washing'], ['oral-care']], new Set());
    expect(wanted[0]).toMatchObject({ category: 'moving-and-handling', jobs: 2 });
    expect(wanted.length).toBeLessThanOrEqual(3);
    expect(wanted.map(({ jobs }) => jobs)).toEqual([...wanted.map(({ jobs }) => jobs)].sort((a, b) => b - a));
  });

  it('leaves out what the PA has told of, and what no job wants', () => {
    const wanted = wantedBy([LIFTING], new Set(['moving-and-handling']));
    expect(wanted.map(({ category }) => category)).not.toContain('moving-and-handling');
    for (const { category } of wanted) expect(TRAINING_SUPPORT[category]?.tasks).toContain('hoist');
    expect(wantedBy([], new Set())).toEqual([]);
    expect(wantedBy([[]], new Set())).toEqual([]);
  });

  it('counts a job once, however many of its tasks a kind helps with', () => {
    expect(wantedBy([['hoist', 'moving-and-transferring']], new Set())[0]).toMatchObject({ jobs: 1 });
  });

  it('says the same help once', () => {
    const helps = wantedBy([LIFTING, COOKING, ['toileting'], ['washing']], new Set()).map((one) => one.helps);
    expect(new Set(helps).size).toBe(helps.length);
  });
});
