import type { Actor } from '@pa/platform';
import { accountsBed, type AccountsBed } from '../../../../test/support/accounts/accounts-bed';
import { addPerson } from '../../../../test/support/accounts/add-person';
import { Views } from '../views/views.service';
import { ContactDetailsService } from './contact-details.service';

const AMIRA = { firstName: ' Zoë ', lastName: 'Żak', telephone: '07700 900123', address: ' 1 High Street\n\nChester ' };

describe('how to reach people', () => {
  let bed: AccountsBed;
  let details: ContactDetailsService;
  let person: Actor;

  beforeAll(async () => {
    bed = await accountsBed();
    details = bed.module.get(ContactDetailsService);
  });

  afterAll(() => bed?.close());
  beforeEach(async () => {
    person = await addPerson(bed, { name: 'Amira Khan', roles: ['employer'] });
  });

  it('is the name and nothing else until it is given', async () => {
    expect(await details.getOwn(person)).toEqual({
      fullName: 'Amira Khan',
      email: `${person.personId}@example.com`,
      telephone: '',
      address: '',
    });
  });

  it('is kept tidy and sealed, changes what others see of the name, and can be taken away again', async () => {
    expect(await details.save(person, AMIRA)).toMatchObject({
      fullName: 'Zoë Żak',
      telephone: '07700 900123',
      address: '1 High Street\nChester',
    });
    expect(await details.getDisplayName(person, person.personId)).toBe('Zoë Ż.');
    const [row] = await bed.behind<{ text: string }>(
      'SELECT c::text AS text FROM contact_details c WHERE person_id = $1',
      [person.personId],
    );
    for (const word of ['900123', 'High']) expect(row?.text).not.toContain(Buffer.from(word).toString('hex'));
    const bare = { ...AMIRA, telephone: '', address: '' };
    expect(await details.save(person, bare)).toMatchObject({ telephone: '', address: '' });
  });

  it.each([
    [{ firstName: '' }, 'firstName'],
    [{ lastName: '123' }, 'lastName'],
    [{ firstName: 'x'.repeat(61) }, 'firstName'],
    [{ telephone: 'ring me' }, 'telephone'],
    [{ address: 'x'.repeat(301) }, 'address'],
  ])('refuses %j beside the field it is about', async (given, field) => {
    await expect(details.save(person, { ...AMIRA, ...given })).rejects.toMatchObject({
      fields: [expect.objectContaining({ field })],
    });
  });

  it('is opened by staff for a reason, which the person and the audit can see', async () => {
    const staff = await addPerson(bed, { name: 'Stella Moss', roles: ['co-ordinator'] });
    expect(await details.openFor(staff, person.personId, 'safety')).toMatchObject({ fullName: 'Amira Khan' });
    expect((await bed.module.get(Views).listOf(person, 1)).views).toMatchObject([
      { what: 'account', role: 'co-ordinator', name: 'Stella M.' },
    ]);
    const [line] = await bed.behind<{ act: string; details: string }>(
      'SELECT act, details::text AS details FROM audit_entries WHERE subject_id = $1',
      [person.personId],
    );
    expect(line).toMatchObject({ act: 'accounts.contact-details-opened' });
    expect(line?.details).toContain('safety');
  });

  it('does not exist for nobody’s id, nor for somebody of another register', async () => {
    const there = await addPerson(bed, { name: 'Far Away', roles: ['pa'], register: 'elsewhere' });
    await expect(details.openFor(person, there.personId, 'safety')).rejects.toMatchObject({ code: 'person-not-found' });
  });
});
