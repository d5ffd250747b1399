import { UnitOfWork, type Actor } from '@pa/platform';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { addPerson } from '../../../../test/support/accounts/add-person';
import { ContactDetailsService } from '../contact-details/contact-details.service';
import { Views } from '../views/views.service';
import { HideLists, MOST_HIDES } from './hide-lists.service';
import { Hides } from './hides';

describe('hiding from someone', () => {
  let bed: AccountsBed;
  let lists: HideLists;
  let hides: Hides;
  let pa: Actor;
  let other: Actor;
  let third: Actor;

  beforeAll(async () => {
    bed = await accountsBed();
    lists = bed.module.get(HideLists);
    hides = bed.module.get(Hides);
  });

  afterAll(() => bed?.close());

  beforeEach(async () => {
    await bed.behind('DELETE FROM hides');
    await bed.behind('DELETE FROM people');
    pa = await addPerson(bed, { name: 'Amira Khan', roles: ['pa'] });
    other = await addPerson(bed, { name: 'Dave O’Brien-Smith', roles: ['employer'], email: 'dave@example.com' });
    third = await addPerson(bed, { name: 'Beth Hill', roles: ['employer'] });
  });

  async function areHidden(one: Actor, another: Actor): Promise<boolean> {
    const between = (a: Actor, b: Actor) =>
      bed.module.get(UnitOfWork).run(a.licenseeId, (tx) => hides.between(tx, a.personId, b.personId));
    const [there, back] = [await between(one, another), await between(another, one)];
    expect(there).toBe(back);
    expect((await hides.listHiddenFrom(one)).includes(another.personId)).toBe(there);
    expect((await hides.listHiddenFrom(another)).includes(one.personId)).toBe(there);
    return there;
  }

  it('is nobody for a visitor and for who has no list', async () => {
    expect(await hides.listHiddenFrom(null)).toEqual([]);
    expect(await hides.listHiddenFrom(other)).toEqual([]);
    expect(await areHidden(pa, other)).toBe(false);
  });

  it.each([
    ['name', 'dave obrien smith'],
    ['email', ' Dave@Example.com '],
    ['telephone', '+44 7700 900 456'],
  ] as const)('by a %s works both ways, however it is written, for that one person', async (way, value) => {
    const details = { firstName: 'Dave', lastName: 'O’Brien-Smith', telephone: '07700 900456', address: '' };
    await bed.module.get(ContactDetailsService).save(other, details);
    const [line] = await lists.addValue(pa, { way, value });
    expect(line).toMatchObject({ way, words: value.trim(), byStaff: false });
    expect(await areHidden(pa, other)).toBe(true);
    expect(await areHidden(pa, third)).toBe(false);
    expect(await lists.remove(pa, line!.id)).toEqual([]);
    expect(await areHidden(pa, other)).toBe(false);
  });

  it('works for who joins later, and for who takes the number later', async () => {
    await lists.addValue(pa, { way: 'email', value: 'later@example.com' });
    await lists.addValue(pa, { way: 'telephone', value: '07700 900999' });
    const later = await addPerson(bed, { name: 'Late Comer', roles: ['employer'], email: 'later@example.com' });
    expect(await areHidden(pa, later)).toBe(true);
    expect(await areHidden(pa, third)).toBe(false);
    const details = { firstName: 'Beth', lastName: 'Hill', telephone: '07700900999', address: '' };
    await bed.module.get(ContactDetailsService).save(third, details);
    expect(await areHidden(pa, third)).toBe(true);
  });

  it('from an entry of who looked works without telling who it was', async () => {
    const views = bed.module.get(Views);
    await views.profileOpened(pa.licenseeId, { viewer: other, viewedId: pa.personId, near: async () => 'M14' });
    const [seen] = (await views.listOf(pa, 1)).views;
    const [line] = await lists.addFromView(pa, seen!.id);
    expect(line).toMatchObject({ way: 'view', words: 'An employer near M14, on 18 March 2026' });
    expect(JSON.stringify(line)).not.toContain(other.personId);
    expect(await areHidden(pa, other)).toBe(true);
    expect((await views.listOf(pa, 1)).views[0]?.isHidden).toBe(true);
    await expect(lists.addFromView(third, seen!.id)).rejects.toMatchObject({ code: 'hide-not-found' });
  });

  it('by a name does not show beside an entry of who looked, for that would tell whose entry it is', async () => {
    const views = bed.module.get(Views);
    await views.profileOpened(pa.licenseeId, { viewer: other, viewedId: pa.personId, near: async () => null });
    await lists.addValue(pa, { way: 'name', value: 'Dave O’Brien-Smith' });
    expect((await views.listOf(pa, 1)).views).toMatchObject([{ near: null, name: null, isHidden: false }]);
  });

  it('holds for who acts for someone, too', async () => {
    await lists.addValue(pa, { way: 'name', value: 'Beth Hill' });
    const by = { ...third, as: 'representative' as const, representationId: third.personId, scopes: ['look' as const] };
    expect(await hides.listHiddenFrom({ ...other, by })).toEqual([pa.personId]);
  });

  it('is not matched on another register, nor with oneself', async () => {
    const there = await addPerson(bed, { name: 'Dave Twin', roles: ['employer'], register: 'elsewhere' });
    await lists.addValue(pa, { way: 'name', value: 'Dave Twin' });
    await lists.addValue(pa, { way: 'name', value: 'Amira Khan' });
    expect(await hides.listHiddenFrom(there)).toEqual([]);
    expect(await hides.listHiddenFrom(pa)).toEqual([]);
  });

  it('keeps one line of one value, says nothing of who was matched, and keeps no word in clear', async () => {
    await lists.addValue(pa, { way: 'name', value: 'Dave O’Brien-Smith' });
    const known = await lists.addValue(pa, { way: 'name', value: 'dave obrien-smith' });
    expect(known).toHaveLength(1);
    const unknown = await lists.addValue(pa, { way: 'name', value: 'Nobody Atall' });
    expect(Object.keys(unknown[0]!)).toEqual(Object.keys(known[0]!));
    const [row] = await bed.behind<{ text: string }>('SELECT hides::text AS text FROM hides LIMIT 1');
    expect(row?.text).not.toMatch(/brien/i);
    expect(row?.text).not.toContain(Buffer.from('Brien').toString('hex'));
  });

  it.each([
    ['name', 'Dave', 'first name and the last name'],
    ['email', 'dave', 'name@example.com'],
    ['telephone', '12', '07700 900123'],
  ] as const)('by a %s refuses %j and says how to write it', async (way, value, words) => {
    await expect(lists.addValue(pa, { way, value })).rejects.toThrow(words);
  });

  it('ends at so many lines, so that names cannot be tried out by the thousand', async () => {
    await bed.behind(
      `INSERT INTO hides (licensee_id, id, person_id, by_what, value_index, words_sealed)
       SELECT $1, gen_random_uuid(), $2, 'name', decode(md5(n::text), 'hex'), 'x' FROM generate_series(1, $3::int) n`,
      [pa.licenseeId, pa.personId, MOST_HIDES],
    );
    await expect(lists.addValue(pa, { way: 'name', value: 'One More' })).rejects.toMatchObject({
      code: 'too-many-hides',
    });
  });

  it('is written down by staff for a PA, each time with a line in the audit, and for nobody else', async () => {
    const staff = await addPerson(bed, { name: 'Stella Moss', roles: ['co-ordinator'] });
    const [line] = await lists.addFor(staff, pa.personId, { way: 'name', value: 'Beth Hill' });
    expect(line).toMatchObject({ byStaff: true });
    expect(await areHidden(pa, third)).toBe(true);
    expect((await lists.listFor(staff, pa.personId)).name).toBe('Amira K.');
    await lists.removeFor(staff, pa.personId, line!.id);
    const acts = await bed.behind<{ act: string }>(
      'SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY number',
      [pa.personId],
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'accounts.hide-added',
      'accounts.hides-opened',
      'accounts.hide-removed',
    ]);
    await expect(lists.listFor(staff, other.personId)).rejects.toMatchObject({ code: 'hide-not-found' });
    await expect(lists.removeFor(staff, pa.personId, line!.id)).rejects.toMatchObject({ code: 'hide-not-found' });
  });
});
