import { readMatter, type CourseInput } from './course';

const COURSE: CourseInput = {
  title: ' Safe lifting ',
  category: 'moving-and-handling',
  isOnline: true,
  venue: 'The library',
  bring: 'Flat shoes',
  day: '2026-03-10',
  from: '10:00',
  to: '12:00',
  places: 2,
};

describe('a course, as it is typed', () => {
  it('is kept without the spaces around its name', () => {
    expect(readMatter(COURSE)).toEqual({
      kind: 'course',
      title: 'Safe lifting',
      category: 'moving-and-handling',
      isOnline: true,
      faults: [],
    });
  });

  it.each([
    [{ title: ' ' }, 'title', 'Write what the course is called'],
    [{ title: 'x'.repeat(101) }, 'title', 'Write 100 letters or fewer'],
    [{ category: 'juggling' }, 'category', 'Choose what the course is about'],
  ])('says how to mend %o', (wrong, field, message) => {
    expect(readMatter({ ...COURSE, ...wrong }).faults).toEqual([{ field, message }]);
  });
});
