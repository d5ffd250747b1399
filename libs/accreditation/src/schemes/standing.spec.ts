import fc from 'fast-check';
import type { SchemeModule, SchemePolicy } from './scheme';
import { STARTING_SCHEME } from './scheme';
import { FOR_GOOD, leftToDo, NO_EVIDENCE, standingOf, type Evidence } from './standing';

const TODAY = '2026-06-15';
const moduleOf = (key: string, more: Partial<SchemeModule> = {}): SchemeModule => ({
  key,
  name: key,
  help: key,
  by: 'sign-off',
  of: '',
  isRequired: true,
  months: null,
  from: null,
  ...more,
});
const scheme = (modules: readonly SchemeModule[], more: Partial<SchemePolicy> = {}): SchemePolicy => ({
  ...STARTING_SCHEME,
  others: 0,
  modules,
  ...more,
});
const done = (key: string, on = '2026-01-10', edition = 0) => ({ module: key, on, edition });
const has = (more: Partial<Evidence>): Evidence => ({ ...NO_EVIDENCE, ...more });

describe('where a PA stands', () => {
  it('is whole when every required module is done, and ends with the one that ends first', () => {
    const policy = scheme([moduleOf('a', { months: 12 }), moduleOf('b', { by: 'check', of: 'dbs' })]);
    const evidence = has({ done: [done('a')], checks: [{ of: 'dbs', until: '2028-03-01' }] });
    expect(standingOf(evidence, policy, TODAY)).toMatchObject({ isWhole: true, until: '2027-01-10' });
    expect(standingOf(evidence, policy, '2027-01-10').isWhole).toBe(true);
    expect(standingOf(evidence, policy, '2027-01-11').isWhole).toBe(false);
    expect(standingOf(has({ done: [done('a')] }), policy, TODAY).isWhole).toBe(false);
  });

  it('counts the newest of several', () => {
    const policy = scheme([moduleOf('b', { by: 'check', of: 'mot' })]);
    const checks = [
      { of: 'mot', until: '2027-01-01' },
      { of: 'mot', until: '2026-01-01' },
    ];
    expect(standingOf(has({ checks }), policy, TODAY).until).toBe('2027-01-01');
  });

  it('wants so many of the others as the pass rule says, whichever they are', () => {
    const other = { isRequired: false, months: 12 };
    const policy = scheme([moduleOf('a', other), moduleOf('b', other), moduleOf('c', other)], { others: 2 });
    expect(standingOf(has({ done: [done('a')] }), policy, TODAY).isWhole).toBe(false);
    const two = has({ done: [done('a'), done('c', '2026-03-10')] });
    expect(standingOf(two, policy, TODAY)).toMatchObject({ isWhole: true, until: '2027-01-10' });
  });

  it('takes training that was seen, or that staff sign off', () => {
    const policy = scheme([moduleOf('t', { by: 'training', of: 'first-aid' })]);
    expect(standingOf(has({ trainings: [{ of: 'first-aid', until: null }] }), policy, TODAY).until).toBe(FOR_GOOD);
    expect(standingOf(has({ done: [done('t')] }), policy, TODAY).isWhole).toBe(true);
    expect(standingOf(has({ trainings: [{ of: 'fire', until: null }] }), policy, TODAY).isWhole).toBe(false);
  });

  it('takes the edition of the code before for as long as the register says, and none that is older', () => {
    const code = { ...STARTING_SCHEME.code, edition: 3, signBy: '2026-07-01' };
    const policy = scheme([moduleOf('code', { by: 'code' })], { code });
    const signed = (edition: number) => standingOf(has({ done: [done('code', '2026-01-01', edition)] }), policy, TODAY);
    expect(signed(3).until).toBe(FOR_GOOD);
    expect(signed(2).until).toBe('2026-07-01');
    expect(signed(1).isWhole).toBe(false);
    const strict = scheme([moduleOf('code', { by: 'code' })], { code: { ...code, signBy: null } });
    expect(standingOf(has({ done: [done('code', '2026-01-01', 2)] }), strict, TODAY).isWhole).toBe(false);
  });

  it('lets a module that counts later end nothing before its day', () => {
    const policy = scheme([moduleOf('a'), moduleOf('new', { from: '2026-09-01' })]);
    const before = standingOf(has({ done: [done('a')] }), policy, TODAY);
    expect(before).toMatchObject({ isWhole: true, until: '2026-08-31' });
    expect(leftToDo(before, TODAY)).toEqual([]);
    const after = standingOf(has({ done: [done('a')] }), policy, '2026-09-01');
    expect(after.isWhole).toBe(false);
    expect(leftToDo(after, '2026-09-01').map(({ key }) => key)).toEqual(['new']);
  });
});

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const KEYS = ['a', 'b', 'c', 'd', 'e'];
const anyPolicy = fc
  .record({
    modules: fc.tuple(
      ...KEYS.map((key) =>
        fc
          .record({
            by: fc.constantFrom('check', 'training', 'code', 'sign-off'),
            isRequired: fc.boolean(),
            months: fc.option(fc.integer({ min: 1, max: 60 })),
            from: fc.option(day),
          })
          .map((more) => moduleOf(key, { ...more, of: key })),
      ),
    ),
    others: fc.nat(3),
    signBy: fc.option(day),
  })
  .map(({ modules, others, signBy }) =>
    scheme(modules, { others, code: { ...STARTING_SCHEME.code, edition: 3, signBy } }),
  );
const seen = fc.array(fc.record({ of: fc.constantFrom(...KEYS), until: fc.option(day) }), { maxLength: 8 });
const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  checks: seen,
  trainings: seen,
  done: fc.array(fc.record({ module: fc.constantFrom(...KEYS), edition: fc.nat(4), on: day }), { maxLength: 8 }),
});

describe('standing as a rule', () => {
  it('holds to the day it names and not a day longer, whenever it is asked', () => {
    fc.assert(
      fc.property(anyPolicy, anyEvidence, fc.tuple(day, day), (policy, evidence, [one, other]) => {
        const { until } = standingOf(evidence, policy, one);
        expect(standingOf(evidence, policy, other)).toMatchObject({ until, isWhole: until >= other });
      }),
    );
  });

  it('never gets worse by more evidence, whatever its order', () => {
    fc.assert(
      fc.property(anyPolicy, fc.tuple(anyEvidence, anyEvidence), day, (policy, [evidence, more], today) => {
        const both = {
          checks: [...more.checks, ...evidence.checks],
          trainings: [...more.trainings, ...evidence.trainings],
          done: [...evidence.done, ...more.done],
        };
        expect(standingOf(both, policy, today).until >= standingOf(evidence, policy, today).until).toBe(true);
      }),
    );
  });

  it('is never better by a module that is required on top', () => {
    fc.assert(
      fc.property(anyPolicy, anyEvidence, day, (policy, evidence, today) => {
        const more = { ...policy, modules: [...policy.modules, moduleOf('f')] };
        expect(standingOf(evidence, more, today).until <= standingOf(evidence, policy, today).until).toBe(true);
        expect(standingOf(evidence, more, today).isWhole).toBe(false);
      }),
    );
  });

  it('names nothing left to do but what is required and not done', () => {
    fc.assert(
      fc.property(anyPolicy, anyEvidence, day, (policy, evidence, today) => {
        const standing = standingOf(evidence, policy, today);
        const left = leftToDo(standing, today);
        if (standing.isWhole) expect(left).toEqual([]);
        for (const { key, isRequired } of left) {
          expect(isRequired).toBe(true);
          expect(standing.modules.find((one) => one.module.key === key)?.isDone).toBe(false);
        }
      }),
    );
  });
});
