import { Module, OnModuleInit } from '@nestjs/common';
import { REGISTER_ROLES, type Role } from '@pa/platform';
import { AccountPlaces } from './account-places';
import { ComplaintsApiController } from './complaints/api/complaints.api-controller';
import { ComplainPageController } from './complaints/pages/complain.page-controller';
import { ComplaintsPageController } from './complaints/pages/complaints.page-controller';
import { ContactDetailsApiController } from './contact-details/api/contact-details.api-controller';
import { ContactDetailsPageController } from './contact-details/pages/contact-details.page-controller';
import { StaffContactDetailsPageController } from './contact-details/pages/staff-contact-details.page-controller';
import { HidesApiController, StaffHidesApiController } from './hides/api/hides.api-controller';
import { HideFromPageController } from './hides/pages/hide-from.page-controller';
import { StaffHidesPageController } from './hides/pages/staff-hides.page-controller';
import { safetyPaths } from './safety.paths';
import { PersonPlaces } from './staff/person-places';
import { ViewsApiController } from './views/api/views.api-controller';
import { AlertsPageController } from './views/pages/alerts.page-controller';
import { WhoLookedPageController } from './views/pages/who-looked.page-controller';

const HANDLERS: readonly Role[] = ['co-ordinator', 'manager'];

/** Who may find, see and reach whom, and complaints: as pages and API. */
@Module({
  controllers: [
    ContactDetailsPageController,
    StaffContactDetailsPageController,
    WhoLookedPageController,
    AlertsPageController,
    HideFromPageController,
    StaffHidesPageController,
    ComplainPageController,
    ComplaintsPageController,
    ContactDetailsApiController,
    ViewsApiController,
    HidesApiController,
    StaffHidesApiController,
    ComplaintsApiController,
  ],
})
export class SafetyHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly personPlaces: PersonPlaces,
  ) {}

  onModuleInit(): void {
    const { contactDetails, whoLooked, hideFrom, staffComplaints, staffAlerts } = safetyPaths;
    this.places.add(
      {
        text: 'How to reach you',
        hint: 'Your name, telephone number and address. Nobody sees them unless you say so.',
        href: contactDetails,
        roles: REGISTER_ROLES,
        order: 30,
        group: 'How we talk to you',
      },
      {
        text: 'Who looked at you',
        hint: 'Who opened your profile or your account, and when.',
        href: whoLooked,
        roles: REGISTER_ROLES,
        order: 30,
        group: 'Privacy',
      },
      {
        text: 'Hide from someone',
        hint: 'Say who must not find you here.',
        href: hideFrom,
        roles: ['pa'],
        order: 31,
        group: 'Privacy',
      },
      {
        text: 'Complaints',
        hint: 'What people complain of, and by when they are owed an answer.',
        href: staffComplaints,
        roles: HANDLERS,
        order: 40,
        group: 'Keeping people safe',
      },
      {
        text: 'Alerts',
        hint: 'Who opens far more profiles than people who choose.',
        href: staffAlerts,
        roles: HANDLERS,
        order: 41,
        group: 'Keeping people safe',
      },
    );
    this.addPersonPlaces();
  }

  /** What staff go on to from one person's page. */
  private addPersonPlaces(): void {
    this.personPlaces.add(
      {
        text: 'How to reach them',
        hint: 'Full name, telephone number and address. They see that you looked.',
        href: safetyPaths.staffContactDetails,
        roles: HANDLERS,
        order: 30,
      },
      {
        text: 'Whom they hide from',
        hint: 'Write down a name, address or number that they tell you.',
        href: safetyPaths.staffHides,
        roles: HANDLERS,
        about: ['pa'],
        order: 31,
      },
    );
  }
}
