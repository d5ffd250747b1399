import { Module } from '@nestjs/common';
import { AwayHttpModule } from './away/away-http.module';
import { ConversationsHttpModule } from './conversations/conversations-http.module';
import { LiveModule } from './live/live.module';
import { PutInTouchHttpModule } from './put-in-touch/put-in-touch-http.module';
import { RequestsHttpModule } from './requests/requests-http.module';
import { SafetyHttpModule } from './safety/safety-http.module';

export { LiveAdapter } from './live/live.adapter';

/** Messages over HTTP: pages and API. */
@Module({
  imports: [
    AwayHttpModule,
    ConversationsHttpModule,
    PutInTouchHttpModule,
    RequestsHttpModule,
    SafetyHttpModule,
    LiveModule,
  ],
  controllers: [],
})
export class MessagingHttpModule {}
