import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { EvidenceRulesDesk } from '../../policies/evidence-rules.service';
import type { EvidenceRules, EvidenceRulesInput } from '../../policies/evidence-rules';
import { evidenceRulesAccess } from '../../policies/policies.access';
import { evidenceRulesPath } from '../../policies/policies.paths';

const VIEW = 'accreditation/policies/evidence-rules.njk';

class EvidenceRulesForm {
  checks = '';
  duties: string[] = [];
  must = '';

  static of({ checks, duties, mustBeDone }: EvidenceRules): EvidenceRulesForm {
    const must = mustBeDone ? 'yes' : 'no';
    return Object.assign(new EvidenceRulesForm(), { checks: checks ?? 'not-said', duties: [...duties], must });
  }

  input(): EvidenceRulesInput {
    // "Not said" is a choice; nothing chosen is a mistake, which the rules refuse beside the field.
    const checks = { 'not-said': '', '': 'nothing chosen' }[this.checks] ?? this.checks;
    return { checks, duties: this.duties, mustBeDone: this.must === 'yes' };
  }
}

/** Where a manager says what the register asks for by way of evidence. */
@ApiExcludeController()
@Controller(evidenceRulesPath)
@Access(evidenceRulesAccess.setEvidenceRules)
export class EvidenceRulesPageController {
  constructor(private readonly rules: EvidenceRulesDesk) {}

  @Get()
  async show(@CurrentActor() { licenseeId }: Actor): Promise<Page> {
    return new Page(VIEW, model(EvidenceRulesForm.of(await this.rules.of(licenseeId))));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(EvidenceRulesForm, body);
    const result = await attempt(() => this.rules.save(actor, form.input()));
    if ('errors' in result) return invalidPage(VIEW, { ...model(form), ...result });
    leaveNotice(request, 'Saved. People read the new words from now on.');
    return new SeeOther(evidenceRulesPath);
  }
}

function model(form: EvidenceRulesForm): PageModel {
  return {
    title: 'Checks and introductions',
    form,
    checks: [
      { value: 'always', text: 'Always', hint: 'Every PA, before they begin' },
      { value: 'under-18', text: 'For work with somebody under 18' },
      { value: 'recommended', text: 'We suggest it', hint: 'The employer decides' },
      { value: 'not-said', text: 'We say nothing about it' },
    ],
    duties: [
      { value: 'identity', text: 'See proof of who the PA is' },
      { value: 'references', text: 'Take up two references from people who are not family' },
      { value: 'qualifications', text: 'See the certificates that the PA told us about' },
    ],
    musts: [
      { value: 'no', text: 'No, we show people what has been done' },
      { value: 'yes', text: 'Yes, they wait until all of it has been done' },
    ],
  };
}
