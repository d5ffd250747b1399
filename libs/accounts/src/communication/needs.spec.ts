import fc from 'fast-check';
import { InvalidError } from '@pa/platform';
import { CONTACT_WAYS, flagsOf, FORMATS, INTERPRETERS, neededOf, NO_NEEDS, type GivenNeeds } from './needs';

const keys = (list: ReadonlyArray<{ key: string }>) => list.map(({ key }) => key);
const given = fc.record({
  contactBy: fc.array(fc.constantFrom(...keys(CONTACT_WAYS))),
  formats: fc.array(fc.constantFrom(...keys(FORMATS))),
  language: fc.constantFrom('', 'Polish', '  Welsh '),
  interpreter: fc.constantFrom(...keys(INTERPRETERS)),
  notes: fc.string({ maxLength: 1000 }),
});

describe('what somebody needs', () => {
  it('is kept without doubles and in one order, and is the same when it is given again', () => {
    fc.assert(
      fc.property(given, (needs) => {
        const kept = neededOf(needs);
        expect(new Set(kept.formats).size).toBe(kept.formats.length);
        expect(neededOf(kept)).toEqual(kept);
        expect(neededOf({ ...needs, contactBy: needs.contactBy.toReversed() })).toEqual(kept);
      }),
    );
  });

  it('is on the flag, each thing once, and nothing is nothing', () => {
    expect(flagsOf(NO_NEEDS)).toEqual([]);
    fc.assert(
      fc.property(given, (needs) => {
        const kept = neededOf(needs);
        const said = kept.contactBy.length + kept.formats.length + (kept.language ? 1 : 0) + (kept.notes ? 1 : 0);
        expect(flagsOf(kept)).toHaveLength(said + (kept.interpreter === 'none' ? 0 : 1));
      }),
    );
  });

  it.each<[Partial<GivenNeeds>, string]>([
    [{ contactBy: ['pigeon'] }, 'contactBy'],
    [{ formats: ['stone'] }, 'formats'],
    [{ interpreter: '' }, 'interpreter'],
    [{ language: '<b>' }, 'language'],
    [{ language: 'x'.repeat(41) }, 'language'],
    [{ notes: 'x'.repeat(1001) }, 'notes'],
  ])('is refused as %j', (wrong, field) => {
    try {
      neededOf({ ...NO_NEEDS, ...wrong });
      throw new Error('It was taken');
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(InvalidError);
      expect((refusal as InvalidError).fields).toEqual([expect.objectContaining({ field })]);
    }
  });
});
