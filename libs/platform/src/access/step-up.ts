import { ForbiddenException } from '@nestjs/common';
import type { Actor } from './actor';

/** For so long a proof of who someone is counts as fresh. */
export const STEP_UP_MINUTES = 10;

/** Where a person proves again who they are, before contact details, evidence, money or ways in. */
export const STEP_UP_PATH = '/account/prove-it';

/** The deed needs a fresh proof of who it is. Pages lead to where one is given; the API says so by its code. */
export class StepUpNeededException extends ForbiddenException {
  constructor() {
    super({
      code: 'step-up-needed',
      message: 'Prove that it is you first: this needs a proof from the last 10 minutes.',
    });
  }
}

/** Whether this person proved who they are in the last ten minutes. */
export function isFreshlyProven({ provenAt }: Pick<Actor, 'provenAt'>, now: Date): boolean {
  return provenAt !== undefined && now.getTime() - provenAt.getTime() < STEP_UP_MINUTES * 60_000;
}
