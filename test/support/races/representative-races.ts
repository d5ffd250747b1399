import { hashOfToken, newToken, type Actor } from '@pa/platform';
import { Invitations } from '../../../libs/accounts/src/representatives/invitations.service';
import { Acting } from '../../../libs/accounts/src/representatives/acting.service';
import { OwnActing } from '../../../libs/accounts/src/representatives/own-acting.service';
import { RepresentationReviews } from '../../../libs/accounts/src/representatives/representation-reviews.service';
import { Representatives } from '../../../libs/accounts/src/representatives/representatives.service';
import { keptRace } from './kept-race';
import type { PeopleBed } from './people-bed';
import type { Race } from './race';

const GRANT = { scopes: ['adverts'], untilDay: '2027-03-18' };
const TABLES = ['people', 'representations', 'consents'];

interface Pair {
  readonly employer: Actor;
  readonly rita: Actor;
}

/** Rita is asked by the employer; the link's secret is made past the mail. */
async function asked(bed: PeopleBed, { employer, rita }: Pair): Promise<{ id: string; token: string }> {
  const invited = { name: 'Rita', email: await bed.addressOf(rita) };
  const id = await bed.get(Representatives).invite(employer, invited, GRANT);
  const token = newToken();
  await bed.behind('UPDATE representations SET invite_hash = $2 WHERE id = $1', [id, hashOfToken(token)]);
  return { id, token };
}

async function pairOf(bed: PeopleBed): Promise<Pair> {
  return { employer: await bed.add(['employer']), rita: await bed.add(['pa']) };
}

const standsOf = (bed: PeopleBed) => async () =>
  (await bed.behind<{ state: string }>('SELECT state FROM representations ORDER BY state'))
    .map(({ state }) => state)
    .join(' ');

async function invitationRaces(bed: PeopleBed): Promise<Race[]> {
  const pair = await pairOf(bed);
  const { id, token } = await asked(bed, pair);
  const invitations = bed.get(Invitations);
  const accept = () => invitations.accept(pair.rita, token);
  const race = { tables: TABLES, end: standsOf(bed) };
  const active = 'active: representative-accepted';
  return [
    await keptRace(bed, {
      ...race,
      name: 'an invitation to act is accepted twice',
      contenders: () => ({ once: accept, again: accept }),
      allowed: { once: active, again: active },
    }),
    await keptRace(bed, {
      ...race,
      name: 'an invitation to act is accepted and taken back',
      contenders: () => ({ accept, takeBack: () => bed.get(Representatives).end(pair.employer, id) }),
      allowed: {
        takeBack: 'ended: representative-invitation-withdrawn',
        'accept + takeBack': 'suspended: representative-accepted, representative-ended',
      },
    }),
    await keptRace(bed, {
      ...race,
      name: 'an invitation to act is accepted and declined',
      contenders: () => ({ accept, decline: () => invitations.decline(bed.licenseeId, token) }),
      allowed: { accept: active, decline: 'ended: representative-declined' },
    }),
  ];
}

/** The employer asked twice, and both links are opened. */
async function twiceInvitedRaces(bed: PeopleBed): Promise<Race[]> {
  const pair = await pairOf(bed);
  const [first, second] = [await asked(bed, pair), await asked(bed, pair)];
  const accept = (token: string) => () => bed.get(Invitations).accept(pair.rita, token);
  const invite = (name: string) => () =>
    bed.get(Representatives).invite(pair.employer, { name, email: `${name}@example.com` }, GRANT);
  const both = await keptRace(bed, {
    name: 'two invitations to act for one employer are accepted',
    tables: TABLES,
    contenders: () => ({ first: accept(first.token), second: accept(second.token) }),
    end: standsOf(bed),
    allowed: { first: 'active invited: representative-accepted', second: 'active invited: representative-accepted' },
  });
  for (const name of ['una', 'dora']) await invite(name)();
  const last = await keptRace(bed, {
    name: 'two people are asked where one place is left',
    tables: TABLES,
    contenders: () => ({ petra: invite('petra'), quinn: invite('quinn') }),
    end: standsOf(bed),
    allowed: {
      petra: 'invited invited invited invited invited: representative-invited',
      quinn: 'invited invited invited invited invited: representative-invited',
    },
  });
  return [both, last];
}

async function endRaces(bed: PeopleBed): Promise<Race[]> {
  const pair = await pairOf(bed);
  const { employer, rita } = pair;
  const { id, token } = await asked(bed, pair);
  await bed.get(Invitations).accept(rita, token);
  const [representatives, acting] = [bed.get(Representatives), bed.get(OwnActing)];
  const end = () => representatives.end(employer, id);
  const race = {
    tables: TABLES,
    end: async () => {
      const isStillLetIn = (await bed.get(Acting).actorFor(rita, id)) !== null;
      return `${await standsOf(bed)()}${isStillLetIn ? ', may act' : ''}`;
    },
  };
  const ended = 'suspended: representative-ended';
  return [
    await keptRace(bed, {
      ...race,
      name: 'both end the acting',
      contenders: () => ({ employer: end, representative: () => acting.end(rita, id) }),
      allowed: { employer: ended, representative: ended },
    }),
    await keptRace(bed, {
      ...race,
      name: 'the employer ends it as the representative begins to act',
      contenders: () => ({ end, begin: () => acting.begin(rita, id) }),
      allowed: { end: ended, 'end + begin': 'suspended: acting-started, representative-ended' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'the employer ends it in one window and changes it in another',
      contenders: () => ({
        end,
        change: () => representatives.change(employer, id, { ...GRANT, scopes: ['message'] }),
      }),
      allowed: { end: ended, 'end + change': 'suspended: representative-ended, representative-scopes-changed' },
    }),
  ];
}

/** Staff look at an ending: it stays one, or goes on. */
async function reviewRaces(bed: PeopleBed): Promise<Race[]> {
  const pair = await pairOf(bed);
  const { id, token } = await asked(bed, pair);
  await bed.get(Invitations).accept(pair.rita, token);
  await bed.get(OwnActing).end(pair.rita, id);
  const [ann, bob] = [await bed.add(['manager']), await bed.add(['manager'])];
  const reviews = bed.get(RepresentationReviews);
  const race = await keptRace(bed, {
    name: 'one colleague restores the acting and another confirms its end',
    tables: TABLES,
    contenders: () => ({
      restore: () => reviews.decide(ann, id, 'restore'),
      confirm: () => reviews.decide(bob, id, 'confirm-end'),
    }),
    end: standsOf(bed),
    allowed: { restore: 'active: representative-restored', confirm: 'ended: representative-end-confirmed' },
  });
  return [race];
}

/** Saying yes to acting for somebody, and ending it. */
export const representativeRaces = {
  'an invitation to act': invitationRaces,
  'two invitations to act': twiceInvitedRaces,
  'the end of acting': endRaces,
  'a review of an ending': reviewRaces,
};
