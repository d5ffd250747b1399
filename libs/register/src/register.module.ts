import { Global, Module } from '@nestjs/common';
import { AccreditationModule } from '@pa/accreditation';
import { AdultDays } from './adult-days.service';
import { ConfirmLinks } from './confirm-links.service';
import { EmployerProfilesRepository } from './employer-profiles.repository';
import { EmployerProfiles } from './employer-profiles.service';
import { Freshness } from './freshness.service';
import { Moderation } from './moderation.service';
import { PaProfileDatesRepository } from './pa-profile-dates.repository';
import { PaProfileEditor } from './pa-profile-editor.service';
import { PaProfileModerationsRepository } from './pa-profile-moderations.repository';
import { PaProfileMoves } from './pa-profile-moves.service';
import { PaProfilesReader } from './pa-profiles.reader';
import { PaProfilesRepository } from './pa-profiles.repository';
import { PaProfiles } from './pa-profiles.service';
import { PaSexReader } from './pa-sex.reader';
import { PaWeeks } from './pa-weeks.service';
import { RegisterPrivacy } from './register-privacy';
import { SectionContexts } from './section-contexts.service';
import { StillAvailable } from './still-available.service';
import { WithheldProfiles } from './withheld-profiles.service';

const repositories = [
  PaProfilesRepository,
  PaProfileDatesRepository,
  PaProfileModerationsRepository,
  EmployerProfilesRepository,
];
const services = [
  AdultDays,
  SectionContexts,
  PaProfileEditor,
  PaProfiles,
  PaWeeks,
  PaProfileMoves,
  ConfirmLinks,
  StillAvailable,
  Moderation,
  EmployerProfiles,
  Freshness,
  WithheldProfiles,
  RegisterPrivacy,
  PaProfilesReader,
  PaSexReader,
];

/** PA profiles with their weeks, staff's looks at them, and employer profiles. */
@Global()
@Module({
  imports: [AccreditationModule],
  providers: [...repositories, ...services],
  exports: [...repositories, ...services],
})
export class RegisterModule {}
