import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, InvalidError, NotFoundError, Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { localDay } from '../local-day';
import { PeopleRepository } from '../people.repository';
import {
  basisProblems,
  grantProblems,
  refuseProblems,
  type GivenBasis,
  type Grant,
  type Invited,
  type Representation,
} from './representation';
import { closed, RepresentationMoves } from './representation-moves.service';
import type { RepresentationState } from './representation-state';
import { invitedProblems, Representatives, type KeptBasis } from './representatives.service';
import { RepresentationsRepository } from './representations.repository';

/** What staff may decide about one. */
export const STAFF_DEEDS = ['end', 'confirm-end', 'restore'] as const;
export type StaffDeed = (typeof STAFF_DEEDS)[number];

export interface StaffRecord {
  readonly employerId: string;
  readonly invited: Invited;
  readonly grant: Grant;
  readonly basis: GivenBasis;
}

/** What staff do about people who act for others: write down the basis, and look at every ending. */
@Injectable()
export class RepresentationReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RepresentationsRepository,
    private readonly representatives: Representatives,
    private readonly moves: RepresentationMoves,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async list(staff: Actor, state: RepresentationState): Promise<Representation[]> {
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.listByState(tx, state));
  }

  async counts(staff: Actor): Promise<Partial<Record<RepresentationState, number>>> {
    return this.unitOfWork.run(staff.licenseeId, (tx) => this.repository.countByState(tx));
  }

  /** With whom was asked, while nobody has said yes. @throws NotFoundError */
  async get(staff: Actor, id: string): Promise<{ found: Representation; invited: Invited | null }> {
    return this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const found = await this.repository.get(tx, id);
      return { found, invited: this.representatives.invitedOf(tx.licenseeId, found) };
    });
  }

  /** The employer an address or an id belongs to. @throws InvalidError when there is none */
  async employerOf(staff: Actor, personId: string): Promise<{ id: string; displayName: string }> {
    return this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const person = await this.people.find(tx, personId);
      if (!person?.roles.includes('employer'))
        throw new NotFoundError('no-such-employer', 'There is no employer here with this number.');
      return { id: person.id, displayName: person.displayName };
    });
  }

  /** By email address, as staff look people up. @throws InvalidError beside the field when nobody has it */
  async employerByEmail(staff: Actor, email: string): Promise<{ id: string; displayName: string }> {
    const index = this.secrets.blindIndex(staff.licenseeId, 'email', email.normalize('NFKC').trim().toLowerCase());
    return this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const person = await this.people.findByEmailIndex(tx, index);
      if (person?.roles.includes('employer')) return { id: person.id, displayName: person.displayName };
      throw InvalidError.of([{ field: 'employerEmail', message: 'No employer here has this email address.' }]);
    });
  }

  /**
   * Staff write down that somebody may act, and on what it rests. Documents are seen, never kept. The one who is to act is
   * asked by mail, as always.
   * @throws InvalidError, NotFoundError
   */
  async record(staff: Actor, { employerId, invited, grant, basis }: StaffRecord): Promise<string> {
    const today = localDay(this.clock.now());
    refuseProblems([
      ...invitedProblems(invited),
      ...basisProblems(basis, today),
      ...grantProblems(grant, today, basis.power),
    ]);
    await this.employerOf(staff, employerId);
    return this.unitOfWork.run(staff.licenseeId, (tx) =>
      this.representatives.add(tx, staff, { employerId, invited, grant, basis: keptBasis(staff, basis) }),
    );
  }

  /** Writes the basis down anew, when the paper was seen or another one counts. @throws InvalidError, ConflictError */
  async recordBasis(staff: Actor, id: string, basis: GivenBasis): Promise<void> {
    const today = localDay(this.clock.now());
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const found = await this.repository.getForUpdate(tx, id);
      refuseProblems([
        ...basisProblems(basis, today),
        ...(basis.power === 'health-and-welfare' && found.scopes.includes('pay')
          ? [
              {
                field: 'power',
                message: 'This power does not cover money, and they may pay. Change what they may do first.',
              },
            ]
          : []),
      ]);
      const set = { ...keptBasis(staff, basis) };
      const details = { basis: basis.basis, evidence: basis.evidence };
      await this.moves.move(tx, { actor: staff, by: 'staff', found }, { deed: 'record-basis', set, details });
    });
  }

  /** Other scopes or a later day, as the person asked staff to. @throws InvalidError, ConflictError */
  async change(staff: Actor, id: string, grant: Grant): Promise<void> {
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const found = await this.repository.getForUpdate(tx, id);
      refuseProblems(grantProblems(grant, localDay(this.clock.now()), found.power));
      await this.moves.change(tx, { actor: staff, by: 'staff', found }, grant);
    });
  }

  /**
   * Ends one, or decides about one that has ended.
   * @throws ConflictError when it stands elsewhere, or the employer ended it and staff would let it go on
   */
  async decide(staff: Actor, id: string, deed: StaffDeed): Promise<void> {
    await this.unitOfWork.run(staff.licenseeId, async (tx) => {
      const found = await this.repository.getForUpdate(tx, id);
      const hand = { actor: staff, by: 'staff', found } as const;
      if (deed === 'end') return this.moves.end(tx, hand);
      if (deed === 'restore' && found.endedAs === 'employer')
        throw new ConflictError(
          'ended-by-employer',
          `${found.employerName} ended this themselves. Only they can ask the person again.`,
        );
      const reviewed = { reviewed_at: this.clock.now(), reviewed_by: staff.personId };
      const set =
        deed === 'restore'
          ? { ...reviewed, ended_at: null, ended_as: null, review_due_on: null }
          : { ...reviewed, ...closed() };
      return this.moves.move(tx, hand, { deed, set });
    });
  }
}

function keptBasis(staff: Actor, { basis, power, evidence, evidenceOn }: GivenBasis): KeptBasis {
  return {
    basis,
    power: power === '' ? null : power,
    evidence,
    evidence_by: staff.personId,
    evidence_on: evidenceOn,
  };
}
