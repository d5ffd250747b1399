import { Global, Module } from '@nestjs/common';
import { BillingModule } from '@pa/billing';
import { applicationProviders } from './applications/applications.providers';
import { coverProviders } from './cover/cover.providers';
import { ConversationGrounds } from './conversation-grounds.reader';
import { NewConversations } from './new-conversations';
import { PassesDecide } from './passes-decide';
import { RecruitmentPrivacy } from './recruitment-privacy';
import { rulesProviders } from './rules';
import { vacancyProviders } from './vacancies/vacancies.providers';

const services = [
  ...applicationProviders,
  ...coverProviders,
  ...vacancyProviders,
  ConversationGrounds,
  NewConversations,
  PassesDecide,
  RecruitmentPrivacy,
  ...rulesProviders,
];

/** Adverts, answers to them, and what follows until somebody is hired. */
@Global()
@Module({ imports: [BillingModule], providers: services, exports: services })
export class RecruitmentModule {}
