import { Global, Module } from '@nestjs/common';
import { NewConversations } from './new-conversations';
import { RecruitmentPrivacy } from './recruitment-privacy';
import { rulesProviders } from './rules';
import { vacancyProviders } from './vacancies/vacancies.providers';

const services = [...vacancyProviders, NewConversations, RecruitmentPrivacy, ...rulesProviders];

/** Adverts, answers to them, and what follows until somebody is hired. */
@Global()
@Module({ providers: services, exports: services })
export class RecruitmentModule {}
