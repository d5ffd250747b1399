import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { questionsIn } from '../../visits/visit-questions';
import { VisitQuestions } from '../../visits/visit-questions.service';
import { visitsAccess } from '../../visits/visits.access';
import { visitsPaths } from '../../visits/visits.paths';
import { versionIn } from '../check.form';
import { questionsModel } from './visit-findings.presenter';
import { QuestionsForm } from './visit.forms';

const VIEW = 'accreditation/visits/questions.njk';

/** The register writes what is asked at visits. */
@ApiExcludeController()
@Controller(visitsPaths.questions)
@Access(visitsAccess.planVisits)
export class VisitQuestionsPageController {
  constructor(private readonly questions: VisitQuestions) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(VIEW, questionsModel(await this.questions.current(actor)));
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(QuestionsForm, body);
    const edition = { number: versionIn(form.number), questions: questionsIn(form.questions) };
    const result = await attempt(() => this.questions.change(actor, edition));
    if ('errors' in result) {
      const current = await this.questions.current(actor);
      return invalidPage(VIEW, { ...questionsModel(current, form.questions), ...result });
    }
    leaveNotice(request, 'Saved. Visits that are not written up yet are asked these questions.');
    return new SeeOther(visitsPaths.questions);
  }
}
