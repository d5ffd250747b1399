import { AdvertAnswers } from './advert-answers';
import { AdvertCalendarRepository } from './advert-calendar.repository';
import { AdvertCalendar } from './advert-calendar.service';
import { AdvertCheck } from './advert-check.service';
import { AdvertSaves } from './advert-saves.service';
import { AdvertPresenter } from './pages/advert.presenter';
import { VacancyPosters } from './posters/vacancy-posters.presenter';
import { OwnVacancies } from './own-vacancies.service';
import { VacanciesReader } from './vacancies.reader';
import { VacanciesRepository } from './vacancies.repository';
import { VacancyBoardRepository } from './vacancy-board.repository';
import { VacancyBoard } from './vacancy-board.service';
import { VacancyEditor } from './vacancy-editor.service';
import { VacancyModeration } from './vacancy-moderation.service';
import { VacancyModerationsRepository } from './vacancy-moderations.repository';
import { VacancyMoves } from './vacancy-moves.service';
import { VacancyViews } from './vacancy-views.service';
import { VerifiedEmployers } from './verified-employers';
import { WithheldVacancies } from './withheld-vacancies.service';

/** Services and repositories of adverts. */
export const vacancyProviders = [
  VacanciesRepository,
  VacancyModerationsRepository,
  AdvertCalendarRepository,
  VacancyBoardRepository,
  AdvertAnswers,
  AdvertCalendar,
  AdvertCheck,
  AdvertPresenter,
  AdvertSaves,
  OwnVacancies,
  VacanciesReader,
  VacancyBoard,
  VacancyEditor,
  VacancyModeration,
  VacancyMoves,
  VacancyPosters,
  VacancyViews,
  VerifiedEmployers,
  WithheldVacancies,
];
