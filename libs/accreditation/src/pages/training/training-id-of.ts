import { isUUID } from 'class-validator';
import { TrainingNotFoundError } from '../../training/training.errors';

/** An id out of an address. @throws TrainingNotFoundError for what is none */
export function trainingIdOf(text: string | string[] | undefined): string {
  if (typeof text === 'string' && isUUID(text)) return text;
  throw new TrainingNotFoundError();
}
