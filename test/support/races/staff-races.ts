import { randomUUID } from 'node:crypto';
import type { Actor } from '@pa/platform';
import { NotesToStaff } from '../../../libs/accounts/src/communication/notes-to-staff.service';
import { ComplaintCases } from '../../../libs/accounts/src/complaints/complaint-cases.service';
import type { ComplaintState } from '../../../libs/accounts/src/complaints/complaint-state';
import { Complaints } from '../../../libs/accounts/src/complaints/complaints.service';
import { Corrections } from '../../../libs/accounts/src/privacy/corrections/corrections.service';
import { AccountClosing } from '../../../libs/accounts/src/privacy/closing/account-closing.service';
import { LegalHolds } from '../../../libs/accounts/src/privacy/holds/legal-holds.service';
import { AccountRecoveries } from '../../../libs/accounts/src/recovery/account-recoveries.service';
import { PersonDeeds } from '../../../libs/accounts/src/staff/person-deeds.service';
import { RoleChanges } from '../../../libs/accounts/src/staff/role-changes.service';
import { keptRace, type KeptRace } from './kept-race';
import type { PeopleBed } from './people-bed';
import type { Race } from './race';

const WHY = { reason: 'safety', words: 'A worry' } as const;

/** How one row stands, by SQL. */
const stateOf =
  (bed: PeopleBed, sql: string, ...values: unknown[]) =>
  async () =>
    (await bed.behind<{ state: string }>(sql, values)).map(({ state }) => state).join(' ');

/** Two managers, and what each may do to the other: whatever it is, one of them stays. */
async function managerRaces(bed: PeopleBed): Promise<Race[]> {
  const [ann, bob] = [await bed.add(['manager']), await bed.add(['manager'])];
  const roles = bed.get(RoleChanges);
  const closing = bed.get(AccountClosing);
  const deeds: Record<string, { act: string; to: (actor: Actor, other: Actor) => Promise<void> }> = {
    demote: { act: 'roles-changed', to: (actor, { personId }) => roles.change(actor, personId, ['pa']) },
    suspend: {
      act: 'person-suspended',
      to: (actor, { personId }) => bed.get(PersonDeeds).suspend(actor, personId, WHY),
    },
    'close their own account': { act: 'account-closed', to: (actor) => closing.closeOwn(actor, '') },
  };
  const end = stateOf(
    bed,
    `SELECT count(*) || ' stays' AS state FROM people
      WHERE 'manager' = ANY (roles) AND suspended_at IS NULL AND closing_at IS NULL`,
  );
  const tables = ['people', 'people_suspensions', 'account_closures', 'staff_invitations'];
  const races: Race[] = [];
  for (const [name, { act, to }] of Object.entries(deeds)) {
    const allowed = { ann: `1 stays: ${act}`, bob: `1 stays: ${act}` };
    const contenders = () => ({ ann: () => to(ann, bob), bob: () => to(bob, ann) });
    races.push(await keptRace(bed, { name: `two managers ${name}`, tables, contenders, end, allowed }));
  }
  return [...races, await leavingManagerRace(bed, { ann, bob, tables, end })];
}

/** In two windows at once: the one who goes is not to count on the one whom they send away. */
async function leavingManagerRace(
  bed: PeopleBed,
  { ann, bob, ...race }: { ann: Actor; bob: Actor } & Pick<KeptRace, 'tables' | 'end'>,
): Promise<Race> {
  return keptRace(bed, {
    ...race,
    name: 'a manager closes their own account and demotes the other one',
    contenders: () => ({
      close: () => bed.get(AccountClosing).closeOwn(ann, ''),
      demote: () => bed.get(RoleChanges).change(ann, bob.personId, ['pa']),
    }),
    allowed: { close: '1 stays: account-closed', demote: '1 stays: roles-changed' },
  });
}

/** With a third manager nobody is the last one; still one who has just been demoted demotes nobody. */
async function threeManagersRaces(bed: PeopleBed): Promise<Race[]> {
  const [ann, bob] = [await bed.add(['manager']), await bed.add(['manager']), await bed.add(['manager'])];
  const demote = (actor: Actor, { personId }: Actor) => bed.get(RoleChanges).change(actor, personId, ['pa']);
  const race = await keptRace(bed, {
    name: 'two of three managers demote each other',
    tables: ['people'],
    contenders: () => ({ ann: () => demote(ann, bob), bob: () => demote(bob, ann) }),
    end: stateOf(bed, `SELECT count(*) || ' stay' AS state FROM people WHERE 'manager' = ANY (roles)`),
    allowed: { ann: '2 stay: roles-changed', bob: '2 stay: roles-changed' },
  });
  return [race];
}

async function correctionRaces(bed: PeopleBed): Promise<Race[]> {
  const [pa, ann, bob] = [await bed.add(['pa']), await bed.add(['manager']), await bed.add(['manager'])];
  const corrections = bed.get(Corrections);
  await corrections.ask(pa, 'I was born in 1971.');
  const [{ id } = { id: '' }] = await corrections.listOwn(pa);
  const answer = (actor: Actor, outcome: 'put-right' | 'kept') => () =>
    corrections.answer(actor, id, { outcome, words: 'We looked.' });
  const race = await keptRace(bed, {
    name: 'two colleagues answer what is to be put right',
    tables: ['correction_requests'],
    contenders: () => ({ ann: answer(ann, 'put-right'), bob: answer(bob, 'kept') }),
    end: stateOf(bed, 'SELECT state FROM correction_requests'),
    allowed: { ann: 'put-right: correction-answered', bob: 'kept: correction-answered' },
  });
  return [race];
}

