import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentLicensee, type Actor, type Licensee, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { bookingsAccess } from '../../bookings/bookings.access';
import { coursePaths } from '../../bookings/bookings.paths';
import { OwnCourses } from '../../bookings/own-courses.service';
import { versionIn } from '../check.form';
import { PlaceVersionForm } from './bookings.forms';
import { placeIdOf, sessionIdOf } from './ids-of';
import { ownPlacesModel } from './own-places.presenter';

const LIST = 'accreditation/bookings/own-places.njk';

/** A PA books a place at a course, waits for one, gives it back. */
@ApiExcludeController()
@Controller(coursePaths.own)
@Access(bookingsAccess.bookCourses)
export class OwnCoursesPageController {
  constructor(private readonly courses: OwnCourses) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return new Page(LIST, ownPlacesModel(await this.courses.see(actor), 'course'));
  }

  @Post('book/:id')
  async book(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const courseId = sessionIdOf(request.params['id']);
    return this.after(actor, request, {
      deed: () => this.courses.book(actor, courseId),
      notice: 'Thank you. Below you see whether you have a place or wait for one. We tell you by email, too.',
    });
  }

  @Post(':id/give-back')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = placeIdOf(request.params['id']);
    const { form } = readForm(PlaceVersionForm, body);
    return this.after(actor, request, {
      deed: () => this.courses.giveBack(actor, id, versionIn(form.version)),
      notice: 'Thank you for telling us. Somebody else can have the place now.',
    });
  }

  @Get(':id/calendar.ics')
  @Header('Content-Disposition', 'attachment; filename="course.ics"')
  async calendar(
    @CurrentActor() actor: Actor,
    @CurrentLicensee() licensee: Licensee,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const file = await this.courses.calendar(actor, placeIdOf(id), licensee.primaryHost);
    return new StreamableFile(Buffer.from(file), { type: 'text/calendar; charset=utf-8' });
  }

  private async after(
    actor: Actor,
    request: RegisterRequest,
    { deed, notice }: { deed: () => Promise<unknown>; notice: string },
  ): Promise<Page | SeeOther> {
    const result = await attempt(deed);
    if ('errors' in result)
      return invalidPage(LIST, { ...ownPlacesModel(await this.courses.see(actor), 'course'), ...result });
    leaveNotice(request, notice);
    return new SeeOther(coursePaths.own);
  }
}
