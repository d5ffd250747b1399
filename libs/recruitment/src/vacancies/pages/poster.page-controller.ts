import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentVisit, type Visit } from '@pa/platform';
import { Page } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { recruitmentPaths } from '../../recruitment.paths';
import { isPrintable } from '../posters/printable';
import { qrCodeOf } from '../posters/qr-code';
import { VacancyPosters } from '../posters/vacancy-posters.presenter';
import { titleOf } from './advert.models';

/** An advert on paper: as a poster, and in large print. */
@ApiExcludeController()
@Controller('/employer/adverts/:id')
@Access(recruitmentAccess.seeOwnVacancies)
export class PosterPageController {
  constructor(private readonly posters: VacancyPosters) {}

  @Get('poster')
  async show(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { own, poster } = await this.posters.get(visit, id, 'large');
    const texts = [poster.title, ...poster.blocks.flatMap(({ lines, items }) => [...lines, ...items])];
    return new Page('recruitment/vacancies-poster.njk', {
      title: 'Print your advert',
      page: { back: { href: recruitmentPaths.vacancy(id), text: 'Your advert' } },
      advertTitle: titleOf(own),
      isOpen: own.isOpen,
      hasAllLetters: texts.every(isPrintable),
      posterHref: recruitmentPaths.deed(id, 'poster.pdf'),
      largeHref: recruitmentPaths.deed(id, 'large-print.pdf'),
      pageHref: recruitmentPaths.deed(id, 'large-print'),
    });
  }

  @Get('large-print')
  async largePrint(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { poster } = await this.posters.get(visit, id, 'large');
    const page = { back: { href: recruitmentPaths.deed(id, 'poster'), text: 'Print your advert' } };
    return new Page('recruitment/vacancies-sheet.njk', {
      title: poster.title,
      page,
      poster,
      code: qrCodeOf(poster.url),
    });
  }

  @Get('poster.pdf')
  @Header('Content-Disposition', 'inline; filename="poster.pdf"')
  async posterPdf(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.posters.pdf(visit, id, 'a4'), { type: 'application/pdf' });
  }

  @Get('large-print.pdf')
  @Header('Content-Disposition', 'inline; filename="large-print.pdf"')
  async largePrintPdf(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.posters.pdf(visit, id, 'large'), { type: 'application/pdf' });
  }
}
