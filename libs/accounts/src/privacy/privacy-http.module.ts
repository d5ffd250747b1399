import { Module, OnModuleInit } from '@nestjs/common';
import { Navigation } from '@pa/web';
import { AccountPlaces } from '../account-places';
import { PersonPlaces } from '../staff/person-places';
import { ConsentsApiController } from './api/consents.api-controller';
import { OwnDataApiController } from './api/own-data.api-controller';
import { StaffDataApiController } from './api/staff-data.api-controller';
import { ClosePageController } from './pages/close.page-controller';
import { ConsentsPageController } from './pages/consents.page-controller';
import { DataRequestsPageController } from './pages/data-requests.page-controller';
import { LegalHoldsPageController } from './pages/legal-holds.page-controller';
import { YourDataPageController } from './pages/your-data.page-controller';
import { privacyAccess } from './privacy.access';
import { privacyPaths } from './privacy.paths';

/** People's own data, as pages and API. */
@Module({
  controllers: [
    YourDataPageController,
    ConsentsPageController,
    ClosePageController,
    DataRequestsPageController,
    LegalHoldsPageController,
    OwnDataApiController,
    ConsentsApiController,
    StaffDataApiController,
  ],
})
export class PrivacyHttpModule implements OnModuleInit {
  constructor(
    private readonly places: AccountPlaces,
    private readonly people: PersonPlaces,
    private readonly navigation: Navigation,
  ) {}

  onModuleInit(): void {
    this.places.add(...ACCOUNT_PLACES);
    this.people.add(
      {
        text: 'Close the account',
        hint: 'For someone who asks you to.',
        href: privacyPaths.personClose,
        roles: privacyAccess.closeForSomeone.roles,
        order: 90,
      },
      {
        text: 'Keep the data',
        hint: 'A legal hold: nothing goes until it is lifted.',
        href: privacyPaths.personHold,
        roles: privacyAccess.hold.roles,
        order: 91,
      },
    );
    this.navigation.add({
      text: 'Data requests',
      href: privacyPaths.requests,
      order: 70,
      for: privacyAccess.answerRequests.roles,
    });
  }
}

const mine = { roles: privacyAccess.own.roles, group: 'Privacy' } as const;
const ACCOUNT_PLACES = [
  {
    ...mine,
    text: 'Your data',
    hint: 'Have a copy, put something right, or close your account.',
    href: privacyPaths.data,
    order: 60,
  },
  {
    ...mine,
    text: 'What you said yes to',
    hint: 'Read it again, and take it back.',
    href: privacyPaths.consents,
    order: 61,
  },
  {
    text: 'Data on hold',
    hint: 'People whose data must be kept for now.',
    href: privacyPaths.holds,
    roles: privacyAccess.seeHolds.roles,
    order: 50,
    group: 'People',
  },
] as const;
