import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { StatementKeys } from '../../passport/statement-keys.service';
import { PublicKeyResponse, PublicKeySetResponse } from './passport.response';

/** Public keys with which anybody checks what this register signed, where RFC 8615 has such things: outside our API. */
@ApiExcludeController()
@Controller('.well-known/jwks.json')
@Public()
export class JwksApiController {
  constructor(private readonly keys: StatementKeys) {}

  /** Those that still check, newest first. A withdrawn one is not among them. */
  @Get()
  async show(@CurrentLicensee() { id }: Licensee): Promise<PublicKeySetResponse> {
    return { keys: (await this.keys.list(id)).map((key) => PublicKeyResponse.of(key)) };
  }
}
