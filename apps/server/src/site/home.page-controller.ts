import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { accountsPaths } from '@pa/accounts';
import {
  AnyHost,
  CONFIG,
  isPlatform,
  hasRole,
  LicenseeDirectory,
  Public,
  STAFF_ROLES,
  type Config,
  type RegisterRequest,
} from '@pa/platform';
import { safeNear, withoutFullPostcodes } from '@pa/places';
import { searchPaths } from '@pa/search';
import { Page, SeeOther } from '@pa/web';
import { homeExample } from './home-example';
import { DAY_GROUPS, hoursOf, TIMES } from './times-of-day';

/** What the start page's search takes along. A full postcode is cut before it stands in the address we send people to. */
const CARRIED: Readonly<Record<string, (text: string) => string>> = {
  near: safeNear,
  radiusMiles: (text) => text,
  q: withoutFullPostcodes,
};

/** The start page: a register's own, or on the platform's host the list of registers. */
@ApiExcludeController()
@Controller()
export class HomePageController {
  private readonly example = homeExample();

  constructor(
    private readonly licensees: LicenseeDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/')
  @AnyHost()
  async show(@Req() request: RegisterRequest): Promise<Page> {
    const { licensee, actor } = request;
    if (!licensee || isPlatform(licensee)) return this.platformPage();
    if (licensee.isOpen === false && !hasRole(actor ?? null, ...STAFF_ROLES)) return openingSoonPage();
    return this.registerPage(licensee.brand.strapline);
  }

  /** The start page's search: coarse times become exact hours, and the search page takes over. */
  @Get('/find/by-times')
  @Public()
  byTimes(@Query() query: Record<string, unknown>): SeeOther {
    const given = new URLSearchParams();
    for (const [name, cut] of Object.entries(CARRIED)) {
      const value = query[name];
      if (typeof value === 'string' && value.trim() !== '') given.set(name, cut(value.trim()));
    }
    const hours = hoursOf([query['when']].flat().filter((when) => typeof when === 'string'));
    if (hours) given.set('hours', hours);
    return new SeeOther(`${searchPaths.find()}?${given.toString()}`);
  }

  private registerPage(title: string): Page {
    const page = { scripts: ['find.js'] };
    const model = { title, page, example: this.example, times: TIMES, dayGroups: DAY_GROUPS };
    return new Page('site/home.njk', { ...model, joinAsPa: accountsPaths.joinAs('pa'), find: searchPaths.find() });
  }

  private async platformPage(): Promise<Page> {
    const open = (await this.licensees.list()).filter(({ isOpen }) => isOpen !== false);
    const registers = open.map(({ name, primaryHost }) => ({
      name,
      href: this.addressOf(primaryHost),
    }));
    return new Page('site/platform.njk', {
      title: 'Personal assistant registers',
      registers,
      signIn: accountsPaths.signIn,
    });
  }

  private addressOf(host: string): string {
    return this.config.https ? `https://${host}/` : `http://${host}:${this.config.port}/`;
  }
}

function openingSoonPage(): Page {
  return new Page('site/opening-soon.njk', { title: 'This register opens soon', signIn: accountsPaths.signIn });
}
