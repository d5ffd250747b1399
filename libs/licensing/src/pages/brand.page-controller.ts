import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee } from '@pa/platform';
import { attempt, invalidPage, Page, readForm, type PageModel } from '@pa/web';
import { Brands } from '../brands.service';
import { licensingAccess } from '../licensing.access';
import { licensingPaths } from '../licensing.paths';
import { BrandForm } from './brand.form';

const VIEW = 'licensing/brand.njk';

/** Where a manager changes how the register looks and what it says of itself. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.editBrand)
export class BrandPageController {
  constructor(private readonly brands: Brands) {}

  @Get(licensingPaths.brand)
  show(@CurrentLicensee() licensee: Licensee): Page {
    return new Page(VIEW, model(licensee.brand, false));
  }

  @Post(licensingPaths.brand)
  async save(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Page> {
    const { form, errors } = readForm(BrandForm, body);
    if (errors.length > 0) return invalidPage(VIEW, { ...model(form, false), errors });
    const result = await attempt(() => this.brands.change(actor, form));
    if ('errors' in result) return invalidPage(VIEW, { ...model(form, false), errors: result.errors });
    return new Page(VIEW, model(form, true));
  }
}

function model(values: object, saved: boolean): PageModel {
  return { title: 'How the register looks', values, saved, colours: COLOURS };
}

const COLOURS = [
  { name: 'accent', label: 'Buttons and links', hint: 'Dark: 7 to 1 or more on white and on the page' },
  { name: 'deep', label: 'Headings, top and foot', hint: 'Darker still' },
  { name: 'soft', label: 'Drawn lines', hint: '3 to 1 or more' },
  { name: 'mist', label: 'Patterns, and small text at the foot', hint: 'Light: 7 to 1 or more on the heading colour' },
  { name: 'tint', label: 'Washes', hint: 'Very light' },
  { name: 'paper', label: 'The page', hint: 'Very light' },
];
