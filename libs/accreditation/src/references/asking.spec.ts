import { askingFaults, askingOf, type AskingInput } from './asking';
import { conflictsOf } from './conflicts';

const RIGHT: AskingInput = {
  name: ' Jo ',
  organisation: ' Bell Care ',
  way: 'telephone',
  email: 'left@example.com',
  telephone: '+44 151 496 0142',
  relation: 'manager',
  knownFrom: '1998-02-01',
  knownTo: '2001-03-04',
};

describe('whom a PA names', () => {
  const faults = (more: Partial<AskingInput>) =>
    askingFaults({ ...RIGHT, ...more }, { today: '2026-03-02', ownEmail: 'me@example.com' }).map(({ field }) => field);

  it('is taken when it is whole, and keeps only the way that was chosen', () => {
    expect(faults({})).toEqual([]);
    expect(askingOf(RIGHT)).toMatchObject({
      referee: { name: 'Jo', organisation: 'Bell Care', email: '', telephone: '+44 151 496 0142' },
    });
  });

  it.each<[Partial<AskingInput>, string]>([
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ organisation: 'x'.repeat(101) }, 'organisation'],
    [{ relation: 'mother' }, 'relation'],
    [{ way: 'pigeon' }, 'way'],
    [{ telephone: 'ask me' }, 'telephone'],
    [{ way: 'email', email: 'jo at home' }, 'email'],
    [{ way: 'email', email: 'ME@example.com' }, 'email'],
    [{ knownFrom: null }, 'knownFrom'],
    [{ knownFrom: '2001-02-30' }, 'knownFrom'],
    [{ knownFrom: '1890-01-01' }, 'knownFrom'],
    [{ knownFrom: '2026-03-03', knownTo: null }, 'knownFrom'],
    [{ knownTo: 'soon' }, 'knownTo'],
    [{ knownTo: '2026-03-03' }, 'knownTo'],
    [{ knownTo: '1998-01-31' }, 'knownTo'],
  ])('says what is wrong with %j', (more, field) => {
    expect(faults(more)).toEqual([field]);
  });

  it('is flagged where the telephone is the PA’s own, however it is written', () => {
    const input = { relation: 'manager', isRelative: false } as Parameters<typeof conflictsOf>[1]['input'];
    const { referee } = askingOf(RIGHT);
    const flags = (ownTelephone: string | null) =>
      conflictsOf({ relation: 'manager' }, { referee, input, same: null, ownTelephone });
    expect(flags('0151 4960142')).toEqual(['same-telephone']);
    expect(flags('0151 496 0143')).toEqual([]);
    expect(flags(null)).toEqual([]);
  });
});
