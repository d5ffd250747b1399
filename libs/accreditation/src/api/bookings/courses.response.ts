import { ApiProperty } from '@nestjs/swagger';
import type { CheckPlace, CheckSession, SessionMatter } from '../../bookings/session';
import type { SessionCase } from '../../bookings/session-desk.service';
import { TRAINING_CATEGORIES } from '../../training/training-categories';
import { CheckPlaceResponse, CheckSessionResponse, NamedCheckPlaceResponse } from './check-sessions.response';

/** What a course is about. */
interface About {
  title: string;
  category: string;
  isOnline: boolean;
}

function aboutOf({ title, category, isOnline }: SessionMatter): About {
  return { title, category: category ?? '', isOnline };
}

/** A course of the register. */
export class CourseResponse extends CheckSessionResponse implements About {
  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: TRAINING_CATEGORIES })
  category!: string;

  @ApiProperty()
  isOnline!: boolean;

  static ofCourse(course: CheckSession): CourseResponse {
    return { ...CheckSessionResponse.of(course), ...aboutOf(course) };
  }
}

export class CoursesResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [CourseResponse] })
  items!: CourseResponse[];
}

/** A PA's own place at a course. */
export class CoursePlaceResponse extends CheckPlaceResponse implements About {
  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: TRAINING_CATEGORIES })
  category!: string;

  @ApiProperty()
  isOnline!: boolean;

  static ofCourse(place: CheckPlace): CoursePlaceResponse {
    return { ...CheckPlaceResponse.of(place), ...aboutOf(place) };
  }
}

export class OwnCoursesResponse {
  @ApiProperty({ type: [CoursePlaceResponse] })
  places!: CoursePlaceResponse[];

  @ApiProperty({ type: [CourseResponse], description: 'Those at which you have no place' })
  courses!: CourseResponse[];
}

export class CourseCaseResponse extends CourseResponse {
  @ApiProperty({ type: String, nullable: true })
  heldByName!: string | null;

  @ApiProperty({ type: [NamedCheckPlaceResponse] })
  booked!: NamedCheckPlaceResponse[];

  static ofCourseCase({ session, heldByName, places }: SessionCase): CourseCaseResponse {
    const booked = places.map((place) => NamedCheckPlaceResponse.ofPlace(place));
    return { ...CourseResponse.ofCourse(session), heldByName, booked };
  }
}
