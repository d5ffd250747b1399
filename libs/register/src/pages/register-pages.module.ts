import { Global, Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { EmployerProfilePageController } from './employer-profile.page-controller';
import { ModerationPageController } from './moderation.page-controller';
import { ProfileDeedsPageController } from './profile-deeds.page-controller';
import { ProfilePageController } from './profile.page-controller';
import { PublicProfilePresenter } from './public-profile.presenter';
import { SectionPageController } from './section.page-controller';
import { StillAvailablePageController } from './still-available.page-controller';
import { WeekDatesPageController } from './week-dates.page-controller';
import { WeekPageController } from './week.page-controller';

const PA = registerAccess.ownPaProfile.roles;
const EMPLOYER = registerAccess.ownEmployerProfile.roles;
const STAFF = registerAccess.seeModeration.roles;

/** The register's pages. SectionPageController answers whatever is left under /pa/profile, so it stands last. */
@Global()
@Module({
  controllers: [
    ProfilePageController,
    ProfileDeedsPageController,
    StillAvailablePageController,
    EmployerProfilePageController,
    ModerationPageController,
    WeekPageController,
    WeekDatesPageController,
    SectionPageController,
  ],
  providers: [PublicProfilePresenter],
  exports: [PublicProfilePresenter],
})
export class RegisterPagesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
  ) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: 'Your profile', href: registerPaths.profile, order: 20, for: PA },
      { text: 'Your week', href: registerPaths.week, order: 21, for: PA },
      { text: 'Profiles to check', href: registerPaths.moderation, order: 40, for: STAFF },
    );
    this.places.add(
      {
        text: 'Your profile',
        hint: 'What you do, where and how. Employers find you by it.',
        href: registerPaths.profile,
        roles: PA,
        order: 10,
        acting: 'look',
      },
      {
        text: 'Your week',
        hint: 'When you could work, and days away.',
        href: registerPaths.week,
        roles: PA,
        order: 11,
        acting: 'look',
      },
      {
        text: 'About you',
        hint: 'Your first name, your part of town and where the money comes from.',
        href: registerPaths.employerProfile,
        roles: EMPLOYER,
        order: 20,
        acting: 'look',
      },
      {
        text: 'Profiles to check',
        hint: 'New profiles and changed words of PAs.',
        href: registerPaths.moderation,
        roles: STAFF,
        order: 30,
        group: 'Profiles, adverts and cover',
      },
    );
  }
}
