import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { SchemeDesk } from '../../schemes/scheme-desk.service';
import type { SchemeModule } from '../../schemes/scheme';
import { schemesAccess } from '../../schemes/schemes.access';
import { ModuleNotFoundError } from '../../schemes/schemes.errors';
import { schemesPaths } from '../../schemes/schemes.paths';
import { versionIn } from '../check.form';
import { ModuleForm, SchemeForm } from './approval.form';
import { moduleModel, schemeModel } from './scheme.presenter';

const SCHEME = 'accreditation/schemes/scheme.njk';
const MODULE = 'accreditation/schemes/scheme-part.njk';
/** Stands in the address where a part has no key yet. */
const NEW = 'new';

/** Staff build what a PA needs to be approved. */
@ApiExcludeController()
@Controller(schemesPaths.scheme)
@Access(schemesAccess.buildScheme)
export class SchemePageController {
  constructor(private readonly schemes: SchemeDesk) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(SCHEME, schemeModel(await this.schemes.show(actor)));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(SchemeForm, body);
    const view = await this.schemes.show(actor);
    const result = await attempt(() => this.schemes.save(actor, versionIn(form.number), form.input(view.policy)));
    if ('errors' in result) return invalidPage(SCHEME, { ...schemeModel(view, form), ...result });
    leaveNotice(request, 'We have saved the scheme. Approvals follow within minutes.');
    return new SeeOther(schemesPaths.scheme);
  }

  @Get('parts/:key')
  async part(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<Page> {
    const view = await this.schemes.show(actor);
    const module = key === NEW ? null : get(view.policy.modules, key);
    return new Page(MODULE, moduleModel(module && ModuleForm.of(module), { key, number: view.number, by: module?.by }));
  }

  @Post('parts/:key')
  async savePart(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const key = String(request.params['key']);
    const { form } = readForm(ModuleForm, body);
    const number = versionIn(form.number);
    const by = key === NEW ? undefined : get((await this.schemes.show(actor)).policy.modules, key).by;
    const result = await attempt(() =>
      form.action === 'remove'
        ? this.schemes.removeModule(actor, number, key)
        : this.schemes.saveModule(actor, number, form.module(key === NEW ? form.key : key)),
    );
    if ('errors' in result)
      return invalidPage(MODULE, { ...moduleModel(form, { key, number, by }), errors: onPage(result.errors, form) });
    leaveNotice(request, form.action === 'remove' ? 'We took this part out.' : 'We have saved this part.');
    return new SeeOther(schemesPaths.scheme);
  }
}

const FIELDS = ['key', 'name', 'help', 'by', 'months', 'from'];

/** Each beside a field of the page: which check or training it is has two of them, and the rest stands at the top. */
function onPage(errors: readonly FieldError[], { by }: ModuleForm): FieldError[] {
  return errors.map((error) => {
    if (error.field === 'of') return { ...error, field: by };
    return FIELDS.includes(error.field) ? error : { ...error, field: 'name' };
  });
}

/** @throws ModuleNotFoundError */
function get(modules: readonly SchemeModule[], key: string): SchemeModule {
  const module = modules.find((one) => one.key === key);
  if (!module) throw new ModuleNotFoundError();
  return module;
}