async function complaintRaces(bed: PeopleBed): Promise<Race[]> {
  const [ann, bob] = [await bed.add(['manager']), await bed.add(['manager'])];
  const cases = bed.get(ComplaintCases);
  const nobody = { name: '', email: '', telephone: '' };
  await bed
    .get(Complaints)
    .receive(bed.licenseeId, { ticket: randomUUID(), about: 'register', words: 'Late', ...nobody }, null);
  const [{ id } = { id: '' }] = await bed.behind<{ id: string }>('SELECT id FROM complaints');
  const end = stateOf(
    bed,
    `SELECT state || ', ' || (SELECT count(*) FROM complaint_notes) || ' notes' AS state FROM complaints`,
  );
  const raceFrom = async (to: ComplaintState, name: string) => {
    const { version } = await cases.open(ann, id);
    const notes = (await bed.behind('SELECT 1 FROM complaint_notes')).length;
    const step = (actor: Actor) => () => cases.step(actor, id, { to, note: '', version });
    const done = `${to}, ${notes + 1} notes: complaint-moved`;
    return keptRace(bed, {
      name,
      tables: ['complaints', 'complaint_notes'],
      contenders: () => ({ ann: step(ann), bob: step(bob) }),
      end,
      allowed: { ann: done, bob: done },
    });
  };
  const first = await raceFrom('acknowledged', 'two colleagues acknowledge a complaint');
  await bed.behind(`UPDATE complaints SET state = 'answered', version = version + 1`);
  return [first, await raceFrom('closed', 'two colleagues close a complaint')];
}

async function recoveryRaces(bed: PeopleBed): Promise<Race[]> {
  const [member, ann, bob] = [await bed.add(['pa']), await bed.add(['manager']), await bed.add(['manager'])];
  const recoveries = bed.get(AccountRecoveries);
  const email = await bed.addressOf(member);
  const id = await recoveries.begin(ann, email);
  const grant = (actor: Actor) => () => recoveries.grant(actor, id, { how: 'call-back', on: '2026-03-18' });
  const race = { tables: ['account_recoveries'], end: stateOf(bed, 'SELECT state FROM account_recoveries') };
  return [
    await keptRace(bed, {
      ...race,
      name: 'a recovery is granted and turned down',
      contenders: () => ({ grant: grant(ann), turnDown: () => recoveries.turnDown(bob, id) }),
      allowed: { grant: 'granted: recovery-granted', turnDown: 'turned-down: recovery-turned-down' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'a recovery is granted by two',
      contenders: () => ({ ann: grant(ann), bob: grant(bob) }),
      allowed: { ann: 'granted: recovery-granted', bob: 'granted: recovery-granted' },
    }),
    await keptRace(bed, {
      ...race,
      name: 'a recovery is granted and begun anew',
      contenders: () => ({ grant: grant(ann), begin: () => recoveries.begin(bob, email) }),
      allowed: {
        'grant + begin': ['waiting: recovery-begun, recovery-granted', 'granted: recovery-begun, recovery-granted'],
      },
    }),
  ];
}

async function noteRaces(bed: PeopleBed): Promise<Race[]> {
  const [employer, ann, bob] = [await bed.add(['employer']), await bed.add(['manager']), await bed.add(['manager'])];
  const notes = bed.get(NotesToStaff);
  await notes.write(employer, { words: 'Please ring me.', answerBy: 'page' });
  const [{ id } = { id: '' }] = await notes.list(ann, 'open');
  const take = (actor: Actor) => () => notes.decide(actor, id, { deed: 'take' });
  const close = (actor: Actor) => () => notes.decide(actor, id, { deed: 'close' });
  const race = { tables: ['notes_to_staff'], end: stateOf(bed, 'SELECT state FROM notes_to_staff') };
  const taken = await keptRace(bed, {
    ...race,
    name: 'two colleagues take a note to staff in hand',
    contenders: () => ({ ann: take(ann), bob: take(bob) }),
    allowed: { ann: 'in-hand: note-taken', bob: 'in-hand: note-taken' },
  });
  await take(ann)();
  const closed = await keptRace(bed, {
    ...race,
    name: 'two colleagues close a note to staff',
    contenders: () => ({ ann: close(ann), bob: close(bob) }),
    allowed: { ann: 'closed: note-closed', bob: 'closed: note-closed' },
  });
  return [taken, closed];
}

async function holdRaces(bed: PeopleBed): Promise<Race[]> {
  const [pa, ann, bob] = [await bed.add(['pa']), await bed.add(['manager']), await bed.add(['manager'])];
  const place = (actor: Actor) => () =>
    bed.get(LegalHolds).place(actor, pa.personId, { reason: 'A claim', reviewOn: '2026-09-01' });
  const race = await keptRace(bed, {
    name: 'two colleagues put the same person on hold',
    tables: ['legal_holds'],
    contenders: () => ({ ann: place(ann), bob: place(bob) }),
    end: stateOf(bed, `SELECT count(*) || ' held' AS state FROM legal_holds`),
    allowed: { ann: '1 held: hold-placed', bob: '1 held: hold-placed' },
  });
  return [race];
}

/** What two of the staff decide about one thing, and about each other. */
export const staffRaces = {
  'two managers': managerRaces,
  'three managers': threeManagersRaces,
  'something to be put right': correctionRaces,
  'a complaint': complaintRaces,
  'a recovery': recoveryRaces,
  'a note to staff': noteRaces,
  'a legal hold': holdRaces,
};
