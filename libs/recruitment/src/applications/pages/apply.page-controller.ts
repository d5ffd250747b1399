import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther, type PageModel } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths as paths } from '../../recruitment.paths';
import type { ApplicationWords } from '../application';
import { ApplicationFiles } from '../files/application-files.service';
import { OwnApplications, type Applying } from '../own-applications.service';
import { isSave, wordsIn } from './application.forms';
import { shownFile } from '../files/application-files.presenter';
import { applyModel } from './own-applications.presenter';
import { idOf } from './id-of';

const VIEW = 'recruitment/applications-apply.njk';

/** A PA answers an advert. */
@ApiExcludeController()
@Controller()
@Access(recruitmentAccess.ownApplications)
export class ApplyPageController {
  constructor(
    private readonly own: OwnApplications,
    private readonly files: ApplicationFiles,
  ) {}

  @Get('/vacancies/:id/apply')
  async ask(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page | SeeOther> {
    const applying = await this.own.look(actor, idOf(id));
    const { application } = applying;
    if (application && application.state !== 'draft') return new SeeOther(paths.ownApplication(application.id));
    return new Page(VIEW, await this.model(actor, applying, applying.words));
  }

  @Post('/vacancies/:id/apply')
  async apply(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const vacancyId = idOf(request.params['id']);
    const applying = await this.own.look(actor, vacancyId);
    const words = wordsIn(body, applying.vacancy.questions);
    const saves = isSave(body);
    const file = request.upload;
    const result = await attempt(async () => {
      if (file) await this.files.put(actor, await this.own.save(actor, vacancyId, words), file);
      return saves ? this.own.save(actor, vacancyId, words) : this.own.send(actor, vacancyId, words);
    });
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(actor, applying, words)), errors: result.errors });
    leaveNotice(request, saves ? 'Saved. You can go on whenever you like.' : 'Sent. Good luck!');
    return new SeeOther(paths.ownApplication(result.done));
  }

  private async model(actor: Actor, applying: Applying, words: ApplicationWords): Promise<PageModel> {
    const { id } = (await this.own.look(actor, applying.vacancy.id)).application ?? { id: null };
    return applyModel(applying, words, id === null ? null : shownFile(id, await this.files.find(actor, id)));
  }
}
