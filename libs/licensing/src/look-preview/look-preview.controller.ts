import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentLicensee, type Licensee, type RegisterRequest } from '@pa/platform';
import { brandCss } from '@pa/web';
import { licensingAccess } from '../licensing.access';
import { licensingPaths } from '../licensing.paths';
import { previewOf } from './look-preview';

/** The colours and letters of the look that a manager tries. It is kept by nobody, as the one that is saved may be. */
@ApiExcludeController()
@Controller()
@Access(licensingAccess.editBrand)
export class LookPreviewController {
  @Get(licensingPaths.previewCss)
  @Header('Content-Type', 'text/css; charset=utf-8')
  show(@CurrentLicensee() { brand }: Licensee, @Req() request: RegisterRequest): string {
    return brandCss({ ...brand, ...previewOf(request) });
  }
}
