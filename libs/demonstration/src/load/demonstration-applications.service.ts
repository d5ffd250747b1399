import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { daysBefore } from '../random/days';
import { Dice } from '../random/dice';
import { seededId } from '../random/seeded-id';
import {
  applicationRow,
  IN_EVERY_STATE,
  interviewRow,
  offerRow,
  type Advert,
  type ApplicationToLoad,
} from './application-rows';
import type { LoadingFor } from './person-row';
import { RowsRepository } from './rows.repository';

interface ApplicationsToLoad {
  readonly loading: LoadingFor;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Ids of PAs; the first is the one whom people who try the demonstration can be. */
  readonly pas: readonly string[];
  /** The employer whom they can be. */
  readonly employer: string;
}

type Wanted = Omit<ApplicationToLoad, 'number'>;

/** Answers to the adverts that are there already, in every state. Adverts are loaded before. */
@Injectable()
export class DemonstrationApplications {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, given: ApplicationsToLoad): Promise<void> {
    const adverts = await advertsOf(tx);
    const open = adverts.filter(({ state }) => state === 'published');
    const [known = '', ...others] = given.pas;
    const own = open.find(({ personId }) => personId === given.employer);
    const elsewhere = open.filter(({ personId }) => personId !== given.employer);
    const wanted: Wanted[] = [
      ...(own ? IN_EVERY_STATE.map((state, place) => ({ advert: own, pa: others[place] ?? '', state })) : []),
      ...elsewhere.slice(0, IN_EVERY_STATE.length).map((advert, place) => ({
        advert,
        pa: known,
        state: IN_EVERY_STATE[place] ?? 'submitted',
      })),
      ...adverts
        .filter(({ state }) => state === 'filled')
        .map((advert, place): Wanted => ({ advert, pa: others[20 + place] ?? '', state: 'hired' })),
      ...elsewhere.slice(IN_EVERY_STATE.length).flatMap((advert, place) =>
        Array.from({ length: new Dice(advert.id).whole(0, 4) }, (_, index): Wanted => ({
          advert,
          pa: others[(40 + place * 5 + index) % Math.max(1, others.length)] ?? '',
          state: index === 0 ? 'shortlisted' : 'submitted',
        })),
      ),
    ];
    const made = wanted.filter(({ pa, advert }) => pa !== '' && pa !== advert.personId);
    await this.add(tx, given, numbered(made));
    await this.invite(tx, given, { advert: elsewhere.at(-1), pa: known });
  }

  private async add(tx: Transaction, given: ApplicationsToLoad, made: readonly ApplicationToLoad[]): Promise<void> {
    const { rows } = this;
    await rows.insertInto(
      tx,
      'applications',
      made.map((one) => applicationRow(one, given)),
    );
    const meeting = made.filter(({ state }) => state === 'interview');
    await rows.insertInto(
      tx,
      'interviews',
      meeting.map((one) => interviewRow(one, given)),
    );
    const offered = made.filter(({ state }) => ['offered', 'accepted', 'declined', 'hired'].includes(state));
    await rows.insertInto(
      tx,
      'offers',
      offered.map((one) => offerRow(one, given)),
    );
  }

  private async invite(
    tx: Transaction,
    { loading }: ApplicationsToLoad,
    { advert, pa }: { advert: Advert | undefined; pa: string },
  ): Promise<void> {
    if (!advert || pa === '') return;
    await this.rows.insertInto(tx, 'vacancy_invitations', [
      {
        licensee_id: loading.licenseeId,
        id: seededId(`${advert.id}/invitation`),
        vacancy_id: advert.id,
        person_id: pa,
        state: 'sent',
        invited_at: daysBefore(loading.now, 1),
      },
    ]);
  }
}

/** One application of a PA to an advert, counted in each advert. */
function numbered(made: readonly Wanted[]): ApplicationToLoad[] {
  const known = new Set<string>();
  const counts = new Map<string, number>();
  return made.flatMap((one) => {
    const key = `${one.advert.id}/${one.pa}`;
    if (known.has(key)) return [];
    known.add(key);
    const number = (counts.get(one.advert.id) ?? 0) + 1;
    counts.set(one.advert.id, number);
    return [{ ...one, number }];
  });
}

async function advertsOf(tx: Transaction): Promise<Advert[]> {
  return tx.query(
    `SELECT id, person_id AS "personId", state, title, hours, pay_pence AS "payPence", district,
            tasks_required AS "tasksRequired", tasks_never AS "tasksNever", employment, checks, questions
       FROM vacancies WHERE licensee_id = $1 AND state IN ('published', 'filled') ORDER BY id`,
    [tx.licenseeId],
  );
}
