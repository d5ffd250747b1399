import { Injectable } from '@nestjs/common';
import { calendarFile } from '@pa/matching';
import {
  Clock,
  ConflictError,
  InvalidError,
  Outbox,
  Secrets,
  UnitOfWork,
  type Actor,
  type Transaction,
} from '@pa/platform';
import { v7 as newId } from 'uuid';
import { recruitmentEvents } from '../recruitment.events';
import { ApplicationPairs, type Pair, type Side } from './application-pair.service';
import { ENDED_STATES } from './application-state';
import { problem } from './applications.errors';
import {
  INTERVIEW_MINUTES,
  placeProblems,
  readTimes,
  type GivenInterview,
  type Interview,
  type InterviewWay,
} from './interview';
import { InterviewsRepository, type InterviewRow } from './interviews.repository';

const OPEN = ['offered', 'chosen'] as const;

/** Times are offered, chosen, or none fits; the chosen one goes into both calendars. */
@Injectable()
export class Interviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly interviews: InterviewsRepository,
    private readonly pairs: ApplicationPairs,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** All of an application, newest first. For the two only. */
  async list(actor: Actor, applicationId: string): Promise<Interview[]> {
    return this.unitOfWork.run(actor.licenseeId, async (tx) => {
      await this.pairs.get(tx, actor, applicationId);
      return (await this.interviews.list(tx, applicationId)).map((row) => this.opened(tx, row));
    });
  }

  /**
   * The employer offers times. An earlier offer that still stands is called off by it.
   * @throws InvalidError, ConflictError
   */
  async offer(actor: Actor, applicationId: string, given: GivenInterview): Promise<void> {
    const place = given.place.trim();
    const now = this.clock.now();
    const { times, problems } = readTimes(given.times, now);
    const minutes = INTERVIEW_MINUTES.find((choice) => choice === given.minutes);
    const wrong = [
      ...placeProblems(given.way, place),
      ...(minutes ? [] : [{ field: 'minutes', message: 'Choose how long you need.' }]),
      ...problems,
    ];
    if (wrong.length > 0 || !minutes) throw InvalidError.of(wrong);
    await this.deed(actor, { id: applicationId, side: 'employer' }, async (tx, pair) => {
      if (await this.isSame(tx, applicationId, { times, place })) return;
      const topic = recruitmentEvents.interviewOffered;
      await this.pairs.move(tx, actor, { ...pair, deed: 'offer-interview', topic });
      await this.interviews.decide(tx, applicationId, { from: OPEN, to: 'called-off', at: now });
      const placeSealed = this.secrets.seal(tx.licenseeId, place, 'interviews.place_sealed');
      const way = given.way as InterviewWay;
      await this.interviews.add(tx, { id: newId(), applicationId, way, placeSealed, minutes, times, offeredAt: now });
    });
  }

  /** The PA chooses one of the times that are offered. @throws InvalidError, ConflictError */
  async choose(actor: Actor, applicationId: string, time: string): Promise<void> {
    const chosenAt = new Date(time);
    if (Number.isNaN(chosenAt.getTime())) throw problem('time', 'Choose one of the times.');
    const now = this.clock.now();
    if (chosenAt.getTime() <= now.getTime()) throw problem('time', 'This time has passed. Choose another one.');
    await this.deed(actor, { id: applicationId, side: 'pa' }, async (tx) => {
      if (await this.isChosen(tx, applicationId, chosenAt)) return;
      const step = { from: ['offered'] as const, to: 'chosen' as const, at: now, chosenAt };
      if (!(await this.interviews.decide(tx, applicationId, step))) throw noLongerOffered();
      await this.outbox.add(tx, { topic: recruitmentEvents.interviewChosen, subjectId: applicationId });
    });
  }

  /** None of the times fits: the employer is asked for others. @throws ConflictError */
  async refuseAll(actor: Actor, applicationId: string): Promise<void> {
    await this.end(actor, { id: applicationId, side: 'pa' }, 'none-fits');
  }

  /** Either side calls the interview off; the application goes on. @throws ConflictError */
  async callOff(actor: Actor, applicationId: string): Promise<void> {
    await this.end(actor, { id: applicationId }, 'called-off');
  }

  /** The chosen meeting as a calendar file. @throws ConflictError when none is chosen */
  async calendar(actor: Actor, applicationId: string, host: string): Promise<string> {
    const chosen = (await this.list(actor, applicationId)).find(({ state }) => state === 'chosen');
    if (!chosen?.chosenAt) throw new ConflictError('no-time', 'No time is chosen yet.');
    return calendarFile({
      uid: `${chosen.id}@${host}`,
      startsAt: chosen.chosenAt,
      minutes: chosen.minutes,
      title: 'Interview for a PA job',
      place: chosen.place,
      description: 'Look at “Questions to ask” and at your first-meeting plan on the register before you go.',
      stampedAt: this.clock.now(),
    });
  }

  private async end(actor: Actor, which: { id: string; side?: Side }, to: 'none-fits' | 'called-off'): Promise<void> {
    await this.deed(actor, which, async (tx, { side }) => {
      const [newest] = await this.interviews.list(tx, which.id);
      if (newest?.state === to) return;
      const from = to === 'none-fits' ? (['offered'] as const) : OPEN;
      if (!(await this.interviews.decide(tx, which.id, { from, to, at: this.clock.now() }))) throw noLongerOffered();
      this.pairs.record(tx, actor, { act: `recruitment.interview-${to}`, id: which.id });
      const calledOff = side === 'pa' ? recruitmentEvents.interviewNoneFits : recruitmentEvents.interviewCalledOff;
      await this.outbox.add(tx, { topic: calledOff, subjectId: which.id });
    });
  }

  private async isChosen(tx: Transaction, applicationId: string, time: Date): Promise<boolean> {
    const [newest] = await this.interviews.list(tx, applicationId);
    return newest?.state === 'chosen' && newest.chosenAt?.getTime() === time.getTime();
  }

  /** A form that is sent twice offers once. */
  private async isSame(
    tx: Transaction,
    applicationId: string,
    { times, place }: { times: readonly Date[]; place: string },
  ): Promise<boolean> {
    const [newest] = await this.interviews.list(tx, applicationId);
    if (newest?.state !== 'offered') return false;
    const sameTimes = newest.times.map(Number).join() === times.map(Number).join();
    return sameTimes && this.opened(tx, newest).place === place;
  }

  private async deed(
    actor: Actor,
    which: { id: string; side?: Side },
    deed: (tx: Transaction, pair: Pair & { side: Side }) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.licenseeId, async (tx) => {
      const pair = await this.pairs.getForDeed(tx, actor, which);
      if (ENDED_STATES.includes(pair.application.state)) throw noLongerOffered();
      await deed(tx, pair);
    });
  }

  private opened({ licenseeId }: Transaction, { placeSealed, ...row }: InterviewRow): Interview {
    return { ...row, place: this.secrets.open(licenseeId, placeSealed, 'interviews.place_sealed') };
  }
}

function noLongerOffered(): ConflictError {
  return new ConflictError('times-changed', 'These times are not offered any more. Look at the page again.');
}
