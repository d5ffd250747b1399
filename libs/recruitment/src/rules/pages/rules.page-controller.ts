import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, hasRole, type Actor, type RegisterRequest } from '@pa/platform';
import { localDay } from '@pa/register';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { isRuleKey, RULES } from '../rule-keys';
import { RuleBook } from '../rule-book.service';
import { rulesAccess } from '../rules.access';
import { rulesPaths } from '../rules.paths';
import { NewRuleForm, RemoveRuleForm, RuleReviewForm } from './new-rule.form';
import { newRuleModel, reviewModel, rulesModel } from './rules.presenter';

const LIST = 'recruitment/rules.njk';
const NEW = 'recruitment/rule-new.njk';
const REVIEW = 'recruitment/rule-review.njk';

/** Staff see the rules by date; managers keep them. */
@ApiExcludeController()
@Controller()
export class RulesPageController {
  constructor(
    private readonly book: RuleBook,
    private readonly clock: Clock,
  ) {}

  @Get(rulesPaths.list)
  @Access(rulesAccess.see)
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST, await this.listModel(actor));
  }

  @Get(rulesPaths.add)
  @Access(rulesAccess.change)
  async showNew(@CurrentActor() actor: Actor, @Query('rule') rule: unknown): Promise<Page> {
    const { form } = readForm(NewRuleForm, { key: rule });
    return new Page(NEW, newRuleModel(form, await this.book.list(actor)));
  }

  @Post(rulesPaths.add)
  @Access(rulesAccess.change)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(NewRuleForm, body);
    const result = await attempt(() => this.book.add(actor, form.rule()));
    if ('errors' in result) return invalidPage(NEW, { ...newRuleModel(form, await this.book.list(actor)), ...result });
    leaveNotice(request, `We added a row: ${isRuleKey(form.key) ? RULES[form.key].label : ''}.`);
    return new SeeOther(rulesPaths.list);
  }

  @Get(rulesPaths.review)
  @Access(rulesAccess.change)
  async showReview(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<Page> {
    const { form } = readForm(RuleReviewForm, query);
    const rule = await this.book.get(actor, { key: form.rule, validFrom: form.from });
    return new Page(REVIEW, reviewModel(rule, localDay(this.clock.now())));
  }

  @Post(rulesPaths.review)
  @Access(rulesAccess.change)
  async review(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(RuleReviewForm, body);
    if (errors.length > 0) return invalidPage(LIST, { ...(await this.listModel(actor)), errors });
    const name = { key: form.rule, validFrom: form.from };
    const rule = await this.book.get(actor, name);
    const result = await attempt(() => this.book.review(actor, name, form.until));
    if ('errors' in result)
      return invalidPage(REVIEW, { ...reviewModel(rule, localDay(this.clock.now()), form), ...result });
    leaveNotice(request, 'Thank you. We noted that this rule still holds.');
    return new SeeOther(rulesPaths.list);
  }

  @Post(rulesPaths.remove)
  @Access(rulesAccess.change)
  async remove(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, errors } = readForm(RemoveRuleForm, body);
    if (errors.length > 0) return invalidPage(LIST, { ...(await this.listModel(actor)), errors });
    const { key } = await this.book.remove(actor, form.id);
    leaveNotice(request, `We took a row out: ${RULES[key].label}.`);
    return new SeeOther(rulesPaths.list);
  }

  private async listModel(actor: Actor): Promise<PageModel> {
    return rulesModel(await this.book.list(actor), hasRole(actor, ...rulesAccess.change.roles));
  }
}
