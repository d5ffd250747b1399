import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '@pa/platform';
import { recruitmentPaths as paths } from '../recruitment.paths';
import type { OpenVacancy } from '../vacancies/open-vacancy';
import type { FitLine } from './fit-words';
import { OwnApplications } from './own-applications.service';

interface LinkTo {
  readonly href: string;
  readonly text: string;
}

/** What a PA can do about a job, and how it fits them; nothing for everybody else. */
export interface JobAnswer {
  readonly apply?: LinkTo;
  readonly applied?: LinkTo;
  readonly match?: { readonly reasons: readonly FitLine[] };
}

/** For the page of an open advert. */
@Injectable()
export class JobAnswers {
  constructor(private readonly own: OwnApplications) {}

  async of(actor: Actor, vacancy: OpenVacancy): Promise<JobAnswer> {
    if (!hasRole(actor, 'pa') || vacancy.ownerId === actor.personId) return {};
    const { application, fit } = await this.own.look(actor, vacancy.id);
    const match = fit ? { match: { reasons: fit.toPa } } : {};
    if (!application) return { ...match, apply: { href: paths.apply(vacancy.id), text: 'Apply for this job' } };
    if (application.state === 'draft')
      return { ...match, apply: { href: paths.apply(vacancy.id), text: 'Go on with your application' } };
    return {
      ...match,
      applied: { href: paths.ownApplication(application.id), text: 'You have applied. See how it stands' },
    };
  }
}
