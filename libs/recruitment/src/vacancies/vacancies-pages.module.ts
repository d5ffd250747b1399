import { Module, OnModuleInit } from '@nestjs/common';
import { AccountPlaces } from '@pa/accounts';
import { Navigation } from '@pa/web';
import { recruitmentAccess } from '../recruitment.access';
import { recruitmentPaths } from '../recruitment.paths';
import { AdvertDeedsPageController } from './pages/advert-deeds.page-controller';
import { BoardPageController } from './pages/board.page-controller';
import { OwnAdvertPageController } from './pages/own-advert.page-controller';
import { PosterPageController } from './pages/poster.page-controller';
import { AdvertSectionPageController } from './pages/section.page-controller';
import { VacancyPageController } from './pages/vacancy.page-controller';

const EMPLOYER = recruitmentAccess.seeOwnVacancies.roles;
const STAFF = recruitmentAccess.seeBoard.roles;

/** The pages of adverts: their writing, how PAs see them, and staff's board. */
@Module({
  controllers: [
    OwnAdvertPageController,
    AdvertSectionPageController,
    AdvertDeedsPageController,
    PosterPageController,
    VacancyPageController,
    BoardPageController,
  ],
})
export class VacanciesPagesModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly places: AccountPlaces,
  ) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: 'Your adverts', href: recruitmentPaths.vacancies, order: 25, for: EMPLOYER },
      { text: 'Adverts', href: recruitmentPaths.board, order: 41, for: STAFF },
    );
    this.places.add(
      {
        text: 'Your adverts',
        hint: 'Jobs that you look for a PA for.',
        href: recruitmentPaths.vacancies,
        roles: EMPLOYER,
        order: 15,
        acting: 'look',
      },
      {
        text: 'Adverts',
        hint: 'New adverts of employers, and how all of them stand.',
        href: recruitmentPaths.board,
        roles: STAFF,
        order: 31,
        group: 'Profiles, adverts and cover',
      },
    );
  }
}
