import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '@pa/platform';
import { bookingsAccess } from '../../bookings/bookings.access';
import { OwnCourses } from '../../bookings/own-courses.service';
import { CheckPlaceVersionQuery, CheckSessionParams } from './check-sessions.request';
import { NewCheckPlaceResponse } from './check-sessions.response';
import { BookCourseRequest } from './courses.request';
import { CoursePlaceResponse, CourseResponse, OwnCoursesResponse } from './courses.response';

/** A PA's places at courses. */
@ApiTags('training')
@ApiBearerAuth()
@Controller('api/v1/me/course-places')
@Access(bookingsAccess.bookCourses)
export class OwnCoursesApiController {
  constructor(private readonly courses: OwnCourses) {}

  /** Your places that are not over, and the courses at which you have none. */
  @Get()
  @ApiOkResponse({ type: OwnCoursesResponse })
  async list(@CurrentActor() actor: Actor): Promise<OwnCoursesResponse> {
    const { places, sessions } = await this.courses.see(actor);
    return {
      places: places.map((place) => CoursePlaceResponse.ofCourse(place)),
      courses: sessions.map((course) => CourseResponse.ofCourse(course)),
    };
  }

  /** Books a place, or waits for one where all are taken. It costs nothing. */
  @Post()
  @ApiCreatedResponse({ type: NewCheckPlaceResponse })
  async book(@CurrentActor() actor: Actor, @Body() { courseId }: BookCourseRequest): Promise<NewCheckPlaceResponse> {
    return { id: await this.courses.book(actor, courseId) };
  }

  /** Gives the place back, or waits no longer. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param() { id }: CheckSessionParams,
    @Query() { version }: CheckPlaceVersionQuery,
  ): Promise<void> {
    await this.courses.giveBack(actor, id, version);
  }
}
