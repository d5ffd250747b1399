import { Module, OnModuleInit } from '@nestjs/common';
import { Navigation } from '@pa/web';
import { AccountPlaces } from '../account-places';
import { AuditApiController } from './api/audit.api-controller';
import { InvitationsApiController } from './api/invitations.api-controller';
import { OwnRolesApiController } from './api/own-roles.api-controller';
import { PeopleApiController } from './api/people.api-controller';
import { AuditPageController } from './audit/audit.page-controller';
import { AcceptInvitationPageController } from './pages/accept.page-controller';
import { InvitationsPageController } from './pages/invitations.page-controller';
import { OwnRolesPageController } from './pages/own-roles.page-controller';
import { PeoplePageController } from './pages/people.page-controller';
import { PersonDeedsPageController } from './pages/person-deeds.page-controller';
import { RolesPageController } from './pages/roles.page-controller';
import { PersonPlaces } from './person-places';
import { staffAccess } from './staff.access';
import { staffPaths } from './staff.paths';

/** Staff's work on accounts, and the audit of it, as pages and API. */
@Module({
  controllers: [
    PeoplePageController,
    PersonDeedsPageController,
    RolesPageController,
    InvitationsPageController,
    AcceptInvitationPageController,
    OwnRolesPageController,
    AuditPageController,
    PeopleApiController,
    InvitationsApiController,
    OwnRolesApiController,
    AuditApiController,
  ],
})
export class StaffHttpModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly accountPlaces: AccountPlaces,
    private readonly personPlaces: PersonPlaces,
  ) {}

  onModuleInit(): void {
    this.navigation.add({ text: 'People', href: staffPaths.people, order: 60, for: staffAccess.seePeople.roles });
    this.accountPlaces.add(
      {
        text: 'Invitations',
        hint: 'Ask people to join the staff, and see who has said yes.',
        href: staffPaths.invitations,
        roles: staffAccess.seeInvitations.roles,
        order: 20,
        group: 'People',
      },
      {
        text: 'What was done',
        hint: 'Who did what that needs a special right, and whether anybody changed the record.',
        href: staffPaths.audit,
        roles: staffAccess.seeAudit.roles,
        order: 21,
        group: 'The register',
      },
      {
        text: 'What you are on this register',
        hint: 'Be a PA, an employer, or both, with one account.',
        href: staffPaths.ownRoles,
        roles: staffAccess.ownRoles.roles,
        order: 70,
      },
    );
    this.personPlaces.add({
      text: 'What was done',
      hint: 'What this person did, and what was done to this account.',
      href: (id) => `${staffPaths.audit}?person=${id}`,
      roles: staffAccess.seeAudit.roles,
      order: 90,
    });
  }
}
