import { CLASS_OF_TASK } from '@pa/accreditation';
import { taxonomies } from '@pa/register';

describe('what tasks mean for a check', () => {
  it('is known for every task of the taxonomy, and for no other', () => {
    expect(Object.keys(CLASS_OF_TASK).toSorted()).toEqual(taxonomies.tasks.map(({ key }) => key).toSorted());
  });
});
