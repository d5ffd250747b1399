import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AnyHost } from '@pa/platform';
import { OpenApi } from './openapi';

/** The description of the API, on any register and on the platform's own host. An unknown host gets 421 here too. */
@ApiExcludeController()
@Controller('api/openapi.json')
@AnyHost()
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @Header('Content-Type', 'application/json; charset=utf-8')
  show(): string {
    return this.openApi.text();
  }
}
