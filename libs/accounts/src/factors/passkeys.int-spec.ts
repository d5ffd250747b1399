import type { Actor } from '@pa/platform';
import { NOON } from '../../../../test/support/accounts/accounts-bed';
import { waysInBed, type WaysInBed } from '../../../../test/support/accounts/ways-in-bed';
import { PasskeySignIn } from '../sign-in/passkey-sign-in.service';
import { SignInFlow } from '../sign-in/sign-in-flow.service';
import { LastStrongWayError, NoSuchPasskeyError, PasskeyKnownError, PasskeyRefusedError } from './factors.errors';
import { Passkeys } from './passkeys.service';

/** Seen red with the challenge's spending left out. */
describe('passkeys', () => {
  let bed: WaysInBed;
  let passkeys: Passkeys;
  let flow: SignInFlow;

  beforeAll(async () => {
    bed = await waysInBed();
    [passkeys, flow] = [bed.module.get(Passkeys), bed.module.get(SignInFlow)];
  });

  afterAll(() => bed?.close());
  beforeEach(() => bed.clock.set(NOON));

  const options = () => bed.module.get(PasskeySignIn).options(bed.licensee);
  const signIn = (answer: unknown) => flow.withPasskey(bed.licensee, answer);

  it('sign in without address and password, strongly, as often as one likes', async () => {
    const { actor } = await bed.add(['manager']);
    const device = await bed.givePasskey(actor);
    for (let time = 0; time < 3; time++)
      expect(await signIn(device.sign(await options()))).toMatchObject({
        kind: 'signed-in',
        strong: true,
        way: 'passkey',
        person: { id: actor.personId },
      });
    const [mine] = await passkeys.list(actor);
    expect(mine).toMatchObject({ name: 'My phone', lastUsedAt: NOON });
  });

  it('are asked for alike whoever asks, and ask the device for a finger or a PIN', async () => {
    const [first, second] = [await options(), await options()];
    expect(first).toMatchObject({ rpId: 'north-west.localhost', userVerification: 'required' });
    expect(first.allowCredentials ?? []).toEqual([]);
    expect(first.challenge).not.toBe(second.challenge);
    expect({ ...first, challenge: '' }).toEqual({ ...second, challenge: '' });
  });

  it('have the same answer refused the second time, also five at once', async () => {
    const { actor } = await bed.add(['pa']);
    const device = await bed.givePasskey(actor);
    const answer = device.sign(await options());
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(answer)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(signIn(answer)).rejects.toThrow(PasskeyRefusedError);
  });

  it('are refused when the challenge is too old, another register’s, or not ours', async () => {
    const { actor } = await bed.add(['pa']);
    const device = await bed.givePasskey(actor);
    const asked = await options();
    bed.clock.set(new Date(NOON.getTime() + 10 * 60_000));
    await expect(signIn(device.sign(asked))).rejects.toThrow(PasskeyRefusedError);
    const elsewhere = await bed.module.get(PasskeySignIn).options({ ...bed.licensee, id: bed.elsewhere.id });
    await expect(signIn(device.sign({ ...elsewhere, rpId: 'north-west.localhost' }))).rejects.toThrow(
      PasskeyRefusedError,
    );
    const made = await passkeys.creationOptions(actor, bed.licensee);
    const challenges = [made.challenge, Buffer.alloc(56, 1).toString('base64url'), 'short', ''];
    for (const challenge of challenges)
      await expect(signIn(device.sign({ ...(await options()), challenge }))).rejects.toThrow(PasskeyRefusedError);
  });

  it('are refused from another site, for another site, without a finger, and with a changed answer', async () => {
    const { actor } = await bed.add(['pa']);
    const device = await bed.givePasskey(actor);
    const changed = device.sign(await options());
    const clientData = Buffer.from(String(changed.response['clientDataJSON']), 'base64url').toString();
    const asEvil = Buffer.from(clientData.replace('north-west.localhost', 'evil.localhost')).toString('base64url');
    const evil = { ...changed, response: { ...changed.response, clientDataJSON: asEvil } };
    const otherSite = device.sign({ ...(await options()), rpId: 'south-west.localhost' });
    device.flags = 0x01;
    const unverified = device.sign(await options());
    for (const answer of [evil, otherSite, unverified])
      await expect(signIn(answer)).rejects.toThrow(PasskeyRefusedError);
    const stranger = bed.newDevice();
    await expect(signIn(stranger.sign(await options()))).rejects.toThrow(PasskeyRefusedError);
    for (const nonsense of [null, '', '{}', [], { id: 'x' }, '{"id":1}', { ...changed, response: 'x' }])
      await expect(signIn(nonsense)).rejects.toThrow(PasskeyRefusedError);
  });

  it('that count are refused when the count does not go up: they may have been copied', async () => {
    const { actor } = await bed.add(['pa']);
    const device = await bed.givePasskey(actor);
    device.counter = 7;
    await signIn(device.sign(await options()));
    for (const counter of [7, 6, 0]) {
      device.counter = counter;
      await expect(signIn(device.sign(await options()))).rejects.toThrow(PasskeyRefusedError);
    }
    device.counter = 8;
    await signIn(device.sign(await options()));
  });

  it('open nothing for who is suspended or has not proved the address, nor on another register', async () => {
    const { actor } = await bed.add(['pa']);
    const device = await bed.givePasskey(actor);
    for (const [column, set, back] of [
      ['suspended_at', 'now()', 'NULL'],
      ['email_verified_at', 'NULL', 'now()'],
    ]) {
      await bed.behind(`UPDATE people SET ${column} = ${set} WHERE id = $1`, [actor.personId]);
      await expect(signIn(device.sign(await options()))).rejects.toThrow(PasskeyRefusedError);
      await bed.behind(`UPDATE people SET ${column} = ${back} WHERE id = $1`, [actor.personId]);
    }
    const elsewhere = { ...bed.licensee, id: bed.elsewhere.id };
    const asked = await bed.module.get(PasskeySignIn).options(elsewhere);
    await expect(flow.withPasskey(elsewhere, device.sign(asked))).rejects.toThrow(PasskeyRefusedError);
  });

  describe('are', () => {
    const add = async (actor: Actor, device = bed.newDevice()) => {
      const asked = await passkeys.creationOptions(actor, bed.licensee);
      return passkeys.add(actor, bed.licensee, { name: 'My tablet', response: device.make(asked) as never });
    };

    it('several, named by their owner, each device once, and told by mail', async () => {
      const { actor, email } = await bed.add(['pa']);
      const device = bed.newDevice();
      const first = await add(actor, device);
      await add(actor);
      await expect(add(actor, device)).rejects.toThrow(PasskeyKnownError);
      await passkeys.rename(actor, first, 'Kitchen tablet');
      expect((await passkeys.list(actor)).map(({ name }) => name)).toEqual(['Kitchen tablet', 'My tablet']);
      expect((await bed.newest(email))?.subject).toContain('There is a new way to sign in');
    });

    it('made only from our own question, for this person, once', async () => {
      const [{ actor }, other] = [await bed.add(['pa']), await bed.add(['pa'])];
      const asked = await passkeys.creationOptions(actor, bed.licensee);
      const response = bed.newDevice().make(asked) as never;
      await expect(passkeys.add(other.actor, bed.licensee, { name: 'x', response })).rejects.toThrow(
        PasskeyRefusedError,
      );
      await passkeys.add(actor, bed.licensee, { name: 'x', response });
      const second = bed.newDevice().make(asked) as never;
      await expect(passkeys.add(actor, bed.licensee, { name: 'x', response: second })).rejects.toThrow(
        PasskeyRefusedError,
      );
    });

    it('removed and renamed by their owner alone, and the last strong way of staff stays', async () => {
      const [pa, other, staff] = [await bed.add(['pa']), await bed.add(['pa']), await bed.add(['editor'])];
      const id = await add(pa.actor);
      for (const deed of [() => passkeys.remove(other.actor, id), () => passkeys.rename(other.actor, id, 'Mine')])
        await expect(deed()).rejects.toThrow(NoSuchPasskeyError);
      await passkeys.remove(pa.actor, id);
      expect(await bed.statusOf(pa.actor)).toMatchObject({ passkeys: 0 });
      const ids = [await add(staff.actor), await add(staff.actor)];
      const removals = await Promise.allSettled(ids.map((one) => passkeys.remove(staff.actor, one)));
      expect(removals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await bed.statusOf(staff.actor)).toMatchObject({ passkeys: 1 });
      const [last] = await passkeys.list(staff.actor);
      await expect(passkeys.remove(staff.actor, last!.id)).rejects.toThrow(LastStrongWayError);
    });
  });
});
