import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, Clock, CurrentActor, type Actor } from '@pa/platform';
import { Page } from '@pa/web';
import { recruitmentAccess } from '../../recruitment.access';
import { pageNumber } from '../../vacancies/pages/page-number';
import { CoverBoard, isCoverBoardView } from '../cover-board.service';
import { coverBoardModel } from './cover-board.presenter';

/** Staff see who waits for cover and who got none. */
@ApiExcludeController()
@Controller('staff/cover')
@Access(recruitmentAccess.seeCoverBoard)
export class CoverBoardPageController {
  constructor(
    private readonly board: CoverBoard,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() { show, page }: Record<string, unknown>): Promise<Page> {
    const view = isCoverBoardView(show) ? show : 'waiting';
    const found = await this.board.list(actor, { view, page: pageNumber(page) });
    return new Page('recruitment/cover-board.njk', coverBoardModel(found, this.clock.now()));
  }
}
