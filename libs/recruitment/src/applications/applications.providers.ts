import { ApplicationPairs } from './application-pair.service';
import { ApplicationSides } from './application-sides.service';
import { ApplicationTallies } from './application-tallies.service';
import { ApplicationsRepository } from './applications.repository';
import { ApplicationFilesRepository } from './files/application-files.repository';
import { ApplicationFiles } from './files/application-files.service';
import { Fits } from './fit.service';
import { HeldApplications } from './held-applications.service';
import { Hiring } from './hiring.service';
import { Interviews } from './interviews.service';
import { InterviewsRepository } from './interviews.repository';
import { InvitationsRepository } from './invitations.repository';
import { JobAnswers } from './job-answers.service';
import { MeetingPlans } from './meeting-plans.service';
import { Offers } from './offers.service';
import { OffersRepository } from './offers.repository';
import { OutcomeLinks } from './outcome-links.service';
import { Outcomes } from './outcomes.service';
import { OutcomesRepository } from './outcomes.repository';
import { AdvertSexes } from './advert-sexes.service';
import { OwnApplications } from './own-applications.service';
import { VacancyApplications } from './vacancy-applications.service';
import { VacancyInvitations } from './vacancy-invitations.service';
import { WrittenTermsOfOffers } from './written-terms.service';

/** Services and repositories of applications. */
export const applicationProviders = [
  ApplicationsRepository,
  ApplicationFilesRepository,
  InterviewsRepository,
  InvitationsRepository,
  OffersRepository,
  OutcomesRepository,
  ApplicationFiles,
  ApplicationPairs,
  ApplicationSides,
  ApplicationTallies,
  Fits,
  HeldApplications,
  Hiring,
  Interviews,
  JobAnswers,
  MeetingPlans,
  Offers,
  OutcomeLinks,
  Outcomes,
  AdvertSexes,
  OwnApplications,
  VacancyApplications,
  VacancyInvitations,
  WrittenTermsOfOffers,
];
