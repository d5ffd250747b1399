import { AssistedAccountsRepository } from '../assisted/assisted-accounts.repository';
import { AssistedAccounts } from '../assisted/assisted-accounts.service';
import { CommunicationNeedsRepository } from '../communication/communication-needs.repository';
import { CommunicationNeeds } from '../communication/communication-needs.service';
import { NotesToStaffRepository } from '../communication/notes-to-staff.repository';
import { NotesToStaff } from '../communication/notes-to-staff.service';
import { ActingRequests } from './acting-requests.service';
import { Acting } from './acting.service';
import { Invitations } from './invitations.service';
import { OwnActing } from './own-acting.service';
import { RepresentationCalendar } from './representation-calendar.service';
import { RepresentationMoves } from './representation-moves.service';
import { RepresentationReviews } from './representation-reviews.service';
import { Representatives } from './representatives.service';
import { RepresentationsRepository } from './representations.repository';

/** People who act for others, accounts that staff run, and how people need to be written to. */
export const representativesProviders = [
  RepresentationsRepository,
  RepresentationMoves,
  Representatives,
  Invitations,
  OwnActing,
  RepresentationReviews,
  Acting,
  ActingRequests,
  AssistedAccountsRepository,
  AssistedAccounts,
  CommunicationNeedsRepository,
  CommunicationNeeds,
  NotesToStaffRepository,
  NotesToStaff,
  RepresentationCalendar,
];
