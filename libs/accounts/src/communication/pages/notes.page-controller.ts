import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, RateLimits, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { accountsLimits } from '../../accounts.limits';
import { idOf } from '../../representatives/pages/id-of';
import { representativesAccess } from '../../representatives/representatives.access';
import { communicationPaths as paths } from '../communication.paths';
import { CommunicationNeeds } from '../communication-needs.service';
import { NOTE_MOVES, type NoteDeed } from '../note-state';
import { NotesToStaff } from '../notes-to-staff.service';
import { seenInForm } from '../seen';
import { AnswerForm, NoteForm } from './note.forms';
import { askModel, noteModel, notesModel } from './notes.presenter';

const ASK_VIEW = 'accounts/communication/ask-staff.njk';
const NOTE_VIEW = 'accounts/communication/note.njk';
const SAID: Readonly<Record<NoteDeed, string>> = {
  take: 'It is yours to look at now.',
  answer: 'Answered. They can read it on their own page.',
  close: 'Closed.',
};

/** A person and the register's staff, past whoever acts for the person. */
@ApiExcludeController()
@Controller()
export class NotesPageController {
  constructor(
    private readonly notes: NotesToStaff,
    private readonly needs: CommunicationNeeds,
    private readonly limits: RateLimits,
  ) {}

  @Get(paths.askStaff)
  @Access(representativesAccess.askStaff)
  async ask(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(ASK_VIEW, askModel(new NoteForm(), await this.notes.listOwn(actor)));
  }

  @Post(paths.askStaff)
  @Access(representativesAccess.askStaff)
  async send(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(NoteForm, body);
    await this.limits.count(accountsLimits.askStaff, `${actor.licenseeId}:${actor.personId}`);
    const result = await attempt(() => this.notes.write(actor, form));
    if ('errors' in result)
      return invalidPage(ASK_VIEW, { ...askModel(form, await this.notes.listOwn(actor)), errors: result.errors });
    leaveNotice(request, 'Sent. Only our team can read it.');
    return new SeeOther(paths.askStaff);
  }

  @Get(paths.staffNotes)
  @Access(representativesAccess.answerNotes)
  async list(@CurrentActor() actor: Actor, @Query('show') show: unknown): Promise<Page> {
    const which = show === 'closed' ? 'closed' : 'open';
    return new Page('accounts/communication/notes.njk', notesModel(await this.notes.list(actor, which), which));
  }

  @Get('/staff/notes/:id')
  @Access(representativesAccess.answerNotes)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(NOTE_VIEW, await this.model(actor, idOf(id), new AnswerForm()));
  }

  @Post('/staff/notes/:id')
  @Access(representativesAccess.answerNotes)
  async decide(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = idOf(request.params['id']);
    const { form } = readForm(AnswerForm, body);
    const deed = (Object.keys(NOTE_MOVES) as NoteDeed[]).find((one) => one === form.deed);
    const result = deed
      ? await attempt(() => this.notes.decide(actor, id, { deed, answer: form.answer, seen: seenInForm(form.seen) }))
      : { errors: [{ field: '', text: 'Choose what to do.' }] };
    if ('errors' in result)
      return invalidPage(NOTE_VIEW, { ...(await this.model(actor, id, form)), errors: result.errors });
    if (deed) leaveNotice(request, SAID[deed]);
    return new SeeOther(deed === 'close' ? paths.staffNotes : paths.staffNote(id));
  }

  private async model(actor: Actor, id: string, form: AnswerForm): Promise<ReturnType<typeof noteModel>> {
    const note = await this.notes.read(actor, id);
    const { needs } = await this.needs.getFor(actor, note.personId);
    return noteModel(note, { form, needs });
  }
}
