import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { billingAccess } from '../billing.access';
import { billingPaths } from '../billing.paths';
import { PASS_MONTHS, monthsWords } from '../passes/pass';
import { LONGEST_HOW_TO_PAY, Terms } from '../terms/terms.service';
import { PassRulesDesk } from '../fair-use/pass-rules.service';
import { RulesForm } from './rules.form';
import { TermsForm } from './terms.form';

const VIEW = 'billing/terms.njk';

/** Where a manager says whether employers need a pass, and what it costs. */
@ApiExcludeController()
@Controller(billingPaths.terms)
@Access(billingAccess.setTerms)
export class TermsPageController {
  constructor(
    private readonly terms: Terms,
    private readonly rules: PassRulesDesk,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, await this.model(actor));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(TermsForm, body);
    const result = await attempt(() => this.terms.save(actor, form.terms()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, { form })), ...result });
    leaveNotice(request, 'The prices are saved. Passes that run stay as they were bought.');
    return new SeeOther(billingPaths.terms);
  }

  @Post('fair-use')
  async saveRules(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(RulesForm, body);
    const result = await attempt(() => this.rules.save(actor, form.rules()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, { rules: form })), ...result });
    leaveNotice(request, 'Saved. Passes keep the number of PAs that they were bought with.');
    return new SeeOther(billingPaths.terms);
  }

  private async model(actor: Actor, typed: { form?: TermsForm; rules?: RulesForm } = {}): Promise<PageModel> {
    const form = typed.form ?? TermsForm.of(await this.terms.get(actor));
    return { ...termsModel(form), fairUse: rulesModel(typed.rules ?? RulesForm.of(await this.rules.get(actor))) };
  }
}

function rulesModel(form: RulesForm) {
  return {
    action: billingPaths.rules,
    contacts: PASS_MONTHS.map((months) => ({
      name: `contacts${months}`,
      label: `With a pass for ${monthsWords(months)}`,
      value: form[`contacts${months}`],
    })),
    form,
  };
}

function termsModel(form: TermsForm): PageModel {
  return {
    title: 'Access passes and prices',
    action: billingPaths.terms,
    form,
    needs: [
      { value: 'no', text: 'No, everyone is let in for free' },
      { value: 'yes', text: 'Yes, employers need a pass' },
    ],
    prices: PASS_MONTHS.map((months) => ({
      name: `price${months}`,
      label: `A pass for ${monthsWords(months)}`,
      value: form[`price${months}`],
    })),
    longest: LONGEST_HOW_TO_PAY,
  };
}
