import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  Access,
  ConflictError,
  CurrentActor,
  DataMaps,
  type Actor,
  type DataMap,
  type RegisterRequest,
} from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type PageModel } from '@pa/web';
import { departureAccess } from '../departure.access';
import { departurePaths as paths } from '../departure.paths';
import { certificateOf } from '../erasure/certificate';
import { certificatePdf } from '../erasure/certificate-pdf';
import { ErasureDesk } from '../erasure/erasure-desk.service';
import { ErasureForm } from './erasure.form';
import { erasureModel, erasuresModel } from './erasure.presenter';

const VIEW = 'departure/erasure.njk';

/** Where operators have registers erased that have left, and find the certificates of it. */
@ApiExcludeController()
@Controller()
export class ErasurePageController {
  constructor(
    private readonly desk: ErasureDesk,
    private readonly maps: DataMaps,
  ) {}

  @Get(paths.erasures)
  @Access(departureAccess.seeErasures)
  async list(): Promise<Page> {
    return new Page('departure/erasures.njk', erasuresModel(await this.desk.list()));
  }

  @Get('/operator/registers/:id/erasure')
  @Access(departureAccess.seeErasures)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(VIEW, await this.model(actor, id, new ErasureForm()));
  }

  @Post('/operator/registers/:id/erasure')
  @Access(departureAccess.erase)
  async propose(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(ErasureForm, body);
    const told = 'You have proposed to erase this register. Another operator has to agree.';
    return this.do({ actor, request, form, told }, (id) => this.desk.propose(actor, id, form.noCopyWords));
  }

  @Post('/operator/registers/:id/erasure/confirm')
  @Access(departureAccess.erase)
  async confirm(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const told = 'The register is closed and is being erased. You can close this page meanwhile.';
    return this.do({ actor, request, form: new ErasureForm(), told }, (id) => this.desk.confirm(actor, id));
  }

  @Post('/operator/registers/:id/erasure/withdraw')
  @Access(departureAccess.erase)
  async withdraw(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const told = 'The proposal is taken back.';
    return this.do({ actor, request, form: new ErasureForm(), told }, (id) => this.desk.withdraw(actor, id));
  }

  @Get('/operator/registers/:id/erasure/certificate.pdf')
  @Access(departureAccess.seeErasures)
  @Header('Content-Disposition', 'attachment; filename="certificate-of-deletion.pdf"')
  async certificate(@Param('id') id: string): Promise<StreamableFile> {
    const kept = await this.desk.find(id);
    const certificate = kept && certificateOf(kept.erasure, kept.names, this.map());
    if (!certificate)
      throw new ConflictError('no-certificate', 'There is no certificate: this register is not erased.');
    return new StreamableFile(await certificatePdf(certificate), { type: 'application/pdf' });
  }

  private async do(deed: ErasureDeed, work: (id: string) => Promise<void>): Promise<Page | SeeOther> {
    const { actor, request, form, told } = deed;
    const id = String(request.params['id']);
    const result = await attempt(() => work(id));
    if ('errors' in result) return invalidPage(VIEW, { ...(await this.model(actor, id, form)), errors: result.errors });
    leaveNotice(request, told);
    return new SeeOther(paths.erasure(id));
  }

  private async model(actor: Actor, id: string, form: ErasureForm): Promise<PageModel> {
    return erasureModel({ look: await this.desk.look(id), form, viewerId: actor.personId, map: this.map() });
  }

  private map(): DataMap {
    return Object.fromEntries(this.maps.list());
  }
}

interface ErasureDeed {
  readonly actor: Actor;
  readonly request: RegisterRequest;
  readonly form: ErasureForm;
  readonly told: string;
}
