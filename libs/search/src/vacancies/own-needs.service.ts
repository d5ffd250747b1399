import { Injectable } from '@nestjs/common';
import { hasRole, UnitOfWork, type Actor } from '@pa/platform';
import { PaProfilesReader, type PublicPaProfile } from '@pa/register';
import { NOTHING_ASKED, type JobAsk, type OwnNeed } from './query/job-search';

/** What a PA's own profile asks of jobs. */
@Injectable()
export class OwnNeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: PaProfilesReader,
  ) {}

  /** Null for who is no PA, and for a PA whose profile is not whole yet. Staff who act for a PA look with that PA's profile. */
  async of(actor: Actor | null): Promise<OwnNeed | null> {
    if (!actor || !hasRole(actor, 'pa')) return null;
    const [own] = await this.unitOfWork.run(actor.licenseeId, (tx) =>
      this.profiles.listApplicants(tx, [actor.personId]),
    );
    return own ? needOfProfile(own.profile) : null;
  }
}

/** A profile as a search for jobs. */
export function needOfProfile(profile: PublicPaProfile): OwnNeed {
  const { hoursMin, hoursMax, travelModes, week } = profile;
  return { ask: askOf(profile), week, hoursMin, hoursMax, travelModes };
}

/** Who would live in is shown live-in jobs among the others; who would not is not shown them. */
function askOf(profile: PublicPaProfile): JobAsk {
  return {
    ...NOTHING_ASKED,
    near: profile.district || null,
    radiusMiles: profile.travelMiles || NOTHING_ASKED.radiusMiles,
    hours: Object.freeze(profile.week.map(({ day, start, minutes, kind }) => ({ day, start, minutes, kind }))),
    liveIn: profile.liveIn ? null : false,
    tasks: profile.tasksWill,
    trainingTasks: profile.tasksTraining.filter((key) => !profile.tasksWill.includes(key)),
    neverTasks: profile.tasksWillNot,
    experience: profile.experience,
    values: profile.values,
    languages: profile.languages.filter(({ level }) => level !== 'a-little').map(({ language }) => language),
    employment: profile.employment,
    minPay: profile.hourlyRatePence,
  };
}
