import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, Public, type Actor, type Licensee } from '@pa/platform';
import { Brands } from '../brands.service';
import { licensingAccess } from '../licensing.access';
import { BrandRequest } from './brand.request';
import { RegisterResponse } from './register.response';

/** The register itself: its name, look and words. */
@ApiTags('register')
@Controller('api/v1/register')
export class BrandApiController {
  constructor(private readonly brands: Brands) {}

  /** The register that answers at this host name. */
  @Get()
  @Public()
  @ApiOkResponse({ type: RegisterResponse })
  show(@CurrentLicensee() licensee: Licensee): RegisterResponse {
    return RegisterResponse.of(licensee);
  }

  /** Changes the look and words; colours that people could not read are refused, with the ratio. */
  @Put('brand')
  @Access(licensingAccess.editBrand)
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiNoContentResponse()
  async change(@CurrentActor() actor: Actor, @Body() body: BrandRequest): Promise<void> {
    await this.brands.change(actor, body);
  }
}
