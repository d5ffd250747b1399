import type { Licensee } from '@pa/platform';
import type { PageModel } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import { LONGEST_ANSWER } from '../pa-profile-moves.service';
import { registerPaths } from '../register.paths';
import { decisionWords } from './profile-status';

/** The page before a profile is sent in: what is missing, or what will happen; and room for an answer to staff. */
export function sendModel(own: OwnPaProfile, { policies }: Pick<Licensee, 'policies'>, answer = ''): PageModel {
  const isAnswer = own.lastDecision !== null && own.lastDecision.decision !== 'approved';
  return {
    title: own.progress.isWhole ? 'Send your profile' : 'A few answers are missing',
    page: { back: { href: registerPaths.profile, text: 'Your profile' } },
    missing: own.progress.parts.flatMap(({ part, title, missing }) =>
      missing.map(({ message }) => ({ text: message, where: title, href: registerPaths.part(part) })),
    ),
    canSend: own.deeds.includes('submit'),
    isAnswer,
    mustAnswer: own.state === 'removed',
    decision: isAnswer ? decisionWords(own.lastDecision) : null,
    whatHappens:
      policies.moderation === 'after' && !isAnswer
        ? 'Employers can find you at once. We also read each new profile. If something has to change, we tell you.'
        : 'We read it first, and email you when we have. Then employers can find you.',
    answer,
    longestAnswer: LONGEST_ANSWER,
    paths: registerPaths,
  };
}
