import { TrainingMails } from './mails/training-mails';

/** The worker's part of training. */
export const trainingWorkerProviders = [TrainingMails];
