import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { leaveNotice, Page, SeeOther } from '@pa/web';
import { referencesAccess } from '../../references/references.access';
import { referencePaths } from '../../references/references.paths';
import { ReferenceSharing } from '../../references/sharing/reference-sharing.service';
import { referenceIdOf } from './reference-id-of';
import { audienceModel } from './reference-audience.presenter';

/** Which employers may read one of a PA's references. */
@ApiExcludeController()
@Controller(`${referencePaths.own}/:id/employers`)
@Access(referencesAccess.ownReferences)
export class ReferenceAudiencePageController {
  constructor(private readonly sharing: ReferenceSharing) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const model = audienceModel(await this.sharing.of(actor, referenceIdOf(id)));
    return new Page('accreditation/references/audience.njk', model);
  }

  @Post(':employerId')
  @Access(referencesAccess.changeOwnReferences)
  async share(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = referenceIdOf(request.params['id']);
    await this.sharing.share(actor, id, referenceIdOf(request.params['employerId']));
    leaveNotice(request, 'They may read it now. You can stop it at any time.');
    return new SeeOther(referencePaths.audience(id));
  }

  @Post(':employerId/end')
  @Access(referencesAccess.changeOwnReferences)
  async end(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<SeeOther> {
    const id = referenceIdOf(request.params['id']);
    await this.sharing.end(actor, id, referenceIdOf(request.params['employerId']));
    leaveNotice(request, 'They can no longer read it. What they read before, they know.');
    return new SeeOther(referencePaths.audience(id));
  }
}
