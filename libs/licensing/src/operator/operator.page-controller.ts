import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { Access, Clock, CurrentActor, LICENCE_STATES, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { v7 as newId } from 'uuid';
import { LicenceGrants } from '../agreements/licence-grants.service';
import { GrantForm } from './grant.form';
import { OperatorRegisters } from './operator-registers.service';
import { STATE_WORDS } from './operator-words';
import { operatorAccess } from './operator.access';
import { operatorPaths } from './operator.paths';
import { grantModel, moveModel, registerModel } from './operator.presenter';
import { REGISTER_SORTS, registersModel } from './registers.presenter';

const GRANT_VIEW = 'licensing/new-licence.njk';
const MOVE_VIEW = 'licensing/operator-move.njk';
const REGISTER_VIEW = 'licensing/operator-register.njk';

class MoveForm {
  to = '';
}

/** The operator's console: the registers, how they stand, and new licences. */
@ApiExcludeController()
@Controller()
export class OperatorPageController {
  constructor(
    private readonly registers: OperatorRegisters,
    private readonly grants: LicenceGrants,
    private readonly clock: Clock,
  ) {}

  @Get(operatorPaths.registers)
  @Access(operatorAccess.seeRegisters)
  async list(@Query('sort') asked?: unknown): Promise<Page> {
    const sort = REGISTER_SORTS.find((one) => one === asked) ?? 'urgency';
    return new Page('licensing/registers.njk', registersModel({ ...(await this.registers.list()), sort }));
  }

  @Get(operatorPaths.newLicence)
  @Access(operatorAccess.grantLicences)
  showGrant(): Page {
    return new Page(GRANT_VIEW, grantModel(GrantForm.blank(newId(), localDay(this.clock.now()))));
  }

  @Post(operatorPaths.newLicence)
  @Access(operatorAccess.grantLicences)
  async grant(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(GrantForm, body);
    const result = await attempt(() => this.grants.grant(actor, form.grant()));
    if ('errors' in result) return invalidPage(GRANT_VIEW, { ...grantModel(form), errors: result.errors });
    leaveNotice(request, 'The licence is granted. An invitation is on its way to the manager.');
    return new SeeOther(operatorPaths.register(form.id));
  }

  @Get('/operator/registers/:id')
  @Access(operatorAccess.seeRegisters)
  async show(@Param('id') id: string): Promise<Page> {
    return new Page(REGISTER_VIEW, registerModel(await this.registers.get(id)));
  }

  @Get('/operator/registers/:id/licence')
  @Access(operatorAccess.moveLicences)
  async showMoves(@Param('id') id: string): Promise<Page> {
    return new Page(MOVE_VIEW, moveModel(await this.registers.get(id)));
  }

  @Post('/operator/registers/:id/licence')
  @Access(operatorAccess.moveLicences)
  async move(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = String(request.params['id']);
    const facts = await this.registers.get(id);
    const to = LICENCE_STATES.find((state) => state === readForm(MoveForm, body).form.to);
    const model = moveModel(facts);
    if (!to)
      return invalidPage(MOVE_VIEW, {
        ...model,
        errors: [{ field: 'to', text: 'Choose what the licence becomes' }],
      });
    const result = await attempt(() => this.registers.moveLicence(actor, id, to));
    if ('errors' in result) return invalidPage(MOVE_VIEW, { ...model, errors: result.errors });
    leaveNotice(request, `The licence is now: ${STATE_WORDS[to].toLowerCase()}.`);
    return new SeeOther(operatorPaths.register(id));
  }
}
