import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor, type RegisterRequest } from '@pa/platform';
import { attempt, invalidPage, leaveNotice, Page, readForm, SeeOther } from '@pa/web';
import { bookingsAccess } from '../../bookings/bookings.access';
import { coursePaths } from '../../bookings/bookings.paths';
import { CourseDesk } from '../../bookings/course-desk.service';
import { versionIn } from '../check.form';
import { CourseForm, TickForm } from './bookings.forms';
import { placeIdOf, sessionIdOf } from './ids-of';
import { newCourseModel, sessionModel, sessionsModel } from './session-desk.presenter';

const LIST = 'accreditation/bookings/sessions.njk';
const FORM = 'accreditation/bookings/new-session.njk';
const COURSE = 'accreditation/bookings/session.njk';

/** Staff: which courses there are, who comes, who came. */
@ApiExcludeController()
@Controller('staff')
export class CourseDeskPageController {
  constructor(private readonly desk: CourseDesk) {}

  @Get('courses')
  @Access(bookingsAccess.seeCourses)
  async list(@CurrentActor() actor: Actor, @Query('list') list: unknown, @Query('page') page: unknown): Promise<Page> {
    const shown = list === 'past' ? 'past' : 'coming';
    const number = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
    return new Page(LIST, sessionsModel(await this.desk.list(actor, { list: shown, page: number }), shown, 'course'));
  }

  @Get('courses/new')
  @Access(bookingsAccess.keepCourses)
  showNew(): Page {
    return new Page(FORM, newCourseModel(new CourseForm()));
  }

  @Post('courses/new')
  @Access(bookingsAccess.keepCourses)
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form } = readForm(CourseForm, body);
    const result = await attempt(() => this.desk.addCourse(actor, form.course()));
    if ('errors' in result) return invalidPage(FORM, { ...newCourseModel(form), ...result });
    leaveNotice(request, 'PAs can book this course now.');
    return new SeeOther(coursePaths.course(result.done));
  }

  @Get('courses/:id')
  @Access(bookingsAccess.seeCourses)
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page> {
    return new Page(COURSE, sessionModel(await this.desk.open(actor, sessionIdOf(id))));
  }

  @Post('courses/:id/call-off')
  @Access(bookingsAccess.keepCourses)
  async callOff(@CurrentActor() actor: Actor, @Req() request: RegisterRequest): Promise<Page | SeeOther> {
    const id = sessionIdOf(request.params['id']);
    const result = await attempt(() => this.desk.callOff(actor, id));
    if ('errors' in result) return invalidPage(COURSE, { ...sessionModel(await this.desk.open(actor, id)), ...result });
    leaveNotice(request, 'You called it off. We tell everybody who had a place or waited for one.');
    return new SeeOther(coursePaths.course(id));
  }

  @Post('course-places/:id/tick')
  @Access(bookingsAccess.keepCourses)
  async tick(
    @CurrentActor() actor: Actor,
    @Req() request: RegisterRequest,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const id = placeIdOf(request.params['id']);
    const { form } = readForm(TickForm, body);
    const tick = { came: form.answer, version: versionIn(form.version) };
    const result = await attempt(() => this.desk.tick(actor, id, tick));
    if ('errors' in result) {
      const course = await this.desk.open(actor, await this.desk.sessionOf(actor, id));
      return invalidPage(COURSE, { ...sessionModel(course), ...result });
    }
    const notice = tick.came
      ? 'You noted that they came. It stands with their training.'
      : 'You noted that they did not come.';
    leaveNotice(request, notice);
    return new SeeOther(coursePaths.course(result.done));
  }
}
