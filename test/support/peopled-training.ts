import { OwnTrainings } from '@pa/accreditation';
import type { Actor } from '@pa/platform';
import type { TestApp } from './app';
import type { TestRegister } from './registers';

/** What an address or a form can name of training. */
export interface TrainingIds {
  /** Told of, with proof. Of the first version. */
  readonly trainingId: string;
  /** The same, for staff to look at. */
  readonly waitingTrainingId: string;
}

/** Training of a PA: two with proof, and one without. */
export async function fillTraining(
  { app }: TestApp,
  { register, pa }: { register: TestRegister; pa: Actor },
): Promise<TrainingIds> {
  const { canary } = register;
  const file = { name: 'certificate.txt', bytes: Buffer.from(`${canary} was taught.\n`) };
  const tell = (category: string, proof: typeof file | null) =>
    app.get(OwnTrainings).tell(pa, { category, provider: canary, doneOn: '2025-11-03', validUntil: null }, proof);
  const trainingId = await tell('moving-and-handling', file);
  const waitingTrainingId = await tell('first-aid', file);
  await tell('fire', null);
  return { trainingId, waitingTrainingId };
}
