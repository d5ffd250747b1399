import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { OwnSafetyApiController } from './api/own-safety.api-controller';
import { StaffSafetyApiController } from './api/staff-safety.api-controller';
import { DecisionsPageController } from './pages/decisions.page-controller';
import { ReportPageController } from './pages/report.page-controller';
import { SharingPageController } from './pages/sharing.page-controller';
import { StaffAppealsPageController } from './pages/staff-appeals.page-controller';
import { StaffReportsPageController } from './pages/staff-reports.page-controller';
import { safetyAccess } from './safety.access';
import { safetyPaths } from './safety.paths';

/** Safety in messages over HTTP. */
@Module({
  controllers: [
    SharingPageController,
    ReportPageController,
    DecisionsPageController,
    StaffReportsPageController,
    StaffAppealsPageController,
    OwnSafetyApiController,
    StaffSafetyApiController,
  ],
})
export class SafetyHttpModule implements OnModuleInit {
  constructor(private readonly places: AccountPlaces) {}

  onModuleInit(): void {
    this.places.add(
      {
        text: 'What you reported',
        hint: 'Messages and people you told us about, and how far it is.',
        href: safetyPaths.ownReports,
        roles: safetyAccess.report.roles,
        order: 40,
        group: 'Privacy',
      },
      {
        text: 'What we decided',
        hint: 'What we took down of yours, and how to ask us to look again.',
        href: safetyPaths.ownDecisions,
        roles: safetyAccess.ownDecisions.roles,
        order: 41,
        group: 'Privacy',
      },
      {
        text: 'Reports',
        hint: 'Messages and people that were reported to us.',
        href: safetyPaths.staffReports,
        roles: safetyAccess.reports.roles,
        order: 39,
        group: 'Keeping people safe',
      },
    );
  }
}
