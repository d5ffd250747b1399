import { describeWalk } from '../support/accessible-pages';

/** I1, with the pages of staff. */
describe('I1: accessible pages of staff', () => {
  describeWalk('staff');
});
