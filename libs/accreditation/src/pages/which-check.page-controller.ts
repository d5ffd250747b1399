import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Clock, hasRole, MaybeActor, Public, type Actor } from '@pa/platform';
import { Page, readForm } from '@pa/web';
import { accreditationAccess } from '../accreditation.access';
import { accreditationPaths } from '../accreditation.paths';
import { findRoute } from '../route-finder/find-route';
import { answerOf, missingPage, questionsModel, WHICH_CHECK } from './which-check.presenter';
import { WhichCheckForm } from './which-check.form';

/** Which check a PA can get, by what they do, for whom and where. Open to anyone; nothing is kept of the answers, unless a PA asks. */
@ApiExcludeController()
@Controller()
@Public()
export class WhichCheckPageController {
  constructor(private readonly clock: Clock) {}

  @Get(accreditationPaths.whichCheck)
  show(@MaybeActor() actor: Actor | null, @Query() query: Record<string, unknown>): Page {
    const { form, errors } = readForm(WhichCheckForm, query);
    if (Object.keys(query).length === 0) return new Page(WHICH_CHECK, questionsModel(form));
    const facts = form.facts();
    if (!facts) return missingPage(form, errors);
    const answer = answerOf(findRoute(facts), localDay(this.clock.now()));
    const keepAction = hasRole(actor, ...accreditationAccess.ownChecks.roles) ? accreditationPaths.plan : null;
    return new Page(WHICH_CHECK, { ...questionsModel(form), answer, keepAction });
  }
}
