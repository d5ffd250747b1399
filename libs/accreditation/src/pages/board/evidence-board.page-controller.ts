import { Body, Controller, Get, Header, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { countWords, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { boardAsked } from '../../board/board-asked';
import { boardAccess } from '../../board/board.access';
import { boardPaths } from '../../board/board.paths';
import { EvidenceBoards } from '../../board/evidence-board.service';
import { EvidenceReminders } from '../../board/reminders.service';
import { evidenceBoardModel } from './evidence-board.presenter';

export class RemindForm {
  list = '';
  kind = '';
}

/** Assessors: all that is to be done about evidence. */
@ApiExcludeController()
@Controller(boardPaths.board)
export class EvidenceBoardPageController {
  constructor(
    private readonly boards: EvidenceBoards,
    private readonly reminders: EvidenceReminders,
  ) {}

  @Get()
  @Access(boardAccess.seeEvidenceBoard)
  async show(@CurrentActor() actor: Actor, @Query() query: object): Promise<Page> {
    const board = await this.boards.show(actor, boardAsked(query));
    return new Page('accreditation/board/evidence-board.njk', evidenceBoardModel(board));
  }

  @Get('list.csv')
  @Access(boardAccess.seeEvidenceBoard)
  @Header('Content-Disposition', 'attachment; filename="to-do.csv"')
  async file(@CurrentActor() actor: Actor, @Query() query: object): Promise<StreamableFile> {
    const text = await this.boards.file(actor, boardAsked(query));
    return new StreamableFile(Buffer.from(text), { type: 'text/csv; charset=utf-8' });
  }

  /** To the PAs of a list that waits for them; of a list that waits for us nobody is written to. */
  @Post('reminders')
  @Access(boardAccess.remindPas)
  async remind(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { form } = readForm(RemindForm, body);
    const asked = boardAsked({ ...form });
    const { people, before } = await this.reminders.remind(actor, asked);
    const others = before === 0 ? '' : ` ${before} heard from us today already.`;
    leaveNotice(request, `We write to ${countWords(people, 'PA')}.${others}`);
    return new SeeOther(boardPaths.list(asked));
  }
}
