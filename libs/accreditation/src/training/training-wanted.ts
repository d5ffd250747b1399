import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, UnitOfWork, type Actor } from '@pa/platform';
import { TRAINING_CATEGORIES, TRAINING_NAMES, type TrainingCategory } from './training-categories';
import { standingOn } from './training-state';
import { TRAINING_SUPPORT } from './training-tasks';
import { TrainingsRepository } from './trainings.repository';

/** Open jobs that a PA could reach. */
export interface JobsInReach {
  /** The tasks of each, by their keys. */
  readonly tasks: ReadonlyArray<readonly string[]>;
  /** A page that lists them. */
  readonly href: string;
}

/** A kind of training that jobs near a PA want, and that the PA has not told of. */
export interface WantedTraining {
  readonly category: TrainingCategory;
  readonly name: string;
  /** What it helps with, as a PA reads it. */
  readonly helps: string;
  readonly jobs: number;
}

/** What would open more doors to a PA. */
export interface TrainingGaps {
  readonly wanted: readonly WantedTraining[];
  readonly href: string;
}

export type JobsReader = (actor: Actor) => Promise<JobsInReach | null>;

const MOST = 3;

/** Which training jobs near a PA want. Searching for jobs lives above this lib and puts its reader in here. */
@Injectable()
export class TrainingWanted {
  private reader: JobsReader = async () => null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trainings: TrainingsRepository,
    private readonly clock: Clock,
  ) {}

  readJobsBy(reader: JobsReader): void {
    this.reader = reader;
  }

  /** At most three, what most jobs want first; null where nobody can tell or nothing is wanted. */
  async of(actor: Actor): Promise<TrainingGaps | null> {
    const near = await this.reader(actor);
    if (!near) return null;
    const today = localDay(this.clock.now());
    const told = await this.unitOfWork.run(actor.licenseeId, (tx) => this.trainings.listOf(tx, actor.personId));
    const has = new Set(
      told.filter((one) => ['told', 'seen'].includes(standingOn(one, today))).map(({ category }) => category),
    );
    const wanted = wantedBy(near.tasks, has);
    return wanted.length > 0 ? { wanted, href: near.href } : null;
  }
}

/** The kinds that nobody has told of, by how many of the jobs they help with. */
export function wantedBy(jobs: JobsInReach['tasks'], has: ReadonlySet<TrainingCategory>): WantedTraining[] {
  const rows = TRAINING_CATEGORIES.filter((category) => !has.has(category)).flatMap((category) => {
    const support = TRAINING_SUPPORT[category];
    if (!support) return [];
    const count = jobs.filter((tasks) => tasks.some((task) => support.tasks.includes(task))).length;
    return count > 0 ? [{ category, name: TRAINING_NAMES[category], helps: support.words, jobs: count }] : [];
  });
  return rows
    .sort((one, other) => other.jobs - one.jobs)
    .filter(isFirstOfItsHelp)
    .slice(0, MOST);
}

/** Kinds that help with the same are named once: two lines with one meaning would tell nothing more. */
function isFirstOfItsHelp({ helps }: WantedTraining, place: number, all: readonly WantedTraining[]): boolean {
  return all.findIndex((one) => one.helps === helps) === place;
}
