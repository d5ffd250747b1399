import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { PlacesService } from '../places.service';
import { PlacesRequest } from './places.request';
import { PlacesResponse } from './places.response';

/** Places to choose from while somebody types. */
@ApiTags('places')
@Controller('api/v1/places')
@Public()
export class PlacesApiController {
  constructor(private readonly places: PlacesService) {}

  /** Outward codes and places that begin as typed; those of the register's own area first. A full postcode is cut. */
  @Get()
  @ApiOkResponse({ type: PlacesResponse })
  suggest(@CurrentLicensee() licensee: Licensee, @Query() { q, limit }: PlacesRequest): PlacesResponse {
    return PlacesResponse.of(this.places.suggest(q, { limit, within: licensee.brand.areas }));
  }
}
