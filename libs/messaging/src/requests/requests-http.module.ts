import { Module } from '@nestjs/common';
import { AnsweringApiController, AskingApiController } from './api/requests.api-controller';
import { AnsweringPageController } from './pages/answering.page-controller';
import { AskingPageController } from './pages/asking.page-controller';

/** Asking to talk, over HTTP: pages and API. */
@Module({
  controllers: [AskingApiController, AnsweringApiController, AskingPageController, AnsweringPageController],
})
export class RequestsHttpModule {}
