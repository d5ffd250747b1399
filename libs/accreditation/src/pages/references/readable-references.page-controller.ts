import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { Page } from '@pa/web';
import { referencesAccess } from '../../references/references.access';
import { referencePaths } from '../../references/references.paths';
import { ReadableReferences } from '../../references/sharing/readable-references.service';
import { openedReferenceModel, readableReferencesModel } from './readable-references.presenter';
import { referenceIdOf } from './reference-id-of';

/** References that PAs let an employer read. */
@ApiExcludeController()
@Controller(referencePaths.shown)
@Access(referencesAccess.readShownReferences)
export class ReadableReferencesPageController {
  constructor(private readonly references: ReadableReferences) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(
      'accreditation/references/readable.njk',
      readableReferencesModel(await this.references.list(actor)),
    );
  }

  @Get(':id')
  async open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const opened = await this.references.open(actor, referenceIdOf(id));
    return new Page('accreditation/references/opened.njk', openedReferenceModel(opened));
  }
}
