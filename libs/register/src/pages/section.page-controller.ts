import { Body, Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONSENT_WORDINGS, SensitiveFacts } from '@pa/accounts';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, SeeOther } from '@pa/web';
import { PaProfiles } from '../pa-profiles.service';
import { registerAccess } from '../register.access';
import { registerPaths } from '../register.paths';
import { isSectionKey, sections, type SectionKey } from '../sections';
import { wantsNext } from './forms/section-form';
import { filledForm, isFirstTime, pathAfter, placed, readSectionForm, sectionModel } from './section.presenter';

/** The form pages of a profile, one for each section. Stands after the controllers of other pages under /pa/profile. */
@ApiExcludeController()
@Controller()
@Access(registerAccess.ownPaProfile)
export class SectionPageController {
  constructor(
    private readonly profiles: PaProfiles,
    private readonly facts: SensitiveFacts,
  ) {}

  @Get('/pa/profile/:section')
  async show(@CurrentActor() actor: Actor, @Param('section') section: string): Promise<Page> {
    const key = keyOf(section);
    const own = await this.profiles.getOwn(actor);
    const shown = { form: filledForm(key, own.sections), isFirstTime: isFirstTime(own) };
    return new Page(viewOf(key), { ...sectionModel(key, shown), ...(await this.asked(actor, key)) });
  }

  @Post('/pa/profile/:section')
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const key = keyOf(request.params['section']);
    const form = readSectionForm(key, body);
    const result = await attempt(() => this.profiles.saveSection(actor, key, form.answers()));
    if ('errors' in result) {
      const own = await this.profiles.getOwn(actor);
      const model = sectionModel(key, { form, isFirstTime: isFirstTime(own) });
      return invalidPage(viewOf(key), {
        ...model,
        ...(await this.asked(actor, key)),
        errors: placed(key, result.errors),
      });
    }
    leaveNotice(request, `Saved: ${sections[key].title}.`);
    return new SeeOther(wantsNext(body) ? pathAfter(key) : registerPaths.profile);
  }

  /** What they have not said yes to yet. */
  private async asked(actor: Actor, key: SectionKey): Promise<{ agree?: string | null }> {
    if (key !== 'age-and-sex') return {};
    return { agree: (await this.facts.isAgreed(actor)) ? null : CONSENT_WORDINGS['sensitive-facts'].asks };
  }
}

function keyOf(section: string | string[] | undefined): SectionKey {
  if (typeof section !== 'string' || !isSectionKey(section)) throw new NotFoundException('There is no such page.');
  return section;
}

function viewOf(key: SectionKey): string {
  return `register/sections/${key}.njk`;
}
