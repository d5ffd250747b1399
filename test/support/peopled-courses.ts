import { CourseDesk, OwnCourses } from '@pa/accreditation';
import { UnitOfWork, type Actor } from '@pa/platform';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of courses. */
export interface CourseIds {
  /** Still to come, with many places of which none is booked. */
  readonly openCourseId: string;
  /** Still to come; nobody has a place. */
  readonly quietCourseId: string;
  /** Has begun, and the PA has a place there. */
  readonly begunCourseId: string;
  /** Of the first version. */
  readonly begunCoursePlaceId: string;
  /** At a course still to come. Of the first version. */
  readonly coursePlaceId: string;
}

/** Courses on four days, and two places of a PA: one still to come, one at a course that has begun. */
export async function fillCourses(
  { app }: TestApp,
  { register, pa, editor }: { register: TestRegister; pa: Actor; editor: Actor },
): Promise<CourseIds> {
  const { canary } = register;
  const add = (days: number) =>
    app.get(CourseDesk).addCourse(editor, {
      title: `${canary} teaches`,
      category: 'food-hygiene',
      isOnline: false,
      venue: `${canary}, the kitchen`,
      bring: `${canary} and an apron`,
      day: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      from: '10:00',
      to: '12:00',
      places: 100,
    });
  const openCourseId = await add(30);
  const quietCourseId = await add(31);
  const coursePlaceId = await app.get(OwnCourses).book(pa, await add(32));
  const begunCourseId = await add(33);
  const begunCoursePlaceId = await app.get(OwnCourses).book(pa, begunCourseId);
  await app
    .get(UnitOfWork)
    .run(register.id, (tx) =>
      tx.query(
        `UPDATE check_sessions SET starts_at = now() - interval '1 hour' WHERE licensee_id = $1 AND id = $2 RETURNING id`,
        [register.id, begunCourseId],
      ),
    );
  return { openCourseId, quietCourseId, begunCourseId, begunCoursePlaceId, coursePlaceId };
}
