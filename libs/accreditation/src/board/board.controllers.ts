import type { AccountPlace } from '@pa/accounts';
import { EvidenceBoardApiController } from '../api/board/evidence-board.api-controller';
import { EvidenceBoardPageController } from '../pages/board/evidence-board.page-controller';
import { boardAccess } from './board.access';
import { boardPaths } from './board.paths';

/** The board of all evidence over HTTP. */
export const boardControllers = [EvidenceBoardPageController, EvidenceBoardApiController];

export const boardPlaces: readonly AccountPlace[] = [
  {
    text: 'All that is to be done',
    hint: 'Checks, references, training and approvals: what waits, what is due, what ends.',
    href: boardPaths.board,
    roles: boardAccess.seeEvidenceBoard.roles,
    order: 41.5,
    group: 'Checks and approvals',
  },
];
