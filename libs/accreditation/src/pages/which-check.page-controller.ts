import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Clock, Public } from '@pa/platform';
import { invalidPage, Page, readForm } from '@pa/web';
import { accreditationPaths } from '../accreditation.paths';
import { findRoute } from '../route-finder/find-route';
import { answerOf, questionsModel } from './which-check.presenter';
import { WhichCheckForm } from './which-check.form';

const VIEW = 'accreditation/which-check.njk';
const MISSING_HELP = { field: 'help', text: 'Choose at least one kind of help' };

/** Which check a PA can get, by what they do, for whom and where. Open to anyone; nothing is kept of the answers. */
@ApiExcludeController()
@Controller()
@Public()
export class WhichCheckPageController {
  constructor(private readonly clock: Clock) {}

  @Get(accreditationPaths.whichCheck)
  show(@Query() query: Record<string, unknown>): Page {
    const { form, errors } = readForm(WhichCheckForm, query);
    if (Object.keys(query).length === 0) return new Page(VIEW, questionsModel(form));
    const facts = form.facts();
    if (!facts) {
      const missing = form.help.length === 0 ? [MISSING_HELP] : [];
      return invalidPage(VIEW, { ...questionsModel(form), errors: [...errors, ...missing] });
    }
    return new Page(VIEW, { ...questionsModel(form), answer: answerOf(findRoute(facts), localDay(this.clock.now())) });
  }
}
