import { Injectable } from '@nestjs/common';
import { InvalidError, Outbox, type Actor, type Transaction } from '@pa/platform';
import { lastDecisionOf, tidy } from '@pa/register';
import { NewConversations } from '../new-conversations';
import { NoNewConversationsError } from '../recruitment.errors';
import { recruitmentEvents } from '../recruitment.events';
import { AdvertCheck } from './advert-check.service';
import { advertProgress } from './advert-progress';
import type { OwnVacancy } from './own-vacancy';
import { partOf } from './sections';
import { VacancyEditor, type Edit } from './vacancy-editor.service';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import { getVacancyMove, type VacancyState } from './vacancy-state';
import type { VacancyEntity } from './vacancy.entity';

type Columns = Partial<VacancyEntity>;

export const LONGEST_ANSWER = 1000;

/** What an employer does with a whole advert. A deed that has been done already is done: nothing happens twice. */
@Injectable()
export class VacancyMoves {
  constructor(
    private readonly editor: VacancyEditor,
    private readonly moderations: VacancyModerationsRepository,
    private readonly conversations: NewConversations,
    private readonly check: AdvertCheck,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends the advert in. It is open at once where the register looks after, unless staff had something against it. An
   * answer goes to staff with it; after "taken down" there must be one.
   * @throws InvalidError naming what is missing or against the law, part by part; ConflictError
   */
  async submit(actor: Actor, id: string, answer = ''): Promise<OwnVacancy> {
    const words = tidy(answer);
    if ([...words].length > LONGEST_ANSWER)
      throw refusal('answer', `Use ${LONGEST_ANSWER} letters or fewer for your answer.`);
    return this.editor.edit({ actor, id, act: 'recruitment.advert-sent' }, async (edit) => {
      const { tx, vacancy, licensee, at } = edit;
      if (vacancy.state === 'submitted') return {};
      const against = await this.isAgainst(edit);
      const deed = licensee.policies.moderation === 'after' && !against ? 'publish-at-once' : 'submit';
      if (deed === 'publish-at-once' && vacancy.state === 'published') return {};
      const state = getVacancyMove(deed, vacancy.state);
      await this.assertReady(edit);
      if (vacancy.state === 'removed' && words === '') throw refusal('answer', 'Write to us what you think.');
      const subject = against ? 'answer' : 'first-advert';
      await this.moderations.open(tx, { vacancyId: vacancy.id, subject, answer: words === '' ? null : words, at });
      if (state === 'published') return { submittedAt: at, ...(await this.published(tx, { vacancy, at })) };
      await this.tell(tx, 'vacancySubmitted', vacancy.id);
      return { state, submittedAt: at };
    });
  }

  /** Takes an advert back that staff have not looked at yet. */
  async withdraw(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advert-taken-back' }, async ({ tx, vacancy, at }) => {
      if (vacancy.state === 'draft') return {};
      const state = getVacancyMove('withdraw', vacancy.state);
      await this.moderations.withdraw(tx, vacancy.id, at);
      return { state };
    });
  }

  async pause(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advert-paused' }, ({ vacancy }) => {
      if (vacancy.state === 'paused') return vacancy.pausedReason === 'by-employer' ? {} : BY_EMPLOYER;
      return { state: getVacancyMove('pause', vacancy.state), ...BY_EMPLOYER };
    });
  }

  /** @throws NoNewConversationsError; InvalidError when its date has passed or something in it is against the law now */
  async resume(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act: 'recruitment.advert-resumed' }, async (edit) => {
      const { tx, vacancy } = edit;
      if (vacancy.state === 'published') return {};
      const state = getVacancyMove('resume', vacancy.state);
      await this.assertReady(edit);
      if (!(await this.conversations.mayStart(tx, vacancy.personId))) throw new NoNewConversationsError();
      return { state, pausedReason: null };
    });
  }

  /** The employer does not look any more. */
  async close(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.end(actor, { id, state: 'closed', act: 'recruitment.advert-closed' });
  }

  /** The employer has found somebody. */
  async fill(actor: Actor, id: string): Promise<OwnVacancy> {
    return this.end(actor, { id, state: 'filled', act: 'recruitment.advert-filled' });
  }

  /** The columns of an advert that goes on show: it pauses by itself when its owner may not start new conversations. */
  async published(tx: Transaction, shown: { vacancy: VacancyEntity; at: Date }): Promise<Columns> {
    const { vacancy, at } = shown;
    const publishedAt = vacancy.publishedAt ?? at;
    if (await this.conversations.mayStart(tx, vacancy.personId)) {
      await this.tell(tx, 'vacancyPublished', vacancy.id);
      return { state: 'published', pausedReason: null, publishedAt };
    }
    await this.tell(tx, 'vacancyPaused', vacancy.id);
    const state = getVacancyMove('pause-without-access', 'published');
    return { state, pausedReason: 'no-access', publishedAt };
  }

  private async end(
    actor: Actor,
    { id, state: ended, act }: { id: string; state: 'closed' | 'filled'; act: string },
  ): Promise<OwnVacancy> {
    return this.editor.edit({ actor, id, act }, async ({ tx, vacancy, at }) => {
      if (vacancy.state === ended) return {};
      const state: VacancyState = getVacancyMove(ended === 'closed' ? 'close' : 'fill', vacancy.state);
      await this.moderations.withdraw(tx, vacancy.id, at);
      if (vacancy.publishedAt) await this.tell(tx, 'vacancyEnded', vacancy.id);
      return { state, pausedReason: null, pendingWords: null, endedAt: at };
    });
  }

  private async isAgainst({ tx, vacancy }: Edit): Promise<boolean> {
    const last = lastDecisionOf(await this.moderations.list(tx, vacancy.id));
    return last !== null && last.decision !== 'approved';
  }

  /** Nothing missing and nothing against the law. Problems are named by the part in which they are mended. */
  private async assertReady({ tx, vacancy, context }: Edit): Promise<void> {
    const { parts } = advertProgress(vacancy, context.today);
    const missing = parts.flatMap(({ part, missing: here }) => here.map(({ message }) => ({ field: part, message })));
    const blocking = (await this.check.of(tx, vacancy)).filter(({ severity }) => severity === 'blocks');
    const found = blocking.map(({ field, why, how }) => ({ field: partOf(field), message: `${why} ${how}` }));
    if (missing.length + found.length > 0) throw InvalidError.of([...missing, ...found]);
  }

  private async tell(
    tx: Transaction,
    event: 'vacancySubmitted' | 'vacancyPublished' | 'vacancyPaused' | 'vacancyEnded',
    vacancyId: string,
  ): Promise<void> {
    await this.outbox.add(tx, { topic: recruitmentEvents[event], subjectId: vacancyId });
  }
}

const BY_EMPLOYER: Columns = { pausedReason: 'by-employer' };

function refusal(field: string, message: string): InvalidError {
  return InvalidError.of([{ field, message }]);
}
