import { describeWalk } from '../support/accessible-pages';

/** I1, with the pages of members: their account, messages and employers' pages. */
describe('I1: accessible pages of members', () => {
  describeWalk('members');
});
