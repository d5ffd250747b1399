import { Injectable } from '@nestjs/common';
import { Clock, Secrets, UnitOfWork, type Actor, type Licensee, type Transaction } from '@pa/platform';
import { generateSecret, generateURI, verify } from 'otplib';
import { v7 as newId } from 'uuid';
import { accountsEvents } from '../accounts.events';
import { StaleSetupError, WrongCodeError } from './factors.errors';
import { SecondFactors } from './second-factors.service';
import { WaysInLog } from './ways-in-log';

const PLACE = 'authenticators.secret_sealed';
const SETUP_PLACE = 'authenticator-setup';
const SETUP_LIVES_MS = 30 * 60_000;
/** One step of 30 seconds either way: clocks of telephones differ, and typing takes time. */
const TOLERANCE_SECONDS = 30;

/** What a person needs to set up their app. Nothing is kept until the first code from it was right. */
export interface AuthenticatorSetup {
  /** The secret, 32 letters and digits, to type where no picture can be taken. */
  readonly secret: string;
  /** The same for the app, as "otpauth://…". */
  readonly uri: string;
  /** The secret again, sealed for this person and half an hour: it comes back with the first code. */
  readonly setup: string;
}

/** Authenticator apps: codes of six digits that change every 30 seconds (RFC 6238). A code works once. */
@Injectable()
export class Authenticators {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly factors: SecondFactors,
    private readonly log: WaysInLog,
    private readonly clock: Clock,
  ) {}

  begin({ licenseeId, personId, displayName }: Actor, { name }: Pick<Licensee, 'name'>): AuthenticatorSetup {
    const secret = generateSecret();
    const until = this.clock.now().getTime() + SETUP_LIVES_MS;
    const setup = this.secrets
      .seal(licenseeId, JSON.stringify({ personId, secret, until }), SETUP_PLACE)
      .toString('base64url');
    return { secret, uri: uriOf({ secret, displayName, name }), setup };
  }

  /** The setup that a person came back with, to show it again. @throws StaleSetupError */
  resume(
    { licenseeId, personId, displayName }: Actor,
    { name }: Pick<Licensee, 'name'>,
    setup: string,
  ): AuthenticatorSetup {
    const secret = this.secretIn(licenseeId, personId, setup);
    return { secret, uri: uriOf({ secret, displayName, name }), setup };
  }

  /**
   * Keeps the authenticator, in the place of an earlier one.
   * @throws StaleSetupError, WrongCodeError
   */
  async confirm(actor: Actor, { setup, code }: { setup: string; code: string }): Promise<void> {
    const { licenseeId, personId } = actor;
    const secret = this.secretIn(licenseeId, personId, setup);
    const step = await this.stepOf(secret, code);
    if (step === null) throw new WrongCodeError();
    await this.unitOfWork.run(licenseeId, async (tx) => {
      await this.keep(tx, personId, { secret, step });
      await this.log.note(tx, { actor, act: 'authenticator-added', topic: accountsEvents.wayInAdded });
    });
  }

  /** Puts an authenticator in the place of any earlier one, without asking for a code. */
  async keep(
    tx: Transaction,
    personId: string,
    { secret, step }: { secret: string; step: number | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO authenticators (licensee_id, id, person_id, secret_sealed, confirmed_at, last_step)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (licensee_id, person_id)
       DO UPDATE SET secret_sealed = excluded.secret_sealed, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step`,
      [tx.licenseeId, newId(), personId, this.secrets.seal(tx.licenseeId, secret, PLACE), this.clock.now(), step],
    );
  }

  /** Whether this is the code of now, not used before. Of two at once one wins. */
  async accepts(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const [row] = await tx.query<{ secret_sealed: Buffer }>(
      'SELECT secret_sealed FROM authenticators WHERE licensee_id = $1 AND person_id = $2',
      [tx.licenseeId, personId],
    );
    const step = row ? await this.stepOf(this.secrets.open(tx.licenseeId, row.secret_sealed, PLACE), code) : null;
    if (step === null) return false;
    const taken = await tx.query(
      `UPDATE authenticators SET last_step = $3
        WHERE licensee_id = $1 AND person_id = $2 AND (last_step IS NULL OR last_step < $3) RETURNING id`,
      [tx.licenseeId, personId, step],
    );
    return taken.length > 0;
  }

  /** @throws LastStrongWayError */
  async remove(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.factors.lock(tx, actor.personId);
      const gone = await tx.query('DELETE FROM authenticators WHERE licensee_id = $1 AND person_id = $2 RETURNING id', [
        tx.licenseeId,
        actor.personId,
      ]);
      if (gone.length === 0) return;
      await this.factors.refuseLastStrong(tx, actor);
      await this.log.note(tx, { actor, act: 'authenticator-removed', topic: accountsEvents.wayInRemoved });
    });
  }

  /** The step of 30 seconds whose code this is; null when it is not one of now. */
  private async stepOf(secret: string, code: string): Promise<number | null> {
    const token = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = await verify({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }

  private secretIn(licenseeId: string, personId: string, setup: string): string {
    const opened = this.opened(licenseeId, setup);
    if (opened?.personId !== personId || this.clock.now().getTime() >= opened.until) throw new StaleSetupError();
    return opened.secret;
  }

  private opened(licenseeId: string, setup: string): { personId: string; secret: string; until: number } | null {
    try {
      const text = this.secrets.open(licenseeId, Buffer.from(setup, 'base64url'), SETUP_PLACE);
      return JSON.parse(text) as { personId: string; secret: string; until: number };
    } catch {
      return null;
    }
  }
}

function uriOf({ secret, displayName, name }: { secret: string; displayName: string; name: string }): string {
  return generateURI({ issuer: name, label: displayName, secret });
}
