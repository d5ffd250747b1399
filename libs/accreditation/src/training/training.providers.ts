import { OwnTrainings } from './own-trainings.service';
import { TrainingDesk } from './training-desk.service';
import { TrainingFilesRepository } from './training-files.repository';
import { TrainingFiles } from './training-files.service';
import { TrainingLines } from './training-lines.reader';
import { TrainingReader } from './training.reader';
import { TrainingWanted } from './training-wanted';
import { TrainingsRepository } from './trainings.repository';

/** Services and repositories of training. */
export const trainingProviders = [
  TrainingsRepository,
  TrainingFilesRepository,
  TrainingFiles,
  OwnTrainings,
  TrainingDesk,
  TrainingLines,
  TrainingReader,
  TrainingWanted,
];
