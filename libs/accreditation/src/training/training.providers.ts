import { TrainingReader } from './training.reader';

/** Services and repositories of training. */
export const trainingProviders = [TrainingReader];
