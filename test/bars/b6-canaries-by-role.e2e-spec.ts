import { REGISTER_ROLES } from '@pa/platform';
import { PeopleDirectory } from '../../libs/accounts/src/staff/people-directory.service';
import { credentialsOfRole, type Credentials } from '../support/access-tries';
import { CanarySender } from '../support/canary-sender';
import { walkFor, type Sighting } from '../support/canary-walk';
import { formOf, jsonOf } from '../support/dial';
import { startPeopledApp, type PeopledApp } from '../support/peopled';
import { provenForLong } from '../support/proven-for-long';
import { CANARIES, canariesIn, type Canary } from '../support/sensitive-canaries';

const C = CANARIES;
const ROLES = ['visitor', ...REGISTER_ROLES, 'another pa', 'another employer'] as const;
type Who = (typeof ROLES)[number];

/** Where each canary may be seen and by whom, by hand: as narrow as the page it was written for. What is not here, nowhere. */
const MAY_SEE: Partial<Record<Canary, ReadonlyArray<{ readonly who: readonly Who[]; readonly at: RegExp }>>> = {
  lastName: [{ who: ['employer'], at: /contact-details$/ }],
  telephone: [
    { who: ['employer'], at: /contact-details$/ },
    { who: ['co-ordinator', 'manager'], at: /\/complaints\/[^/]+$/ },
  ],
  address: [{ who: ['employer'], at: /contact-details$/ }],
  employer: [{ who: ['employer'], at: /\/employer(\/|-)profile$/ }],
  complaint: [{ who: ['co-ordinator', 'manager'], at: /\/complaints\/[^/]+$/ }],
  complainer: [{ who: ['co-ordinator', 'manager'], at: /\/complaints\/[^/]+$/ }],
  complainerEmail: [{ who: ['co-ordinator', 'manager'], at: /\/complaints\/[^/]+$/ }],
  note: [{ who: ['co-ordinator', 'manager'], at: /\/complaints\/[^/]+$/ }],
  hidden: [
    { who: ['pa'], at: /^\/account\/hide-from$|\/me\/hides$/ },
    { who: ['co-ordinator', 'manager'], at: /\/people\/[^/]+\/hides$/ },
  ],
  staffHidden: [
    { who: ['pa'], at: /^\/account\/hide-from$|\/me\/hides$/ },
    { who: ['co-ordinator', 'manager'], at: /\/people\/[^/]+\/hides$/ },
  ],
  eighteenOn: [{ who: ['pa'], at: /\/me\/pa-profile$/ }],
  needs: [
    { who: ['pa'], at: /how-we-talk$|\/me\/communication-needs$/ },
    { who: ['co-ordinator', 'manager', 'assessor'], at: /^\/staff\/needs\/[^/]+$/ },
  ],
  toStaff: [
    { who: ['pa'], at: /^\/ask-staff$|\/me\/notes-to-staff$/ },
    { who: ['co-ordinator', 'manager'], at: /^\/staff\/notes\/[^/]+$/ },
  ],
  message: [{ who: ['pa', 'employer'], at: /^\/messages(\/|$)|\/conversations(\/|$)/ }],
  report: [{ who: ['co-ordinator', 'manager'], at: /^\/staff\/reports\/[^/]+$/ }],
  dbsNumber: [{ who: ['assessor'], at: /\/checks\/[^/]+$/ }],
  referee: [{ who: ['pa'], at: /\/references(\/[^/]+\/take-out)?$/ }],
  refereeEmail: [{ who: ['pa'], at: /\/me\/references$/ }],
  reference: [
    // Whoever has the link is the referee: it needs no account, and the walk is given it.
    { who: ROLES, at: /^(\/api\/v1)?\/reference(-links)?\/[\w-]{43,}$/ },
    { who: ['pa'], at: /\/(pa|me)\/references$/ },
    { who: ['co-ordinator', 'assessor'], at: /^\/staff\/references\/[^/]+$/ },
  ],
  visit: [
    { who: ['pa'], at: /\/visits(\/[^/]+)?$/ },
    { who: ['assessor', 'manager', 'auditor'], at: /\/visits(\/[^/]+)?$/ },
  ],
  finding: [{ who: ['pa', 'assessor', 'manager', 'auditor'], at: /\/visits\/[^/]+(\/findings)?$/ }],
};

