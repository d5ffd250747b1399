import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { licensingAccess } from '../licensing.access';
import { licensingPaths as paths } from '../licensing.paths';
import { versionOf } from '../version';
import { PoliciesForm } from './policies.form';
import { Policies } from './policies.service';

const VIEW = 'licensing/policies.njk';

/** Where a manager sets the register's rules. */
@ApiExcludeController()
@Controller(paths.policies)
@Access(licensingAccess.changePolicies)
export class PoliciesPageController {
  constructor(private readonly policies: Policies) {}

  @Get()
  show(@CurrentLicensee() { policies }: Licensee): Page {
    return new Page(VIEW, model(PoliciesForm.of(policies, versionOf(policies))));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(PoliciesForm, body);
    const read = form.read();
    if ('errors' in read) return invalidPage(VIEW, { ...model(form), errors: read.errors });
    const result = await attempt(() => this.policies.change(actor, read.choice, form.version));
    if ('errors' in result) return invalidPage(VIEW, { ...model(form), errors: result.errors });
    leaveNotice(request, 'The rules are saved.');
    return new SeeOther(paths.policies);
  }
}

function model(form: PoliciesForm): PageModel {
  return {
    title: 'Rules of the register',
    page: { back: { href: paths.setUp, text: 'Set the register up' } },
    form,
    moderations: [
      {
        value: 'before',
        text: 'Before they show',
        hint: 'Nobody sees a profile or an advert until staff have looked.',
      },
      { value: 'after', text: 'After they show', hint: 'They show at once. Staff look at each one later.' },
    ],
  };
}
