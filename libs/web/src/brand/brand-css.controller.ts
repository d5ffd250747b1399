import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import type { Response } from 'express';
import { brandCss } from './brand-css';
import { brandVersion } from './brand-version';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The register's colours as a stylesheet. Its address carries a version, so it may be kept for good; but not when another
 * server has heard of a change that this one has not, or the old colours would be kept under the new address.
 */
@ApiExcludeController()
@Controller()
@Public()
export class BrandCssController {
  @Get('brand.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  show(
    @CurrentLicensee() licensee: Licensee,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const css = brandCss(licensee.brand);
    if (query['v'] === brandVersion(licensee.brand)) response.setHeader('Cache-Control', FOR_GOOD);
    return css;
  }
}
