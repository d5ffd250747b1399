import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  CurrentActor,
  CurrentLicensee,
  FileRefusedError,
  type Actor,
  type Licensee,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { licensingAccess } from '../licensing.access';
import { licensingPaths as paths } from '../licensing.paths';
import { versionOf } from '../version';
import { Logos } from './logos.service';

const VIEW = 'licensing/logo.njk';

/** Which version of the look the manager saw. */
class LogoForm {
  version = '';
}

/** Where a manager gives the register its own logo, or takes it away. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.editBrand)
export class LogoPageController {
  constructor(private readonly logos: Logos) {}

  @Get(paths.logo)
  show(@CurrentLicensee() licensee: Licensee): Page {
    return new Page(VIEW, model(licensee));
  }

  @Post(paths.logo)
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(LogoForm, body);
    const result = await attempt(() => this.logos.change(actor, fileOf(request), form.version));
    if ('errors' in result) return invalidPage(VIEW, { ...model(request.licensee!), errors: result.errors });
    leaveNotice(request, 'The register has its new logo.');
    return new SeeOther(paths.logo);
  }

  @Post(paths.removeLogo)
  async remove(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    await this.logos.remove(actor);
    leaveNotice(request, 'The logo is gone. The drawn mark stands in its place.');
    return new SeeOther(paths.logo);
  }
}

/** @throws FileRefusedError where none was chosen */
function fileOf({ upload }: RegisterRequest) {
  if (!upload) throw new FileRefusedError('Choose a logo.');
  return upload;
}

function model({ brand }: Licensee): PageModel {
  const { logo } = brand;
  return {
    title: 'The register’s logo',
    page: { back: { href: paths.brand, text: 'How the register looks' } },
    logo: logo ? { src: `${paths.logoPicture}?v=${logo.version}`, width: logo.width, height: logo.height } : null,
    version: versionOf(brand),
    accept: '.png,.jpg,.jpeg,.svg',
    removeAction: paths.removeLogo,
  };
}
