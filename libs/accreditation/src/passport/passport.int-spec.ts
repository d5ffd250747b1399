import { RegisterLinks } from '@pa/accounts';
import {
  InvalidError,
  LicenseeDirectory,
  Secrets,
  UnitOfWork,
  type Actor,
  type Licensee,
  type Visit,
} from '@pa/platform';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { v7 as newId } from 'uuid';
import { RegisterUnderTest } from '../../../../test/integration/register/register-under-test';
import { AccreditationModule } from '../accreditation.module';
import { accreditationEntities } from '../entities';
import { ApprovalDecisions } from '../schemes/approval-decisions.service';
import { ApprovalDesk } from '../schemes/approval-desk.service';
import { OwnApprovals } from '../schemes/own-approval.service';
import { STARTING_SCHEME } from '../schemes/scheme';
import { SchemeDesk } from '../schemes/scheme-desk.service';
import { ApprovalStatements } from './approval-statements.service';
import { CarriedApprovals } from './carried-approvals.service';
import { holderMark, STATEMENT_TYPE } from './statement';
import { StatementIssuers } from './statement-issuers.service';
import { StatementKeys } from './statement-keys.service';

const EMAIL = 'amira@example.com';
const MEET = {
  key: 'meet-us',
  name: 'Meet us',
  help: 'Come.',
  by: 'sign-off',
  of: '',
  isRequired: true,
  months: null,
  from: null,
} as const;

