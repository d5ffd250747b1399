import { Module } from '@nestjs/common';
import { MessageAlerts } from './away/message-alerts.service';
import { OpenConversations } from './conversations/open-conversations.service';
import { PutInTouchMails } from './put-in-touch/put-in-touch.mails';
import { ExpireRequestsJob } from './requests/expire-requests.job';
import { RequestMails } from './requests/request-mails';
import { SafetyMails } from './safety/mails/safety-mails';

/** The worker's part: conversations that open by what happened elsewhere, mails, and what the calendar does. */
@Module({
  exports: [MessageAlerts],
  providers: [MessageAlerts, OpenConversations, RequestMails, PutInTouchMails, ExpireRequestsJob, SafetyMails],
})
export class MessagingWorkerModule {}
