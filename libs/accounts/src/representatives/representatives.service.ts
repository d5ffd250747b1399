import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  ConflictError,
  NotFoundError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { isEmail } from 'class-validator';
import { v7 as newId } from 'uuid';
import { representativesEvents } from './representatives.events';
import { normaliseEmail } from '../email-address';
import { localDay } from '../local-day';
import {
  grantProblems,
  INVITATION_DAYS,
  refuseProblems,
  scopesOf,
  type Grant,
  type Invited,
  type Representation,
} from './representation';
import { RepresentationMoves } from './representation-moves.service';
import { RepresentationsRepository } from './representations.repository';

/** What an employer sees of one who acts for them. */
export interface OwnRepresentative {
  readonly representation: Representation;
  /** The one who acts, or whom they asked. */
  readonly name: string;
}

/** So many open invitations are enough; more would be letters to strangers in the employer's name. */
const MOST_INVITED = 5;
const LONGEST_NAME = 60;

/** What an employer does about people who act for them. All of it is theirs alone: nobody does it in their place. */
@Injectable()
export class Representatives {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RepresentationsRepository,
    private readonly moves: RepresentationMoves,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<OwnRepresentative[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      (await this.repository.listOfEmployer(tx, actor.personId)).map((one) => this.namedOf(tx.licenseeId, one)),
    );
  }

  /** @throws NotFoundError when it is not theirs */
  async get(actor: Actor, id: string): Promise<OwnRepresentative> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) =>
      this.namedOf(tx.licenseeId, ownOnly(await this.repository.get(tx, id), actor)),
    );
  }

  /**
   * Asks somebody by mail to act. Their link works once, for 14 days. The basis is the employer's own consent: this very act.
   * @throws InvalidError, ConflictError when too many were asked already
   */
  async invite(actor: Actor, invited: Invited, grant: Grant): Promise<string> {
    const today = localDay(this.clock.now());
    refuseProblems([...invitedProblems(invited), ...grantProblems(grant, today, null)]);
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      if ((await this.repository.countInvited(tx, actor.personId)) >= MOST_INVITED)
        throw new ConflictError(
          'too-many-asked',
          `You have asked ${MOST_INVITED} people who have not answered yet. Take one back first.`,
        );
      return this.add(tx, actor, { employerId: actor.personId, invited, grant, basis: ownConsent(today) });
    });
  }

  /** Writes an invitation down and lets the worker send it. For staff, too. */
  async add(tx: Transaction, by: Actor, given: NewInvitation): Promise<string> {
    const { employerId, invited, grant, basis } = given;
    const [id, at, email] = [newId(), this.clock.now(), normaliseEmail(invited.email)];
    await this.repository.add(tx, {
      id,
      employer_id: employerId,
      ...basis,
      scopes: scopesOf(grant.scopes),
      until_day: grant.untilDay,
      invite_sealed: this.secrets.seal(tx.licenseeId, JSON.stringify({ name: invited.name.trim(), email })),
      invite_index: this.secrets.blindIndex(tx.licenseeId, 'email', email),
      invite_until: new Date(at.getTime() + INVITATION_DAYS * 86_400_000),
      invited_by: by.personId,
      created_at: at,
    });
    await this.outbox.add(tx, { topic: representativesEvents.representativeInvited, subjectId: id });
    this.audit.record(tx, {
      actor: by,
      act: 'accounts.representative-invited',
      subject: { kind: 'representation', id },
      details: { basis: basis.basis, scopes: scopesOf(grant.scopes).join(' '), until: grant.untilDay },
    });
    return id;
  }

  /**
   * Other things they may do, or a later day.
   * @throws InvalidError, NotFoundError, ConflictError
   */
  async change(actor: Actor, id: string, grant: Grant): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = ownOnly(await this.repository.getForUpdate(tx, id), actor);
      refuseProblems(grantProblems(grant, localDay(this.clock.now()), found.power));
      await this.moves.change(tx, { actor, by: 'employer', found }, grant);
    });
  }

  /**
   * Ends it at once; an invitation that nobody took is taken back.
   * @throws NotFoundError, ConflictError
   */
  async end(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const found = ownOnly(await this.repository.getForUpdate(tx, id), actor);
      await this.moves.end(tx, { actor, by: 'employer', found });
    });
  }

  /** Their name once they said yes; until then the one by which they were asked. */
  namedOf(licenseeId: string, representation: Representation): OwnRepresentative {
    const asked = this.invitedOf(licenseeId, representation);
    return { representation, name: representation.representativeName ?? asked?.name ?? 'Somebody' };
  }

  /** Whom the invitation was sent to; null when it was not kept. */
  invitedOf(licenseeId: string, { inviteSealed }: Representation): Invited | null {
    return inviteSealed ? (JSON.parse(this.secrets.open(licenseeId, inviteSealed)) as Invited) : null;
  }
}

/** An invitation that is about to be written down. */
export interface NewInvitation {
  readonly employerId: string;
  readonly invited: Invited;
  readonly grant: Grant;
  readonly basis: KeptBasis;
}

export interface KeptBasis {
  readonly basis: string;
  readonly power: string | null;
  readonly evidence: string;
  readonly evidence_by: string | null;
  readonly evidence_on: string;
}

function ownConsent(today: string): KeptBasis {
  return { basis: 'own-consent', power: null, evidence: 'own-act', evidence_by: null, evidence_on: today };
}

export function invitedProblems({ name, email }: Invited): Array<{ field: string; message: string }> {
  const tidy = name.trim();
  return [
    ...(tidy === '' || tidy.length > LONGEST_NAME
      ? [{ field: 'name', message: `Write their name, in ${LONGEST_NAME} letters or fewer.` }]
      : []),
    ...(isEmail(email.trim()) && email.length <= 254
      ? []
      : [{ field: 'email', message: 'Write an email address like name@example.com.' }]),
  ];
}

function ownOnly(found: Representation, actor: Actor): Representation {
  if (found.employerId !== actor.personId)
    throw new NotFoundError('no-such-representation', 'We cannot find this. It may have been taken away.');
  return found;
}
