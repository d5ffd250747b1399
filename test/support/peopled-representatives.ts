import { AssistedAccounts, CommunicationNeeds, NotesToStaff, Representatives } from '@pa/accounts';
import { OutboxRelay, UnitOfWork, type Actor } from '@pa/platform';
import { Invitations } from '../../libs/accounts/src/representatives/invitations.service';
import { NO_NEEDS } from '../../libs/accounts/src/communication/needs';
import type { TestApp } from './app';
import type { TestMember, TestPeople } from './people';
import type { TestRegister } from './registers';

/** What an address or a form can name of acting for others. */
export interface RepresentativeIds {
  readonly employerId: string;
  /** An employer's own representative, whom they may end. */
  readonly representationId: string;
  /** One of somebody who acts, for another employer. */
  readonly actingId: string;
  readonly actForToken: string;
  readonly assistedId: string;
  readonly takeOverToken: string;
  readonly noteId: string;
}

interface Made {
  readonly server: TestApp;
  readonly people: TestPeople;
}

interface Pair {
  readonly employer: Actor;
  readonly representative: TestMember;
}

/** The last day of what tests grant. */
export function untilDay(): string {
  return new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
}

/** An employer asked somebody, who said yes. */
export async function letAct(made: Made, pair: Pair, scopes: readonly string[] = ['look']): Promise<string> {
  const { app } = made.server;
  const invited = { name: 'Rita', email: pair.representative.email };
  const id = await app.get(Representatives).invite(pair.employer, invited, { scopes, untilDay: untilDay() });
  await app.get(Invitations).accept(pair.representative.actor, await linkOf(made, pair.employer.licenseeId, id));
  return id;
}

async function linkOf({ server: { app } }: Made, licenseeId: string, id: string): Promise<string> {
  return app.get(UnitOfWork).run(licenseeId, (tx) => app.get(Invitations).issue(tx, id));
}

/** One of everything that these libs keep, for one employer and one who acts. */
export async function fillRepresentatives(made: Made, register: TestRegister, pair: Pair): Promise<RepresentativeIds> {
  const { app } = made.server;
  const { employer } = pair;
  const [other, staff] = [
    await made.people.join(register, ['employer']),
    await made.people.join(register, ['co-ordinator']),
  ];
  const representationId = await letAct(made, pair, ['message']);
  const actingId = await letAct(made, { ...pair, employer: other.actor });
  const asked = { name: register.canary, email: `${register.canary}-asked@example.com` };
  const asking = await app.get(Representatives).invite(other.actor, asked, { scopes: [], untilDay: untilDay() });
  const { assistedId, takeOverToken } = await assist(made, register, staff.actor);
  // The mails go first: each makes its link anew, and those made here are to work.
  await app.get(OutboxRelay).relay(register.id);
  await app.get(NotesToStaff).write(employer, { words: `${register.canary} is worried`, answerBy: 'page' });
  const [note] = await app.get(NotesToStaff).listOwn(employer);
  await app.get(CommunicationNeeds).saveFor(staff.actor, employer.personId, { ...NO_NEEDS, notes: register.canary });
  return {
    employerId: employer.personId,
    representationId,
    actingId,
    actForToken: await linkOf(made, register.id, asking),
    noteId: note?.id ?? '',
    assistedId,
    takeOverToken: await takeOverToken(),
  };
}

/** An account that staff run, and the link that hands it over. */
async function assist({ server: { app } }: Made, register: TestRegister, staff: Actor) {
  const consentedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const person = {
    role: 'employer',
    firstName: register.canary,
    lastName: 'Bold',
    consentHow: 'by-phone',
    consentedOn,
  };
  const assistedId = await app.get(AssistedAccounts).create(staff, person);
  await app.get(AssistedAccounts).offer(staff, assistedId, `${assistedId}@example.com`);
  const issue = () => app.get(UnitOfWork).run(register.id, (tx) => app.get(AssistedAccounts).issue(tx, assistedId));
  return { assistedId, takeOverToken: async () => (await issue())?.token ?? '' };
}
