import { StaffAudit } from './audit/staff-audit.service';
import { InvitationAcceptance } from './invitation-acceptance.service';
import { PeopleDirectoryRepository } from './people-directory.repository';
import { PeopleDirectory } from './people-directory.service';
import { PersonDeeds } from './person-deeds.service';
import { PersonPlaces } from './person-places';
import { RoleChanges } from './role-changes.service';
import { StaffInvitationsRepository } from './staff-invitations.repository';
import { StaffInvitations } from './staff-invitations.service';
import { SuspensionsRepository } from './suspensions.repository';

/** What staff do with people's accounts. */
export const staffProviders = [
  PeopleDirectoryRepository,
  StaffInvitationsRepository,
  SuspensionsRepository,
  PeopleDirectory,
  PersonDeeds,
  PersonPlaces,
  RoleChanges,
  StaffInvitations,
  InvitationAcceptance,
  StaffAudit,
];
