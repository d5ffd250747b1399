import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '@pa/platform';
import { VacanciesReader } from '@pa/recruitment';
import { openJobOf, type OpenJob } from './open-job';

/** The open jobs of one register as they were when `state` was looked up. */
interface Held {
  readonly state: string;
  readonly jobs: ReadonlyMap<string, OpenJob>;
}

/** So many registers are held at once; whose jobs were not asked for longest is let go. */
const MOST_HELD = 60;

/**
 * The open jobs of each register, in memory. Every search first asks the database whether any advert changed; if so, the
 * changed ones are read again, so nothing is ever found that is not open at that moment.
 */
@Injectable()
export class OpenJobs {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vacancies: VacanciesReader,
  ) {}

  /** All of a register's, by id. */
  async list(licenseeId: string): Promise<readonly OpenJob[]> {
    const jobs = await this.unitOfWork.run(licenseeId, (tx) => this.renew(tx));
    return [...jobs.values()];
  }

  /** Those of `ids` that are open now; in the transaction of somebody else's work. */
  async listIn(tx: Transaction, ids: readonly string[]): Promise<OpenJob[]> {
    return (await this.vacancies.listOpen(tx, ids)).map(openJobOf);
  }

  private async renew(tx: Transaction): Promise<ReadonlyMap<string, OpenJob>> {
    const before = this.held.get(tx.licenseeId);
    const state = await this.vacancies.openState(tx);
    const jobs = before?.state === state ? before.jobs : await this.read(tx, before);
    this.hold(tx.licenseeId, { state, jobs });
    return jobs;
  }

  /** Reads only what is not held as it is now. */
  private async read(tx: Transaction, before: Held | undefined): Promise<ReadonlyMap<string, OpenJob>> {
    const versions = await this.vacancies.openVersions(tx);
    const isHeld = ({ id, version }: { id: string; version: number }) => before?.jobs.get(id)?.version === version;
    const changed = versions.filter((one) => !isHeld(one)).map(({ id }) => id);
    const read = changed.length === 0 ? [] : await this.vacancies.listOpen(tx, changed);
    const fresh = new Map(read.map((vacancy) => [vacancy.id, openJobOf(vacancy)]));
    const jobs = versions.flatMap(({ id }) => {
      const job = fresh.get(id) ?? before?.jobs.get(id);
      return job ? [[id, job] as const] : [];
    });
    return new Map(jobs);
  }

  private hold(licenseeId: string, held: Held): void {
    this.held.delete(licenseeId);
    this.held.set(licenseeId, held);
    const [oldest] = this.held.keys();
    if (this.held.size > MOST_HELD && oldest !== undefined) this.held.delete(oldest);
  }
}
