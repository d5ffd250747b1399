import { ConfirmLinks } from '../../libs/register/src/confirm-links.service';
import type { Answer } from '../support/dial';
import { formOf } from '../support/dial';
import type { TestPerson } from '../support/people';
import { fillPa, startPeopledApp, type PeopledApp, type PeopledRegister } from '../support/peopled';

type Fields = Readonly<Record<string, string | readonly string[]>>;

let app: PeopledApp;
let north: PeopledRegister;

beforeAll(async () => {
  app = await startPeopledApp();
  north = app.north;
}, 60_000);
afterAll(() => app?.close());

function visit({ browser: { cookie } }: TestPerson, path: string): Promise<Answer> {
  return app.dial({ method: 'GET', host: north.host, path, headers: { cookie } });
}

function send({ browser: { cookie, csrf } }: TestPerson, path: string, fields: Fields): Promise<Answer> {
  const { headers, body } = formOf({ ...fields, _csrf: csrf });
  return app.dial({ method: 'POST', host: north.host, path, headers: { ...headers, cookie }, body });
}

/** Sends, follows to the next page, and gives what it says. */
async function sendOn(person: TestPerson, path: string, fields: Fields): Promise<string> {
  const answer = await send(person, path, fields);
  expect(answer.status).toBe(303);
  return (await visit(person, String(answer.headers['location']))).text;
}

async function versionOf(profileId: string): Promise<string> {
  const { rows } = await app.superuser.query<{ version: number }>('SELECT version FROM pa_profiles WHERE id = $1', [
    profileId,
  ]);
  return String(rows[0]?.version);
}

const newPa = () => app.people.add(north, ['pa'], 'Amira');

