import type { Entities } from '@pa/platform';
import { VacancyModerationEntity } from './vacancies/vacancy-moderation.entity';
import { VacancyEntity } from './vacancies/vacancy.entity';

export const recruitmentEntities: Entities = [VacancyEntity, VacancyModerationEntity];
