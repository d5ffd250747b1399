import { Global, Module } from '@nestjs/common';
import { NewConversations } from './new-conversations';
import { RecruitmentPrivacy } from './recruitment-privacy';
import { rulesProviders } from './rules';
import { VacanciesReader } from './vacancies/vacancies.reader';
import { VacanciesRepository } from './vacancies/vacancies.repository';
import { WithheldVacancies } from './vacancies/withheld-vacancies.service';

const repositories = [VacanciesRepository];
const services = [...rulesProviders, NewConversations, RecruitmentPrivacy, VacanciesReader, WithheldVacancies];

/** Adverts, answers to them, and what follows until somebody is hired. */
@Global()
@Module({ providers: [...repositories, ...services], exports: [...repositories, ...services] })
export class RecruitmentModule {}
