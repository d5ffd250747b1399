import type { PageModel } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import { registerPaths } from '../register.paths';
import type { PublicProfileView } from './public-profile.presenter';

/** The profile as employers see it, or would, shown to its PA. */
export function previewModel(own: OwnPaProfile, profile: PublicProfileView): PageModel {
  return {
    title: 'Your profile as employers see it',
    page: { back: { href: registerPaths.profile, text: 'Your profile' } },
    profile,
    about: own.isShown ? 'This is what employers see now.' : 'Nobody sees it now. This is how it would look.',
    newWords: own.wordsWait ? 'Your new words are not shown yet. Below are the old ones.' : null,
    canSend: own.deeds.includes('submit'),
    paths: registerPaths,
  };
}
