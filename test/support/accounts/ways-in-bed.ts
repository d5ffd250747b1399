import { Passwords, SecondFactors } from '@pa/accounts';
import { LicenseeDirectory, UnitOfWork, type Actor, type Licensee, type Role } from '@pa/platform';
import { generate } from 'otplib';
import { Authenticators } from '../../../libs/accounts/src/factors/authenticators.service';
import type { FactorStatus } from '../../../libs/accounts/src/factors/factor-status';
import { Passkeys } from '../../../libs/accounts/src/factors/passkeys.service';
import { SignInFlow, type SignInOutcome } from '../../../libs/accounts/src/sign-in/sign-in-flow.service';
import type { SecondStepWanted } from '../../../libs/accounts/src/sign-in/second-step.service';
import { PasskeyDevice } from '../passkey-device';
import { accountsBed, type AccountsBed } from './accounts-bed';
import { addPerson } from './add-person';

export const BED_PASSWORD = 'three words here';
/** Where the browsers of the bed are; its server listens nowhere, so there is no port to be wrong about. */
const ORIGIN = 'http://north-west.localhost:3000';

export interface Member {
  readonly actor: Actor;
  readonly email: string;
}

/** People with passwords, and what they can set up beside them. */
export interface WaysInBed extends AccountsBed {
  readonly licensee: Licensee;
  add(roles: readonly Role[], email?: string): Promise<Member>;
  withPassword(member: Member, password?: string): Promise<SignInOutcome>;
  /** The first step of somebody who must take a second one. */
  half(member: Member): Promise<SecondStepWanted>;
  statusOf(actor: Actor): Promise<FactorStatus>;
  /** Sets up an app, and answers what it shows at the bed's time. */
  giveApp(actor: Actor): Promise<() => Promise<string>>;
  givePasskey(actor: Actor, device?: PasskeyDevice): Promise<PasskeyDevice>;
  newDevice(origin?: string): PasskeyDevice;
  /** The newest mail to an address. */
  newest(email: string): Promise<{ subject: string; text: string; actionUrl: string | null } | undefined>;
}

export async function waysInBed(settings: Record<string, string> = {}): Promise<WaysInBed> {
  const bed = await accountsBed(settings);
  const { module, clock, here } = bed;
  const licensee = (await module.get(LicenseeDirectory).findById(here.id))!;
  const hash = await module.get(Passwords).hash(BED_PASSWORD);
  let people = 0;
  const withPassword = async ({ email }: Member, password = BED_PASSWORD) =>
    module.get(SignInFlow).withPassword(licensee, { email, password });
  const newDevice = (origin = ORIGIN) => new PasskeyDevice(origin);
  const codeOf = (secret: string) => async () => generate({ secret, epoch: Math.floor(clock.now().getTime() / 1000) });
  return {
    ...bed,
    licensee,
    withPassword,
    newDevice,
    add: async (roles, email = `person${people++}@example.com`) => {
      const actor = await addPerson(bed, { name: 'Amira Khan', roles, email });
      await bed.behind('UPDATE people SET password_hash = $2 WHERE id = $1', [actor.personId, hash]);
      return { actor, email };
    },
    half: async (member) => {
      const outcome = await withPassword(member);
      if (outcome.kind !== 'second-step') throw new Error('No second step was wanted');
      return outcome.wanted;
    },
    statusOf: async ({ licenseeId, personId }) =>
      module.get(UnitOfWork).run(licenseeId, (tx) => module.get(SecondFactors).statusOf(tx, personId)),
    giveApp: async (actor) => {
      const apps = module.get(Authenticators);
      const { secret, setup } = apps.begin(actor, licensee);
      await apps.confirm(actor, { setup, code: await codeOf(secret)() });
      return codeOf(secret);
    },
    givePasskey: async (actor, device = newDevice()) => {
      const passkeys = module.get(Passkeys);
      const options = await passkeys.creationOptions(actor, licensee);
      await passkeys.add(actor, licensee, { name: 'My phone', response: device.make(options) as never });
      return device;
    },
    newest: async (email) => (await bed.mails(here)).find(({ to }) => to === email),
  };
}
