import type { AccountPlace } from '@pa/accounts';
import { OwnTrainingApiController } from '../api/training/own-training.api-controller';
import { TrainingDeskApiController } from '../api/training/training-desk.api-controller';
import { OwnTrainingPageController } from '../pages/training/own-training.page-controller';
import { TrainingDeskPageController } from '../pages/training/training-desk.page-controller';
import { trainingAccess } from './training.access';
import { trainingPaths } from './training.paths';

/** Pages and API of training. */
export const trainingControllers = [
  OwnTrainingPageController,
  TrainingDeskPageController,
  OwnTrainingApiController,
  TrainingDeskApiController,
];

/** Where people find them. */
export const trainingPlaces: readonly AccountPlace[] = [
  {
    text: 'Your training',
    hint: 'Tell us what you have learned, and send us proof.',
    href: trainingPaths.own,
    roles: trainingAccess.ownTraining.roles,
    order: 16.5,
  },
  {
    text: 'Training of PAs',
    hint: 'Proof that waits to be looked at.',
    href: trainingPaths.board,
    roles: trainingAccess.seeTraining.roles,
    order: 54.5,
    group: 'Checks and approvals',
  },
];
