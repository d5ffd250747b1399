import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import { Hiring } from '../hiring.service';
import { Interviews } from '../interviews.service';
import { Offers } from '../offers.service';
import { VacancyApplications } from '../vacancy-applications.service';
import { interviewIn, offerIn } from './application.forms';
import { interviewModel, offerModel } from './hiring.presenter';
import { idOf } from './id-of';
import { here } from './vacancy-applications.page-controller';

const INTERVIEW_VIEW = 'recruitment/applications-interview.njk';
const OFFER_VIEW = 'recruitment/applications-offer.njk';
const BASE = 'employer/adverts/:vacancyId/applications/:id';

/** From the shortlist to the job: interviews, offers and the hire, as the employer does them. */
@ApiExcludeController()
@Controller(BASE)
@Access(recruitmentAccess.decideApplications)
export class HiringPageController {
  constructor(
    private readonly applications: VacancyApplications,
    private readonly interviews: Interviews,
    private readonly offers: Offers,
    private readonly hiring: Hiring,
  ) {}

  @Get('interview')
  async askInterview(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(INTERVIEW_VIEW, interviewModel(await this.applications.get(actor, idOf(id)), {}));
  }

  @Post('interview')
  async offerInterview(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const result = await attempt(() => this.interviews.offer(actor, id, interviewIn(body)));
    if ('errors' in result) {
      const model = interviewModel(await this.applications.get(actor, id), body);
      return invalidPage(INTERVIEW_VIEW, { ...model, errors: result.errors });
    }
    leaveNotice(request, 'Sent. The PA chooses a time, or says that none fits.');
    return new SeeOther(here(request));
  }

  @Post('call-off')
  async callOff(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.interviews.callOff(actor, idOf(request.params['id']));
    leaveNotice(request, 'The interview is called off. We told the PA.');
    return new SeeOther(here(request));
  }

  @Get('offer')
  async askOffer(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(OFFER_VIEW, offerModel(await this.applications.get(actor, idOf(id)), null));
  }

  @Post('offer')
  async makeOffer(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const given = offerIn(body);
    const result = await attempt(() => this.offers.make(actor, id, given));
    if ('errors' in result) {
      const model = offerModel(await this.applications.get(actor, id), { given, body });
      return invalidPage(OFFER_VIEW, { ...model, errors: result.errors });
    }
    leaveNotice(request, 'Your offer is on its way. We tell you what the PA says.');
    return new SeeOther(here(request));
  }

  @Post('take-offer-back')
  async takeBack(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.offers.takeBack(actor, idOf(request.params['id']));
    leaveNotice(request, 'The offer is taken back. We told the PA.');
    return new SeeOther(here(request));
  }

  @Post('hire')
  async hire(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    await this.hiring.hire(actor, idOf(request.params['id']));
    leaveNotice(request, 'Hired. We told everyone. Print the written terms before the first day.');
    return new SeeOther(paths.application(idOf(request.params['vacancyId']), idOf(request.params['id'])));
  }
}
