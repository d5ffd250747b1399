import { Body, Controller, Get, NotFoundException, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { dbsRuleWords } from '@pa/accreditation';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { wantsNext } from '@pa/register';
import { attempt, editWeek, invalidPage, leaveNotice, openWeek, Page, SeeOther } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { OwnVacancies } from '../own-vacancies.service';
import type { OwnVacancy } from '../own-vacancy';
import { advertSections, isAdvertPart, type AdvertPart } from '../sections';
import { openFindings } from './findings.presenter';
import { hoursModel, shownWeeks } from './hours.presenter';
import { isFormPart, type FormPart } from './section-pages';
import { filledForm, isFirstTime, pathAfter, placed, readSectionForm, sectionModel } from './section.presenter';

const HOURS_VIEW = 'recruitment/vacancies-hours.njk';

/** The form pages of an advert, one for each part; the hours have the week editor. Each is saved by itself. */
@ApiExcludeController()
@Controller()
@Access(recruitmentAccess.editOwnVacancies)
export class AdvertSectionPageController {
  constructor(private readonly adverts: OwnVacancies) {}

  @Get('/employer/adverts/:id/parts/:part')
  async show(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page> {
    const { params, query } = request;
    const part = partIn(params['part']);
    const own = await this.adverts.get(actor, String(params['id']));
    if (isFormPart(part))
      return new Page(viewOf(part), { ...sectionModel(own, part, filledForm(part, own.answers)), ...rulesOf(request) });
    const edit = openWeek(own.answers.hours.hours);
    const shown = shownWeeks(query['weeks'], own.answers.hours.hours);
    return new Page(HOURS_VIEW, hoursModel(own, { ...edit, shown, values: { ...edit.values, weeks: shown } }));
  }

  @Post('/employer/adverts/:id/parts/:part')
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const part = partIn(request.params['part']);
    const id = String(request.params['id']);
    return isFormPart(part) ? this.saveForm(actor, request, { id, part, body }) : this.saveHours(actor, request, body);
  }

  private async saveForm(
    actor: Actor,
    request: RegisterRequest,
    { id, part, body }: { id: string; part: FormPart; body: unknown },
  ): Promise<Page | SeeOther> {
    const form = readSectionForm(part, body);
    const result = await attempt(() => this.adverts.savePart(actor, { id, part, values: form.answers() }));
    if ('errors' in result) {
      const own = await this.adverts.get(actor, id);
      return invalidPage(viewOf(part), {
        ...sectionModel(own, part, form),
        ...rulesOf(request),
        errors: placed(part, result.errors),
      });
    }
    return saved(request, result.done, { part, goesOn: wantsNext(body) });
  }

  /** Without a script each added, copied or removed time is kept at once; with one, saving keeps them all. */
  private async saveHours(
    actor: Actor,
    request: RegisterRequest,
    body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const edit = editWeek(body);
    const own = await this.adverts.get(actor, id);
    if (edit.errors.length > 0) return invalidPage(HOURS_VIEW, { ...hoursModel(own, edit), errors: edit.errors });
    if (!edit.save && edit.said === '') return new Page(HOURS_VIEW, hoursModel(own, edit));
    const values = { hours: edit.spans };
    const result = await attempt(() => this.adverts.savePart(actor, { id, part: 'hours', values }));
    if ('errors' in result) {
      const errors = result.errors.map(({ text }) => ({ field: 'day', text }));
      return invalidPage(HOURS_VIEW, { ...hoursModel(own, edit), errors });
    }
    if (edit.save) return saved(request, result.done, { part: 'hours', goesOn: isFirstTime(own) });
    leaveNotice(request, `Saved: ${edit.said}.`);
    return new SeeOther(`${recruitmentPaths.section(id, 'hours')}?weeks=${edit.shown}`);
  }
}

/** What the checker found is looked at first; then on to the next part, or back to the whole. */
function saved(
  request: RegisterRequest,
  own: OwnVacancy,
  { part, goesOn }: { part: AdvertPart; goesOn: boolean },
): SeeOther {
  const title = advertSections[part].title;
  if (goesOn && openFindings(own.findings, part).length > 0) {
    leaveNotice(request, `Saved: ${title}. Please read what we noticed.`);
    return new SeeOther(recruitmentPaths.section(own.id, part));
  }
  leaveNotice(
    request,
    own.wordsWait && own.isBeingLookedAt ? `Saved: ${title}. We read new words first.` : `Saved: ${title}.`,
  );
  return new SeeOther(goesOn ? pathAfter(own.id, part) : recruitmentPaths.vacancy(own.id));
}

function partIn(part: string | string[] | undefined): AdvertPart {
  if (typeof part !== 'string' || !isAdvertPart(part)) throw new NotFoundException('There is no such page.');
  return part;
}

function viewOf(part: FormPart): string {
  return `recruitment/vacancies-${part}.njk`;
}

/** What the register says of checks, for the part that asks for them. */
function rulesOf({ licensee }: RegisterRequest): { checkRule: string | null } {
  return { checkRule: licensee ? dbsRuleWords(licensee) : null };
}
