import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { bookingsAccess } from '../../bookings/bookings.access';
import { CourseDesk } from '../../bookings/course-desk.service';
import { CheckSessionParams, CheckSessionsQuery, TickCheckPlaceRequest } from './check-sessions.request';
import { NewCheckSessionResponse } from './check-sessions.response';
import { NewCourseRequest } from './courses.request';
import { CourseCaseResponse, CourseResponse, CoursesResponse } from './courses.response';

/** Courses of the register, for staff. */
@ApiTags('training')
@ApiBearerAuth()
@Controller('api/v1')
export class CoursesApiController {
  constructor(private readonly desk: CourseDesk) {}

  /** One page: those to come soonest first, those that are over newest first. */
  @Get('courses')
  @Access(bookingsAccess.seeCourses)
  @ApiOkResponse({ type: CoursesResponse })
  async list(@CurrentActor() actor: Actor, @Query() { list, page }: CheckSessionsQuery): Promise<CoursesResponse> {
    const found = await this.desk.list(actor, { list: list ?? 'coming', page: page ?? 1 });
    return { total: found.total, page: found.page, items: found.sessions.map((one) => CourseResponse.ofCourse(one)) };
  }

  /** PAs can book it at once. It is free for them. */
  @Post('courses')
  @Access(bookingsAccess.keepCourses)
  @ApiCreatedResponse({ type: NewCheckSessionResponse })
  async add(@CurrentActor() actor: Actor, @Body() body: NewCourseRequest): Promise<NewCheckSessionResponse> {
    const { title, category, isOnline, venue, bring, day, from, to, places } = body;
    const course = { title, category, isOnline: isOnline ?? false, venue, bring, day, from, to, places };
    return { id: await this.desk.addCourse(actor, course) };
  }

  /** One course, with who has a place or waits for one. */
  @Get('courses/:id')
  @Access(bookingsAccess.seeCourses)
  @ApiOkResponse({ type: CourseCaseResponse })
  async open(@CurrentActor() actor: Actor, @Param() { id }: CheckSessionParams): Promise<CourseCaseResponse> {
    return CourseCaseResponse.ofCourseCase(await this.desk.open(actor, id));
  }

  /** Calls it off. Everybody who has a place or waits for one is told. */
  @Post('courses/:id/calling-off')
  @HttpCode(204)
  @Access(bookingsAccess.keepCourses)
  @ApiNoContentResponse()
  async callOff(@CurrentActor() actor: Actor, @Param() { id }: CheckSessionParams): Promise<void> {
    await this.desk.callOff(actor, id);
  }

  /** Notes whether somebody came, from when it has begun. Who came has the training. */
  @Post('course-places/:id/attendance')
  @HttpCode(204)
  @Access(bookingsAccess.keepCourses)
  @ApiNoContentResponse()
  async tick(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckSessionParams,
    @Body() { came, version }: TickCheckPlaceRequest,
  ): Promise<void> {
    await this.desk.tick(actor, id, { came, version });
  }
}
