import { Module } from '@nestjs/common';
import { DemonstrationApplications } from './load/demonstration-applications.service';
import { DemonstrationActing } from './load/demonstration-acting.service';
import { DemonstrationAdverts } from './load/demonstration-adverts.service';
import { DemonstrationContent } from './load/demonstration-content.service';
import { DemonstrationCover } from './load/demonstration-cover.service';
import { DemonstrationChecks } from './load/demonstration-checks.service';
import { DemonstrationMessages } from './load/demonstration-messages.service';
import { DemonstrationPasses } from './load/demonstration-passes.service';
import { DemonstrationPeople } from './load/demonstration-people.service';
import { DemonstrationPlatform } from './load/demonstration-platform.service';
import { DemonstrationPrivacy } from './load/demonstration-privacy.service';
import { DemonstrationSafety } from './load/demonstration-safety.service';
import { DemonstrationStandings } from './load/demonstration-standings.service';
import { RowsRepository } from './load/rows.repository';

/** Fills registers with made-up people. Only the operator's commands load it. */
@Module({
  providers: [
    DemonstrationPeople,
    DemonstrationActing,
    DemonstrationAdverts,
    DemonstrationApplications,
    DemonstrationChecks,
    DemonstrationContent,
    DemonstrationCover,
    DemonstrationMessages,
    DemonstrationPasses,
    DemonstrationPlatform,
    DemonstrationPrivacy,
    DemonstrationSafety,
    DemonstrationStandings,
    RowsRepository,
  ],
  exports: [DemonstrationPlatform, DemonstrationPeople, DemonstrationContent],
})
export class DemonstrationModule {}
