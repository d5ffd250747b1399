import { EmployerProfiles } from '@pa/register';
import { RegisterUnderTest } from './register-under-test';

let register: RegisterUnderTest;
let profiles: EmployerProfiles;

beforeAll(async () => {
  register = await RegisterUnderTest.start();
  profiles = register.get(EmployerProfiles);
});
afterAll(() => register.stop());

const answers = {
  firstName: ' Nadia ',
  place: 'ch1 2ab',
  hiringFor: 'my-child',
  moneySources: ['direct-payment'],
  communicationNeeds: ['easy-read', 'other-language'],
  otherLanguage: 'Polish',
};

describe('An employer’s profile', () => {
  it('is blank until it was saved', async () => {
    const employer = await register.person(register.after, 'employer');
    expect(await profiles.getOwn(employer)).toMatchObject({ isSaved: false, details: { firstName: '', place: '' } });
  });

  it('comes back as it was saved, with the district only, and again when saved anew', async () => {
    const employer = await register.person(register.after, 'employer');
    await profiles.save(employer, answers, true);
    await profiles.save(employer, { ...answers, communicationNeeds: ['phone'] }, true);
    expect(await profiles.getOwn(employer)).toMatchObject({
      isSaved: true,
      details: {
        firstName: 'Nadia',
        place: 'CH1',
        hiringFor: 'my-child',
        communicationNeeds: ['phone'],
        otherLanguage: '',
      },
    });
  });

  it('cannot be read in the database, nor by another person', async () => {
    const employer = await register.person(register.after, 'employer');
    await profiles.save(employer, answers, true);
    const { rows } = await register.superuser.query<{ row: string }>(
      `SELECT encode(details_sealed, 'escape') || to_jsonb(e)::text AS row FROM employer_profiles e`,
    );
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Nadia|CH1|child|Polish|easy/);
    const other = await register.person(register.after, 'employer');
    expect(await profiles.getOwn(other)).toMatchObject({ isSaved: false });
  });

  it('says what is wrong, field by field', async () => {
    const employer = await register.person(register.after, 'employer');
    const wrong = { ...answers, firstName: '', place: 'Z99', hiringFor: 'my-cat', otherLanguage: '' };
    await expect(profiles.save(employer, wrong, true)).rejects.toMatchObject({
      fields: [{ field: 'firstName' }, { field: 'place' }, { field: 'hiringFor' }, { field: 'otherLanguage' }],
    });
    expect(await profiles.getOwn(employer)).toMatchObject({ isSaved: false });
  });
});
