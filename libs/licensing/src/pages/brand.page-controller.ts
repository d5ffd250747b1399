import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { Brands } from '../brands.service';
import { licensingAccess } from '../licensing.access';
import { licensingPaths } from '../licensing.paths';
import { dropPreview, keepPreview, previewOf } from '../look-preview/look-preview';
import { versionOf } from '../version';
import { BrandForm } from './brand.form';
import { brandModel, type BrandShown } from './brand.presenter';

const VIEW = 'licensing/brand.njk';

/** Which version of the look the manager saw, and which button was pressed. */
class SeenForm {
  version = '';
  deed = '';
}

/** Where a manager changes how the register looks and what it says of itself, and tries it before. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.editBrand)
export class BrandPageController {
  constructor(private readonly brands: Brands) {}

  @Get(licensingPaths.brand)
  show(@CurrentLicensee() { brand }: Licensee, @Req() request: RegisterRequest): Page {
    const draft = previewOf(request);
    const values = { ...brand, ...draft };
    return new Page(VIEW, brandModel({ values, version: versionOf(brand), isDraft: draft !== null }));
  }

  @Post(licensingPaths.brand)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { version, deed } = readForm(SeenForm, body).form;
    if (deed === 'drop') return this.drop(request);
    const { form, errors } = readForm(BrandForm, body);
    const shown = { values: form, version, isDraft: previewOf(request) !== null };
    if (deed === 'check') return new Page(VIEW, brandModel(shown));
    if (errors.length > 0) return invalidPage(VIEW, { ...brandModel(shown), errors });
    if (deed === 'try') return this.try(request, form, shown);
    const result = await attempt(() => this.brands.change(actor, form, version));
    if ('errors' in result) return invalidPage(VIEW, { ...brandModel(shown), errors: result.errors });
    dropPreview(request);
    return new Page(VIEW, brandModel({ values: form, version: versionOf(result.done), isSaved: true }));
  }

  private async try(request: RegisterRequest, form: BrandForm, shown: BrandShown): Promise<Page | SeeOther> {
    const result = await attempt(async () => this.brands.check(form));
    if ('errors' in result) return invalidPage(VIEW, { ...brandModel(shown), errors: result.errors });
    keepPreview(request, form);
    return new SeeOther('/');
  }

  private drop(request: RegisterRequest): SeeOther {
    dropPreview(request);
    leaveNotice(request, 'The look is as it was saved.');
    return new SeeOther(licensingPaths.brand);
  }
}
