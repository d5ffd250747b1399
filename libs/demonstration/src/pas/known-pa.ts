import type { SectionValues } from '@pa/register';
import type { PersonaName } from '../personas';
import type { Standing } from './pa';

/** The PA of the known sign-in: on the register, fresh, looking for work, with all answers. */
export const KNOWN_PERSONA: PersonaName = 'long-standing-pa';

export const KNOWN_STANDING: Standing = {
  state: 'published',
  hidden: false,
  pausedReason: null,
  joined: 121,
  submitted: 120,
  published: 119,
  confirmed: 4,
  asked: null,
};

const WORDS = {
  headline: 'PA for many years, calm in the mornings and good company all day',
  about:
    'I have worked one to one for most of my life, and I would not go back to anything else. ' +
    'I think of this job as being the arms and legs, not the head: you decide, and I do it your way.\n\n' +
    'If something goes wrong, I say so the same day. ' +
    'I am glad to come for a chat first, with a friend or family member there if you like.',
};

/** Made-up answers, with words and a search that show the product well. */
export function knownAnswers(answers: SectionValues): SectionValues {
  return {
    ...answers,
    'about-you': { ...answers['about-you'], ...WORDS },
    'work-wanted': { ...answers['work-wanted'], searchStatus: 'available', earliestStart: null },
  };
}
