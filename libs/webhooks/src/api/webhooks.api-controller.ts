import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { WebhookDesk } from '../webhook-desk.service';
import { webhooksAccess } from '../webhooks.access';
import { NewWebhookRequest, WebhookIdParams, WebhookNewsParams } from './webhooks.request';
import {
  WebhookAddedResponse,
  WebhookListResponse,
  WebhookNewsListResponse,
  WebhookNewsResponse,
  WebhookResponse,
} from './webhooks.response';

/** News for other systems of the register: ids and states, signed, tried again until it gets there. */
@ApiTags('webhooks')
@ApiBearerAuth()
@Access(webhooksAccess.manage)
@Controller('api/v1/webhooks')
export class WebhooksApiController {
  constructor(private readonly desk: WebhookDesk) {}

  @Get()
  @ApiOkResponse({ type: WebhookListResponse })
  async list(@CurrentActor() actor: Actor): Promise<WebhookListResponse> {
    return { items: (await this.desk.list(actor)).map((webhook) => WebhookResponse.of(webhook)) };
  }

  /** Adds one. Its secret is told in this answer and never again. */
  @Post()
  @ApiCreatedResponse({ type: WebhookAddedResponse })
  async add(@CurrentActor() actor: Actor, @Body() { url, kinds }: NewWebhookRequest): Promise<WebhookAddedResponse> {
    const { id, secret } = await this.desk.add(actor, { id: newId(), url, kinds });
    return { id, secret: secret ?? '' };
  }

  /** Nothing is sent to it any more. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async stop(@CurrentActor() actor: Actor, @Param() { id }: WebhookIdParams): Promise<void> {
    await this.desk.stop(actor, id);
  }

  /** What was sent to it, and how it went. */
  @Get(':id/news')
  @ApiOkResponse({ type: WebhookNewsListResponse })
  async log(@CurrentActor() actor: Actor, @Param() { id }: WebhookIdParams): Promise<WebhookNewsListResponse> {
    const { log } = await this.desk.open(actor, id);
    return { items: log.map((one) => WebhookNewsResponse.of(one)) };
  }

  /** Sends one piece of news again. */
  @Post(':id/news/:newsId/sendings')
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(@CurrentActor() actor: Actor, @Param() { id, newsId }: WebhookNewsParams): Promise<void> {
    await this.desk.sendAgain(actor, id, newsId);
  }
}
