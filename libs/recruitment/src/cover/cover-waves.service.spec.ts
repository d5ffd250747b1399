import { nextWave } from './cover-waves.service';

const pas = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ personId: `${prefix}${index}`, score: 100 - index }));
const namesOf = (wave: ReturnType<typeof nextWave>) => wave.pas.map((pa) => `${pa.personId}/${pa.wave}`);

describe('the next wave', () => {
  it('is five, then ten, then everybody who is left', () => {
    const others = pas('o', 40);
    expect(nextWave({ waves: 0, circleFirst: false }, { circle: [], others }).pas).toHaveLength(5);
    expect(nextWave({ waves: 1, circleFirst: false }, { circle: [], others }).pas).toHaveLength(10);
    expect(nextWave({ waves: 2, circleFirst: false }, { circle: [], others })).toMatchObject({ waves: 3 });
    expect(nextWave({ waves: 7, circleFirst: false }, { circle: [], others }).pas).toHaveLength(40);
  });

  it('has the circle in front, as wave 0, best first', () => {
    const wave = nextWave({ waves: 0, circleFirst: false }, { circle: pas('c', 2), others: pas('o', 1) });
    expect(namesOf(wave)).toEqual(['c0/0', 'c1/0', 'o0/1']);
  });

  it('is the circle alone where the employer wants it first, and counts as none', () => {
    const wave = nextWave({ waves: 0, circleFirst: true }, { circle: pas('c', 1), others: pas('o', 1) });
    expect(namesOf(wave)).toEqual(['c0/0']);
    expect(wave.waves).toBe(0);
  });

  it('goes to others at once where there is no circle to ask', () => {
    expect(namesOf(nextWave({ waves: 0, circleFirst: true }, { circle: [], others: pas('o', 1) }))).toEqual(['o0/1']);
  });

  it('is nobody when nobody is left, and counts as none', () => {
    expect(nextWave({ waves: 2, circleFirst: false }, { circle: [], others: [] })).toEqual({ pas: [], waves: 2 });
  });
});
