import { Body, Get, Injectable, Param, Post, Query, Req } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import {
  Clock,
  CurrentActor,
  CurrentLicensee,
  isPlatform,
  LicenseeDirectory,
  NotFoundError,
  type Actor,
  type Announcement,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { AnnouncementForm } from './announcement.form';
import { announcementPaths, announcementPathsBelow, type AnnouncementPaths } from './announcement.paths';
import { ANNOUNCEMENT_SORTS, announcementModel, announcementsModel } from './announcements.presenter';
import { Announcements } from './announcements.service';

const VIEW = 'licensing/announcement.njk';

/** The pages on which announcements are written: the same for operators and for managers, each at an address of their own. */
@Injectable()
export abstract class AnnouncementPageController {
  constructor(
    private readonly announcements: Announcements,
    private readonly directory: LicenseeDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@CurrentLicensee() home: Licensee, @Query('sort') asked?: unknown, @Query('page') page?: unknown): Page {
    const model = announcementsModel({
      announcements: home.announcements ?? [],
      paths: pathsAt(home),
      sort: ANNOUNCEMENT_SORTS.find((one) => one === asked) ?? 'state',
      page: typeof page === 'string' && /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
      now: this.clock.now(),
    });
    return new Page('licensing/announcements.njk', model);
  }

  @Get('new')
  async showNew(@CurrentLicensee() home: Licensee): Promise<Page> {
    return new Page(VIEW, await this.model(home, AnnouncementForm.blank(newId(), localDay(this.clock.now()))));
  }

  @Post('new')
  async write(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const home = homeOf(request);
    const { form } = readForm(AnnouncementForm, body);
    const result = await attempt(() => this.announcements.write(actor, form.draft()));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(home, form)), errors: result.errors });
    leaveNotice(request, 'The announcement is saved.');
    return new SeeOther(pathsAt(home).list);
  }

  @Get(':id')
  async show(@CurrentLicensee() home: Licensee, @Param('id') id: string): Promise<Page> {
    const kept = keptAt(home, id);
    return new Page(VIEW, await this.model(home, AnnouncementForm.of(kept), kept));
  }

  @Post(':id')
  async rewrite(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const home = homeOf(request);
    const kept = keptAt(home, String(request.params['id']));
    const { form } = readForm(AnnouncementForm, body);
    const result = await attempt(() => this.announcements.rewrite(actor, form.draft(kept.id), form.version));
    if ('errors' in result)
      return invalidPage(VIEW, { ...(await this.model(home, form, kept)), errors: result.errors });
    leaveNotice(request, 'The announcement is changed. Who put it away will not see it again.');
    return new SeeOther(pathsAt(home).list);
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.announcements.end(actor, String(request.params['id']));
    leaveNotice(request, 'The announcement is over. Nobody sees it any more.');
    return new SeeOther(pathsAt(homeOf(request)).list);
  }

  private async model(home: Licensee, form: AnnouncementForm, kept: Announcement | null = null) {
    const registers = isPlatform(home) ? await this.directory.list() : null;
    return announcementModel({ form, kept, registers, paths: pathsAt(home), now: this.clock.now() });
  }
}

function pathsAt(home: Licensee): AnnouncementPaths {
  return announcementPathsBelow(isPlatform(home) ? announcementPaths.ofPlatform : announcementPaths.ofRegister);
}

function keptAt({ announcements = [] }: Licensee, id: string): Announcement {
  const kept = announcements.find((one) => one.id === id);
  if (!kept) throw new NotFoundError('no-announcement', 'There is no such announcement.');
  return kept;
}

/** The guard of access has let nobody in without one. */
function homeOf({ licensee }: RegisterRequest): Licensee {
  if (!licensee) throw new NotFoundError('no-register', 'There is no such page.');
  return licensee;
}