/** All that somebody can open is one walk: some thousand addresses on a busy machine. */
jest.setTimeout(240_000);

/**
 * B6, for pages and files as well as for JSON: one canary in each sensitive field, and everything that each role can open,
 * with the ids of what is there and wherever a link leads. Each is seen by those and there alone that stand above; and so that
 * the walk proves something, each that stands above was seen. Seen red with a page of staff that names somebody by their
 * telephone number, which the last test plants.
 */
describe('B6: each role is shown only what it may see', () => {
  let app: PeopledApp;
  const credentials = new Map<Who, Credentials>();
  const seen: Sighting[] = [];

  beforeAll(async () => {
    app = await startPeopledApp();
    await new CanarySender(app).sendEverything();
    await app.relay();
    for (const role of ['visitor', ...REGISTER_ROLES] as const)
      credentials.set(role, credentialsOfRole(app.north, role));
    credentials.set('another pa', await app.people.add(app.north, ['pa']));
    credentials.set('another employer', await app.people.add(app.north, ['employer']));
    await provenForLong(app.superuser);
  });

  afterAll(() => app?.close());
  afterEach(() => jest.restoreAllMocks());

  const mayBeSeen = ({ who, canary, path }: Sighting) =>
    (MAY_SEE[canary] ?? []).some(({ who: whose, at }) => (whose as readonly string[]).includes(who) && at.test(path));
  const inWords = ({ who, canary, path }: Sighting) => `${who} sees ${canary} at ${path}`;

  it.each(ROLES)('on every page, in every file and answer that a %s can open', async (who) => {
    const { opened, sightings } = await walkFor(app, who, credentials.get(who)!);
    seen.push(...sightings);
    expect(opened).toBeGreaterThan(400);
    expect(sightings.filter((sighting) => !mayBeSeen(sighting)).map(inWords)).toEqual([]);
  });

  it('and each is shown to those it is meant for', () => {
    const unseen = Object.entries(MAY_SEE).flatMap(([canary, places]) =>
      places.filter(
        ({ who, at }) =>
          !seen.some(
            (one) => one.canary === canary && (who as readonly string[]).includes(one.who) && at.test(one.path),
          ),
      ),
    );
    expect(unseen).toEqual([]);
  });

  it.each(['co-ordinator', 'manager', 'auditor'] as const)(
    'when a %s looks for people by their last name, telephone number or email address: a page of names',
    async (role) => {
      const { browser, token = '' } = credentials.get(role)!;
      for (const canary of ['lastName', 'telephone', 'address', 'joinerEmail'] as const) {
        const form = formOf({ find: C[canary], _csrf: browser.csrf });
        const json = jsonOf({ find: C[canary] });
        const { host } = app.north;
        const byPage = { path: '/staff/people', ...form, headers: { ...form.headers, cookie: browser.cookie } };
        const byApi = {
          path: '/api/v1/people/searches',
          ...json,
          headers: { ...json.headers, authorization: `Bearer ${token}` },
        };
        for (const call of [byPage, byApi]) {
          const answer = await app.dial({ method: 'POST', host, ...call });
          const shown = canariesIn(answer.text, [canary]);
          expect({ path: call.path, status: answer.status, shown }).toEqual({
            path: call.path,
            status: 200,
            shown: [],
          });
        }
      }
    },
  );

  it('goes red when a page of staff names somebody by their telephone number', async () => {
    const { get } = PeopleDirectory.prototype;
    jest.spyOn(PeopleDirectory.prototype, 'get').mockImplementation(async function (this: PeopleDirectory, ...asked) {
      return { ...(await get.apply(this, asked)), displayName: C.telephone };
    });
    const { sightings } = await walkFor(app, 'auditor', credentials.get('auditor')!);
    const strange = sightings.filter((sighting) => !mayBeSeen(sighting)).map(inWords);
    expect(strange).toContainEqual(expect.stringMatching(/^auditor sees telephone at \/staff\/people\/[0-9a-f-]{36}$/));
  });
});