/** From the register "after" to the register "before". The bed's day is Monday 2 March 2026, 09:00. */
describe('an approval that a PA carries to another register', () => {
  let bed: RegisterUnderTest;
  let here: Licensee;
  let there: Licensee;
  let visitHere: Visit;
  let visitThere: Visit;

  beforeAll(async () => {
    bed = await RegisterUnderTest.start({ modules: [AccreditationModule], entities: accreditationEntities });
  });
  afterAll(() => bed.stop());

  beforeEach(async () => {
    await bed.freshRegisters();
    here = (await bed.get(LicenseeDirectory).findById(bed.after))!;
    there = (await bed.get(LicenseeDirectory).findById(bed.before))!;
    visitHere = { licensee: here, actor: await paOf(bed.after) };
    visitThere = { licensee: there, actor: await paOf(bed.before) };
    await approve(visitHere.actor);
  });

  async function paOf(register: string, email = EMAIL): Promise<Actor> {
    const pa = await bed.person(register, 'pa');
    const sealed = bed.get(Secrets).seal(register, email);
    await behind(register, 'UPDATE people SET email_verified_at = now(), email_sealed = $2 WHERE id = $1', [
      pa.personId,
      sealed,
    ]);
    return pa;
  }

  function behind(register: string, sql: string, values: unknown[]): Promise<unknown[]> {
    return bed.get(UnitOfWork).run(register, (tx) => tx.query(sql, values));
  }

  async function approve(pa: Actor): Promise<void> {
    const [manager, assessor] = [await bed.person(bed.after, 'manager'), await bed.person(bed.after, 'assessor')];
    await bed.get(SchemeDesk).save(manager, 0, { ...STARTING_SCHEME, months: 24, others: 0, modules: [MEET] });
    await bed.get(OwnApprovals).apply(pa);
    const id = (await bed.get(OwnApprovals).find(pa))?.case?.id ?? '';
    await bed.get(ApprovalDesk).signOff(assessor, id, 'meet-us');
    const { version } = await bed.get(ApprovalDesk).open(assessor, id);
    await bed.get(ApprovalDecisions).decide(assessor, id, { deed: 'approve', why: '', words: '', version });
  }

  const origin = () => bed.get(RegisterLinks).to(here, '');
  const write = () => bed.get(ApprovalStatements).write(visitHere);
  const bring = (text: string, visit = visitThere) => bed.get(CarriedApprovals).accept(visit, text);
  const carried = () => bed.get(CarriedApprovals).list(visitThere.actor);
  const managerThere = async (): Promise<Visit> => ({
    licensee: there,
    actor: await bed.person(bed.before, 'manager'),
  });
  const list = async (address = origin(), keys = '') =>
    bed.get(StatementIssuers).add(await managerThere(), { address, keys });
  const whyNot = async (text: string, visit = visitThere) => {
    const error: unknown = await bring(text, visit).catch((fault: unknown) => fault);
    return error instanceof InvalidError ? error.code.replace('statement-', '') : error;
  };

  it('is taken where its register is on the list, once, with its days and nothing else', async () => {
    const text = await write();
    expect(await whyNot(text)).toBe('not-listed');
    await list();
    await bring(`\n${text.slice(0, 40)}\n${text.slice(40)}  `);
    await bring(text);
    expect(await carried()).toMatchObject([
      { address: origin(), since: '2026-03-02', until: expect.stringMatching(/^2028-/) as string, isOver: false },
    ]);
    const [, claims = ''] = text.split('.');
    expect(Buffer.from(claims, 'base64url').toString()).not.toMatch(/amira|example\.com|Khan/i);
    bed.clock.set(new Date('2029-03-02T09:00:00Z'));
    expect(await carried()).toMatchObject([{ isOver: true }]);
    const [{ id } = { id: '' }] = await carried();
    await bed.get(CarriedApprovals).remove(visitThere.actor, id);
    await expect(bed.get(CarriedApprovals).remove(visitThere.actor, id)).rejects.toThrow('There is no such approval');
    expect(await carried()).toEqual([]);
  });

  it('is refused where it is not theirs, too old, over, or of the register itself, each time with what to do', async () => {
    await list();
    const text = await write();
    const somebody = { licensee: there, actor: await paOf(bed.before, 'somebody@example.com') };
    expect(await whyNot(text, somebody)).toBe('not-yours');
    await behind(bed.before, 'UPDATE people SET email_verified_at = NULL WHERE id = $1', [visitThere.actor.personId]);
    expect(await whyNot(text)).toBe('not-yours');
    expect(await whyNot(text, visitHere)).toBe('own-register');
    bed.clock.set(new Date('2026-04-02T09:00:00Z'));
    expect(await whyNot(text)).toBe('too-old');
    expect(await carried()).toEqual([]);
  });

  it('is refused where anything of it is forged', async () => {
    await list();
    const text = await write();
    const [head = '', claims = '', signature = ''] = text.split('.');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as JWTPayload;
    const packed = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const forged = (payload: JWTPayload, header: object = {}) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', typ: STATEMENT_TYPE, kid, ...header }).sign(privateKey);
    expect(
      await whyNot(
        `${head}.${packed({ ...read, approval: { since: '2020-01-01', until: '2999-01-01' } })}.${signature}`,
      ),
    ).toBe('wrong');
    expect(await whyNot(await forged(read))).toBe('wrong');
    expect(await whyNot(await forged(read, { kid: newId() }))).toBe('unknown-key');
    expect(await whyNot(await forged({ ...read, iss: 'https://elsewhere.example' }))).toBe('not-listed');
    expect(await whyNot(new UnsecuredJWT(read).encode())).toBe('unreadable');
    expect(await whyNot(`${packed({ alg: 'HS256', typ: STATEMENT_TYPE, kid })}.${claims}.${signature}`)).toBe(
      'unreadable',
    );
    expect(await whyNot(`${packed({ alg: 'EdDSA', typ: 'JWT', kid })}.${claims}.${signature}`)).toBe('unreadable');
    for (const nothing of ['', 'hello', '..', 'a.b.c', 'x'.repeat(5000)])
      expect(await whyNot(nothing)).toBe('unreadable');
    expect(await carried()).toEqual([]);
  });

  it('is checked with keys that were pasted, of a register somewhere else', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const { x = '' } = await exportJWK(publicKey);
    const address = 'https://elsewhere.example';
    const key = { kty: 'OKP', crv: 'Ed25519', kid: 'one', x };
    await expect(list(address)).rejects.toThrow(InvalidError);
    await expect(list(address, JSON.stringify({ keys: [await exportJWK(privateKey)] }))).rejects.toThrow(InvalidError);
    for (const wrong of [
      'not an address',
      `${address}/path`,
      'ftp://elsewhere.example',
      bed.get(RegisterLinks).to(there, ''),
    ])
      await expect(list(wrong, JSON.stringify({ keys: [key] }))).rejects.toThrow(InvalidError);
    await list(address, JSON.stringify({ keys: [key] }));
    const signed = (more: JWTPayload = {}, iat = bed.clock.now()) =>
      new SignJWT({ approval: { since: '2026-01-05', until: '2027-01-04' }, holder: { ...holderMark(EMAIL) }, ...more })
        .setProtectedHeader({ alg: 'EdDSA', typ: STATEMENT_TYPE, kid: 'one' })
        .setIssuer(address)
        .setJti(newId())
        .setIssuedAt(iat)
        .setExpirationTime('90d')
        .sign(privateKey);
    expect(await whyNot(await signed({}, new Date('2026-03-02T09:05:00Z')))).toBe('wrong');
    expect(await whyNot(await signed({}, new Date('2026-01-02T09:00:00Z')))).toBe('too-old');
    expect(await whyNot(await signed({ approval: { since: '2025-01-05', until: '2026-03-01' } }))).toBe('ended');
    expect(await whyNot(await signed({ approval: { since: 'a day', until: '2027-01-04' } }))).toBe('wrong');
    expect(await whyNot(await signed({ holder: 'me' }))).toBe('wrong');
    await bring(await signed());
    expect(await carried()).toMatchObject([{ address, until: '2027-01-04' }]);
  });

  it('is signed with a key that can be turned; what the old one signed counts until that is withdrawn', async () => {
    await list();
    const before = await write();
    const [{ kid: old } = { kid: '' }] = await bed.get(StatementKeys).list(bed.after);
    const young = await bed.get(StatementKeys).turn(bed.after);
    expect((await bed.get(StatementKeys).list(bed.after)).map(({ kid }) => kid).toSorted()).toEqual(
      [old, young].toSorted(),
    );
    await bring(before);
    expect(await bed.get(StatementKeys).withdraw(bed.after, old)).toBe(true);
    expect(await bed.get(StatementKeys).withdraw(bed.after, old)).toBe(false);
    expect(await whyNot(before)).toBe('unknown-key');
    expect(await whyNot(await write())).toBe(undefined);
    expect(await bed.get(StatementKeys).list(bed.after)).toMatchObject([{ kid: young }]);
  });

  it('is written for who is approved and has proved an address, and by one key however many ask at once', async () => {
    const other = { licensee: here, actor: await paOf(bed.after, 'other@example.com') };
    expect(await bed.get(ApprovalStatements).isOpen(other)).toBe(false);
    await expect(bed.get(ApprovalStatements).write(other)).rejects.toThrow('Only PAs whom we approve');
    await Promise.all([write(), write(), write()]);
    expect(await bed.get(StatementKeys).list(bed.after)).toHaveLength(1);
    await behind(bed.after, 'UPDATE people SET email_verified_at = NULL WHERE id = $1', [visitHere.actor.personId]);
    await expect(write()).rejects.toThrow('Confirm your email address');
  });

  it('goes with the register that is taken off the list', async () => {
    await list();
    await bring(await write());
    const manager = await managerThere();
    const [{ id, name } = { id: '', name: '' }] = await bed.get(StatementIssuers).list(bed.before);
    expect(name).toBe(here.name);
    await bed.get(StatementIssuers).remove(manager, id);
    await expect(bed.get(StatementIssuers).remove(manager, id)).rejects.toThrow('not on the list');
    expect(await carried()).toEqual([]);
  });
});