describe('The pages of a profile', () => {
  it('say what was saved on the next page, once', async () => {
    const pa = await newPa();
    const place = { place: 'CH1 2AB', travelMiles: '7', then: 'next' };
    expect(await sendOn(pa, '/pa/profile/place-and-travel', place)).toContain('Saved: Where you live');
    const again = await visit(pa, '/pa/profile/place-and-travel');
    expect(again.text).not.toContain('Saved:');
    expect(again.text).toContain('value="CH1"');
    expect(again.text).not.toContain('2AB');
  });

  it('show what is wrong with 422, keep what was written, and save nothing of it', async () => {
    const pa = await newPa();
    const answer = await send(pa, '/pa/profile/work-wanted', {
      searchStatus: 'available',
      hoursMin: '20',
      hoursMax: '8',
      hourlyRate: 'lots',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Error: The work you want');
    expect(answer.text).toContain('<a href="#hourlyRate">');
    expect(answer.text).toContain('value="lots"');
    expect((await visit(pa, '/pa/profile/work-wanted')).text).not.toContain('value="20"');
  });

  it('are no pages where no section is', async () => {
    for (const path of ['/pa/profile/nonsense', '/pa/profile/constructor', '/pa/profile/week'])
      expect((await visit(north.people.pa, path)).status).toBe(404);
  });

  it('tell all that is missing when a profile is sent too early, each with the page it is on', async () => {
    const answer = await send(await newPa(), '/pa/profile/send', {});
    expect(answer.status).toBe(422);
    for (const part of [
      'about-you',
      'place-and-travel',
      'work-wanted',
      'tasks',
      'languages-and-communication',
      'age-and-sex',
    ])
      expect(answer.text).toContain(`href="/pa/profile/${part}"`);
    expect(answer.text).toContain('href="/pa/week"');
  });
});

describe('The pages of a week', () => {
  const night = { day: 'tue', from: '22:00', to: '07:00', kind: 'sleep-in', weeks: 'b', action: 'add' };

  it('keep an added time at once, and come back to the weeks it is in', async () => {
    const pa = await newPa();
    const answer = await send(pa, '/pa/week', night);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/pa/week?weeks=b' } });
    expect((await visit(pa, '/pa/week')).text).toContain('value="tue 22:00-07:00 sleep-in b"');
  });

  it('refuse a time that no form of ours writes, and save nothing', async () => {
    const pa = await newPa();
    const answer = await send(pa, '/pa/week', {
      span: ['mon 07:15-09:00 awake every', 'fri 09:00-10:00'],
      action: 'save',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('“mon 07:15-09:00 awake every” is not a time');
    expect((await visit(pa, '/pa/week')).text).toContain('No times yet.');
  });

  it('draw every week when the address asks for weeks that there are not', async () => {
    for (const path of ['/pa/week?weeks=z', '/pa/week?weeks=a&weeks=b', '/pa/week?weeks[]=a'])
      expect((await visit(north.people.pa, path)).status).toBe(200);
  });

  it('add days away and extra days, and say what is wrong beside the field', async () => {
    const pa = await newPa();
    const year = String(new Date().getFullYear() + 1);
    const away = { action: 'add-away', 'away-from-day': '31', 'away-from-month': 'feb', 'away-from-year': year };
    const refused = await send(pa, '/pa/week/dates', away);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<a href="#away-from">');
    expect(await sendOn(pa, '/pa/week/dates', { ...away, 'away-from-day': '3' })).toContain(`3 February ${year}`);
    const extra = { action: 'add-extra', 'extra-date-day': '5', 'extra-date-month': '4', 'extra-date-year': year };
    const same = await send(pa, '/pa/week/dates', { ...extra, 'extra-from': '09:00', 'extra-to': '09:00' });
    expect(same.status).toBe(422);
    expect(same.text).toContain('<a href="#extra-from">');
    const page = await sendOn(pa, '/pa/week/dates', { ...extra, 'extra-from': '09:00', 'extra-to': '17:00' });
    expect(page).toContain(`5 April ${year}`);
    const [, id = ''] = /name="remove" value="([^"]+)"/.exec(page) ?? [];
    expect(await sendOn(pa, '/pa/week/dates', { remove: id })).not.toContain(`3 February ${year}`);
    expect((await send(pa, '/pa/week/dates', { remove: 'nonsense' })).status).toBe(404);
  });
});

describe('The link of a mail', () => {
  it('changes nothing when it is opened, acts when the button is pressed, and needs no sign-in', async () => {
    const askedAt = new Date(Math.floor(Date.now() / 1000) * 1000);
    const { profileId } = north.strangers;
    const confirmed = async () =>
      (
        await app.superuser.query<{ asked_at: Date | null }>('SELECT asked_at FROM pa_profiles WHERE id = $1', [
          profileId,
        ])
      ).rows[0]?.asked_at;
    await app.superuser.query('UPDATE pa_profiles SET asked_at = $2 WHERE id = $1', [profileId, askedAt]);
    const path = `/still-available/${tokenFor(profileId, askedAt)}`;
    const { cookie, csrf } = north.visitor;
    for (let times = 0; times < 2; times += 1) {
      const page = await app.dial({ method: 'GET', host: north.host, path });
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Yes, I am still available') as string });
      expect(await confirmed()).toEqual(askedAt);
    }
    const { headers, body } = formOf({ _csrf: csrf });
    const press = () => app.dial({ method: 'POST', host: north.host, path, headers: { ...headers, cookie }, body });
    expect(await press()).toMatchObject({ status: 200, text: expect.stringContaining('Thank you') as string });
    expect(await confirmed()).toBeNull();
    expect((await press()).status).toBe(200);
    expect((await app.dial({ method: 'GET', host: north.host, path: '/still-available/nonsense' })).status).toBe(422);
  });

  function tokenFor(profileId: string, askedAt: Date): string {
    return app.server.app.get(ConfirmLinks).tokenFor(north.id, { profileId, askedAt });
  }
});

describe('Staff’s pages', () => {
  it('ask once more before a profile is taken off, then take it off and tell the PA why', async () => {
    const pa = await newPa();
    const { profileId } = await fillPa(app, pa.actor, north);
    const path = `/staff/moderation/${profileId}`;
    const staff = north.people['co-ordinator'];
    const decision = {
      decision: 'removed',
      reasons: 'full-name',
      words: 'Please call us.',
      version: await versionOf(profileId),
    };
    const asked = await send(staff, path, decision);
    expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('Yes, take it off') as string });
    expect((await visit(pa, '/pa/profile')).text).toContain('We are looking at your profile');
    expect(await sendOn(staff, path, { ...decision, sure: 'yes' })).toContain('The profile is off the register');
    const seen = (await visit(pa, '/pa/profile')).text;
    for (const words of ['We took your profile off', 'It shows a full name', 'Please call us.'])
      expect(seen).toContain(words);
  });

  it('say so when the profile changed while it was looked at', async () => {
    const { profileId } = north.own;
    const answer = await send(north.people.manager, `/staff/moderation/${profileId}`, {
      decision: 'approved',
      version: '0',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This profile changed while you looked at it.');
  });

  it('let auditors read, and decide nothing', async () => {
    const path = `/staff/moderation/${north.own.profileId}`;
    const page = await visit(north.people.auditor, path);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('name="decision"');
    expect((await send(north.people.auditor, path, { decision: 'approved' })).status).toBe(403);
  });

  it('show the first page of the list for any page that is no number, and 404 for any id that is none', async () => {
    for (const query of ['page=abc', 'page=-1', 'page=1e9', 'page=999999'])
      expect((await visit(north.people.manager, `/staff/moderation?${query}`)).status).toBe(200);
    for (const id of ['nonsense', '..%2f', newUnknownId()])
      expect((await visit(north.people.manager, `/staff/moderation/${id}`)).status).toBe(404);
  });

  const newUnknownId = () => '01900000-0000-7000-8000-0000000000ff';
});

describe('An employer’s page', () => {
  it('keeps the first half of the postcode only, and shows it to its owner', async () => {
    const employer = await app.people.add(north, ['employer'], 'Joan');
    const about = {
      firstName: 'Joan',
      place: 'CH2 1AA',
      hiringFor: 'myself',
      communicationNeeds: 'bsl',
      sensitiveFacts: 'yes',
    };
    const page = await sendOn(employer, '/employer/profile', about);
    expect(page).toContain('Only you see this page');
    expect(page).toContain('value="CH2"');
    expect(page).not.toContain('1AA');
    expect((await send(employer, '/employer/profile', { ...about, hiringFor: '' })).status).toBe(422);
  });
});
