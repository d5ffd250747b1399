import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther, type FieldError } from '@pa/web';
import { bookingsAccess } from '../../bookings/bookings.access';
import { bookingsPaths } from '../../bookings/bookings.paths';
import { OwnPlaces } from '../../bookings/own-places.service';
import { versionIn } from '../check.form';
import { MoveForm, PlaceVersionForm } from './bookings.forms';
import { changePlaceModel, ownPlacesModel } from './own-places.presenter';
import { placeIdOf, sessionIdOf } from './ids-of';

const LIST = 'accreditation/bookings/own-places.njk';
const CHANGE = 'accreditation/bookings/change-place.njk';

/** A PA books a place to show documents, changes it, gives it back. */
@ApiExcludeController()
@Controller(bookingsPaths.places)
@Access(bookingsAccess.bookPlaces)
export class OwnPlacesPageController {
  constructor(private readonly places: OwnPlaces) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST, ownPlacesModel(await this.places.see(actor)));
  }

  @Post('book/:id')
  async book(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const sessionId = sessionIdOf(request.params['id']);
    const result = await attempt(() => this.places.book(actor, sessionId));
    if ('errors' in result) return invalidPage(LIST, { ...ownPlacesModel(await this.places.see(actor)), ...result });
    leaveNotice(request, 'You have a place. We have sent you the time and what to bring by email.');
    return new SeeOther(bookingsPaths.places);
  }

  @Get(':id/change')
  async choose(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    const { place, sessions } = await this.places.get(actor, placeIdOf(id));
    return new Page(CHANGE, changePlaceModel(place, sessions));
  }

  @Post(':id/change')
  async change(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = placeIdOf(request.params['id']);
    const { form } = readForm(MoveForm, body);
    const { place, sessions } = await this.places.get(actor, id);
    const again = (errors: readonly FieldError[]) =>
      invalidPage(CHANGE, { ...changePlaceModel(place, sessions, form.sessionId), errors });
    if (form.sessionId === '') return again([{ field: 'sessionId', text: 'Choose another time' }]);
    const move = { sessionId: sessionIdOf(form.sessionId), version: versionIn(form.version) };
    const result = await attempt(() => this.places.move(actor, id, move));
    if ('errors' in result) return again(result.errors);
    leaveNotice(request, 'You have a place at the new time. We gave the old one back.');
    return new SeeOther(bookingsPaths.places);
  }

  @Post(':id/give-back')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = placeIdOf(request.params['id']);
    const { form } = readForm(PlaceVersionForm, body);
    const result = await attempt(() => this.places.giveBack(actor, id, versionIn(form.version)));
    if ('errors' in result) return invalidPage(LIST, { ...ownPlacesModel(await this.places.see(actor)), ...result });
    leaveNotice(request, 'You gave your place back. Thank you for telling us.');
    return new SeeOther(bookingsPaths.places);
  }

  @Get(':id/calendar.ics')
  @Header('Content-Disposition', 'attachment; filename="show-documents.ics"')
  async calendar(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const file = await this.places.calendar(actor, placeIdOf(id), licensee.primaryHost);
    return new StreamableFile(Buffer.from(file), { type: 'text/calendar; charset=utf-8' });
  }
}
