import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { recruitmentAccess } from '../recruitment.access';
import { recruitmentPaths as paths } from '../recruitment.paths';
import { CirclePageController } from './pages/circle.page-controller';
import { CoverBoardPageController } from './pages/cover-board.page-controller';
import { EmergencyPlanPageController } from './pages/emergency-plan.page-controller';
import { OfferedCoverPageController } from './pages/offered-cover.page-controller';
import { OwnCoverPageController } from './pages/own-cover.page-controller';

const EMPLOYER = recruitmentAccess.seeCover.roles;
const PA = recruitmentAccess.answerCover.roles;
const STAFF = recruitmentAccess.seeCoverBoard.roles;

/** The pages of cover. */
@Module({
  controllers: [
    OwnCoverPageController,
    OfferedCoverPageController,
    CirclePageController,
    EmergencyPlanPageController,
    CoverBoardPageController,
  ],
})
export class CoverPagesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
  ) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: 'Cover', href: paths.cover, order: 26, for: EMPLOYER },
      { text: 'Cover', href: paths.offeredCovers, order: 23, for: PA },
      { text: 'Cover', href: paths.coverBoard, order: 42, for: STAFF },
    );
    this.places.add(
      {
        text: 'Cover at short notice',
        hint: 'Ask PAs when yours cannot come. Your circle and your emergency plan.',
        href: paths.cover,
        roles: EMPLOYER,
        order: 16,
        acting: 'look',
      },
      {
        text: 'Cover',
        hint: 'Short-notice work you are asked for.',
        href: paths.offeredCovers,
        roles: PA,
        order: 13,
        acting: 'look',
      },
      {
        text: 'Cover',
        hint: 'Employers who wait for somebody.',
        href: paths.coverBoard,
        roles: STAFF,
        order: 32,
        group: 'Profiles, adverts and cover',
      },
    );
  }
}
