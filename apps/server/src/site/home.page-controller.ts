import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnyHost, CONFIG, LicenseeDirectory, type Config, type RegisterRequest } from '@pa/platform';
import { Page } from '@pa/web';

/** The start page: a register's own, or on the platform's host the list of registers. */
@ApiExcludeController()
@Controller()
export class HomePageController {
  constructor(
    private readonly licensees: LicenseeDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/')
  @AnyHost()
  async show(@Req() request: RegisterRequest): Promise<Page> {
    if (request.licensee) return new Page('site/home.njk', { title: request.licensee.brand.strapline });
    const registers = (await this.licensees.list()).map(({ name, primaryHost }) => ({
      name,
      href: this.addressOf(primaryHost),
    }));
    return new Page('site/platform.njk', { title: 'Personal assistant registers', registers });
  }

  private addressOf(host: string): string {
    return this.config.https ? `https://${host}/` : `http://${host}:${this.config.port}/`;
  }
}
