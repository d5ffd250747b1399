import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import type { Response } from 'express';
import { licensingPaths } from '../licensing.paths';
import { Logos } from './logos.service';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The register's logo. Its address carries a version, so it may be kept for good, as the brand's stylesheet may. */
@ApiExcludeController()
@Controller()
@Public()
export class LogoPictureController {
  constructor(private readonly logos: Logos) {}

  @Get(licensingPaths.logoPicture)
  @Header('Content-Disposition', 'inline; filename="logo.png"')
  async show(
    @CurrentLicensee() licensee: Licensee,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bytes = await this.logos.get(licensee);
    if (query['v'] === licensee.brand.logo?.version) response.setHeader('Cache-Control', FOR_GOOD);
    return new StreamableFile(bytes, { type: 'image/png', length: bytes.length });
  }
}
