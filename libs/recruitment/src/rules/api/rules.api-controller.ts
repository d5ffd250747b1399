import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { RuleBook } from '../rule-book.service';
import { rulesAccess } from '../rules.access';
import { rowsOn } from '../rules-on';
import { NewRuleRequest, RuleIdParams, RuleReviewRequest, RulesQuery } from './rules.request';
import { NewRuleResponse, RuleInNeedResponse, RuleResponse, RulesResponse } from './rules.response';

/** Rules by date, for staff. */
@ApiTags('rules')
@ApiBearerAuth()
@Controller('api/v1/rules')
export class RulesApiController {
  constructor(private readonly book: RuleBook) {}

  /** Every row, national and own, or those that count on a day. */
  @Get()
  @Access(rulesAccess.see)
  @ApiOkResponse({ type: RulesResponse })
  async list(@CurrentActor() actor: Actor, @Query() { on }: RulesQuery): Promise<RulesResponse> {
    const { rows, inNeed } = await this.book.list(actor);
    const shown = on === undefined ? rows : rowsOn(rows, on);
    return {
      items: shown.map((rule) => RuleResponse.of(rule)),
      inNeed: inNeed.map((need) => RuleInNeedResponse.of(need)),
    };
  }

  /** Puts in a row of the register's own. An own row without an end ends the day before. */
  @Post()
  @Access(rulesAccess.change)
  @ApiCreatedResponse({ type: NewRuleResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: NewRuleRequest): Promise<NewRuleResponse> {
    return { id: await this.book.add(actor, { ...body, validTo: body.validTo ?? null, notes: body.notes ?? '' }) };
  }

  /** Notes that somebody looked at a row, and until when that holds. */
  @Put('reviews')
  @HttpCode(204)
  @Access(rulesAccess.change)
  @ApiNoContentResponse()
  async review(@CurrentActor() actor: Actor, @Body() { key, validFrom, until }: RuleReviewRequest): Promise<void> {
    await this.book.review(actor, { key, validFrom }, until);
  }

  /** Takes a row of the register's own out. */
  @Delete(':id')
  @HttpCode(204)
  @Access(rulesAccess.change)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { id }: RuleIdParams): Promise<void> {
    await this.book.remove(actor, id);
  }
}
