import { Module } from '@nestjs/common';
import { ExtrasApiController } from '../extras/extras.api-controller';
import { ExtrasPageController } from '../extras/extras.page-controller';
import { OwnExtrasPageController } from '../extras/own-extras.page-controller';
import { MessageFilesApiController } from '../files/message-files.api-controller';
import { MessageFilesPageController } from '../files/message-files.page-controller';
import { AlertChoicesApiController } from './alert-choices.api-controller';
import { AlertChoicesPageController } from './alert-choices.page-controller';

/** Files, drafts, ready answers, search, print and alerts over HTTP. Stands before the pages of single messages. */
@Module({
  controllers: [
    AlertChoicesApiController,
    AlertChoicesPageController,
    ExtrasApiController,
    ExtrasPageController,
    MessageFilesApiController,
    MessageFilesPageController,
    OwnExtrasPageController,
  ],
})
export class AwayHttpModule {}
