import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee } from '@pa/platform';
import { brandCss } from './brand-css';

/** The register's colours as a stylesheet; its address carries a version, so it may be kept. */
@ApiExcludeController()
@Controller()
@Public()
export class BrandCssController {
  @Get('brand.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  show(@CurrentLicensee() licensee: Licensee): string {
    return brandCss(licensee.brand);
  }
}
