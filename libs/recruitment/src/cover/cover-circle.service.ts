import { Injectable } from '@nestjs/common';
import { Hides, PeopleReader } from '@pa/accounts';
import { Clock, ConflictError, NotFoundError, UnitOfWork, type Actor, type Transaction } from '@pa/platform';
import { PaProfilesReader } from '@pa/register';
import { CoverCircleRepository } from './cover-circle.repository';
import { CoverPairs } from './cover-pairs.service';

export const MOST_IN_CIRCLE = 30;

/** A PA of somebody's circle, or one who could be in it. */
export interface CircleMember {
  readonly profileId: string;
  readonly displayName: string;
  /** Employers can open the profile. */
  readonly isShown: boolean;
  /** They want to be asked at short notice, or have worked for this employer: they will be asked. */
  readonly isAsked: boolean;
}

export interface Circle {
  readonly members: readonly CircleMember[];
  /** PAs who work or have covered for the employer, and are not in it. */
  readonly suggested: readonly CircleMember[];
}

/** The PAs whom an employer trusts: they are asked for cover before all others. Only the employer knows who they are. */
@Injectable()
export class CoverCircle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: CoverCircleRepository,
    private readonly pairs: CoverPairs,
    private readonly profiles: PaProfilesReader,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly clock: Clock,
  ) {}

  /** First come first. Whoever hides from the employer, or has no profile any more, is not shown. */
  async list(actor: Actor): Promise<Circle> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const hidden = await this.hides.listHiddenFromPerson(tx, actor.personId);
      const known = await this.circle.listKnown(tx, actor.personId);
      const ids = (await this.circle.list(tx, actor.personId)).map(({ paId }) => paId);
      const members = await this.members(
        tx,
        ids.filter((id) => !hidden.includes(id)),
        known,
      );
      const others = known.filter((id) => !ids.includes(id) && !hidden.includes(id));
      return { members, suggested: await this.members(tx, others, known) };
    });
  }

  /** One PA whom the employer could add. @throws NotFoundError where the PA may not be shown */
  async look(actor: Actor, profileId: string): Promise<{ displayName: string; isIn: boolean }> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const personId = await this.getPa(tx, actor, profileId);
      const [pa] = await this.profiles.listApplicants(tx, [personId]);
      const displayName = pa?.profile.displayName ?? (await this.people.displayNameOf(tx, personId)) ?? '';
      return { displayName, isIn: await this.circle.has(tx, actor.personId, personId) };
    });
  }

  /** Adding twice is as good as once. @throws NotFoundError, ConflictError when it is full */
  async add(actor: Actor, profileId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const personId = await this.getPa(tx, actor, profileId);
      if ((await this.circle.list(tx, actor.personId)).length >= MOST_IN_CIRCLE)
        throw new ConflictError('circle-full', `Your circle can have ${MOST_IN_CIRCLE} PAs. Take one out first.`);
      const isNew = await this.circle.add(tx, { personId: actor.personId, paId: personId, at: this.clock.now() });
      if (isNew) this.pairs.record(tx, actor, { act: 'recruitment.circle-joined', id: actor.personId });
    });
  }

  /** Taking out twice is as good as once. @throws NotFoundError where there is no such profile */
  async remove(actor: Actor, profileId: string): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const personId = await this.profiles.ownerOf(tx, profileId);
      if (personId === null) throw noSuchPa();
      const wasIn = await this.circle.remove(tx, actor.personId, personId);
      if (wasIn) this.pairs.record(tx, actor, { act: 'recruitment.circle-left', id: actor.personId });
    });
  }

  /** Only whom the employer could find on the register, or who works for them. */
  private async getPa(tx: Transaction, actor: Actor, profileId: string): Promise<string> {
    const personId = await this.profiles.ownerOf(tx, profileId);
    const isShown = personId && (await this.profiles.publicProfile(tx, profileId)) !== null;
    const isKnown = personId && (await this.circle.listKnown(tx, actor.personId)).includes(personId);
    const isHidden = personId && (await this.hides.between(tx, actor.personId, personId));
    if (!personId || isHidden || (!isShown && !isKnown) || personId === actor.personId) throw noSuchPa();
    return personId;
  }

  private async members(tx: Transaction, ids: readonly string[], known: readonly string[]): Promise<CircleMember[]> {
    const people = await this.profiles.listApplicants(tx, ids);
    return ids.flatMap((id) =>
      people
        .filter(({ personId }) => personId === id)
        .map(({ personId, profile, isShown }) => ({
          profileId: profile.id,
          displayName: profile.displayName,
          isShown,
          isAsked: profile.shortNotice || known.includes(personId),
        })),
    );
  }
}

function noSuchPa(): NotFoundError {
  return new NotFoundError('no-such-pa', 'We cannot find this PA. The profile may be paused.');
}
