import { Module } from '@nestjs/common';
import { LiveModule } from './live/live.module';

export { LiveAdapter } from './live/live.adapter';

/** Messages over HTTP: pages and API. */
@Module({ imports: [LiveModule], controllers: [] })
export class MessagingHttpModule {}
