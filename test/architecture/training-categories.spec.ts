import { TRAINING_NAMES } from '@pa/accreditation';
import { taxonomies } from '@pa/register';

describe('kinds of training', () => {
  it('are the same, and called the same, where evidence is kept and on profiles', () => {
    expect(Object.entries(TRAINING_NAMES)).toEqual(taxonomies.training.map(({ key, label }) => [key, label]));
  });
});
