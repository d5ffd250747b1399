import { CLASS_OF_TASK } from '../route-finder/task-classes';
import { isTrainingCategory } from './training-categories';
import { trainingFor, TRAINING_SUPPORT } from './training-tasks';

describe('which tasks a training supports', () => {
  const rows = Object.entries(TRAINING_SUPPORT);

  it.each(rows)('names for %s tasks that we have, in words, with who says so', (category, { tasks, words, source }) => {
    expect(isTrainingCategory(category)).toBe(true);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.filter((task) => !Object.hasOwn(CLASS_OF_TASK, task))).toEqual([]);
    expect(words).toMatch(/^[a-z][^.]+$/);
    expect(source).toMatch(/^(NICE|Skills for Care|Food Standards Agency|Health and Safety Executive)/);
  });

  it('finds the training for a task, and none where nobody wants one', () => {
    expect(trainingFor('hoist')).toEqual(['moving-and-handling']);
    expect(trainingFor('tube-feeding')).toEqual(['infection-control', 'nutrition']);
    expect(trainingFor('garden')).toEqual([]);
  });
});
