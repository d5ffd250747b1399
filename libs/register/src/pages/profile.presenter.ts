import { schemesPaths } from '@pa/accreditation';
import type { PageModel } from '@pa/web';
import type { OwnPaProfile } from '../own-pa-profile';
import type { PartProgress } from '../pa-profile-progress';
import { registerPaths } from '../register.paths';
import { daysSince, pendingWordsStatus, statusOf } from './profile-status';

/** Something a PA can do: a link to a page, or a button that does it. */
export interface ProfileAct {
  readonly text: string;
  readonly href?: string;
  readonly post?: string;
  readonly hint?: string;
}

/** The page of a PA's own profile: how it stands, its parts, and what can be done with it. */
export function profileModel(own: OwnPaProfile, now: Date): PageModel {
  const { parts, doneCount } = own.progress;
  return {
    title: 'Your profile',
    name: own.displayName,
    status: statusOf(own, now),
    pendingWords: pendingWordsStatus(own),
    mainActs: mainActs(own, now),
    partItems: own.state === 'archived' ? [] : parts.map(partItem),
    done: `${doneCount} of ${parts.length} parts done`,
    otherActs: otherActs(own),
    paths: registerPaths,
  };
}

function partItem({ part, title, isDone, missing }: PartProgress): object {
  const [first] = missing;
  return {
    text: title,
    href: registerPaths.part(part),
    hint: isDone ? undefined : (first?.message ?? 'You can leave this out. It helps people choose you.'),
    state: isDone ? { kind: 'good', text: 'Done' } : { kind: 'plain', icon: 'pencil', text: 'Not yet' },
  };
}

/** What most people come for in this state. */
function mainActs(own: OwnPaProfile, now: Date): ProfileAct[] {
  const can = (deed: OwnPaProfile['deeds'][number]) => own.deeds.includes(deed);
  if (can('reopen')) return [{ text: 'Bring my profile back', post: registerPaths.reopen }];
  if (own.pausedReason === 'not-confirmed') return [{ text: 'Yes, I am still available', post: registerPaths.confirm }];
  if (can('resume')) return [{ text: 'Start again', post: registerPaths.resume }];
  if (can('submit')) return [submitAct(own)];
  if (can('withdraw')) return [{ text: 'Take it back', post: registerPaths.withdraw }];
  if (own.hidden) return [{ text: 'Show my profile again', post: registerPaths.show }];
  if (own.needsApproval) return [{ text: 'See what is left for your approval', href: schemesPaths.own }];
  return own.isShown ? [freshAct(own, now)] : [];
}

/** Who said today that all is right need not say it again. */
function freshAct({ askedAt, confirmedAt }: OwnPaProfile, now: Date): ProfileAct {
  if (askedAt) return { text: 'Yes, I am still available', post: registerPaths.confirm };
  if (confirmedAt && daysSince(confirmedAt, now) === 0)
    return { text: 'See it as employers do', href: registerPaths.preview };
  return { text: 'All is still right', post: registerPaths.confirm };
}

function submitAct(own: OwnPaProfile): ProfileAct {
  const next = own.progress.parts.find(({ isDone, missing }) => !isDone && missing.length > 0);
  if (own.state !== 'draft' || !next) return { text: 'Check and send', href: registerPaths.send };
  return { text: own.progress.doneCount === 0 ? 'Start' : 'Go on', href: registerPaths.part(next.part) };
}

/** What one does now and then, each with what it means. */
function otherActs(own: OwnPaProfile): ProfileAct[] {
  const acts: ProfileAct[] = [];
  if (own.deeds.includes('pause'))
    acts.push({
      text: 'Pause my profile',
      post: registerPaths.pause,
      hint: 'Nobody can find it until you start again.',
    });
  if (own.pausedReason === 'not-confirmed')
    acts.push({ text: 'Leave it paused', post: registerPaths.pause, hint: 'We stop asking until you start again.' });
  if (own.state === 'published' && !own.hidden)
    acts.push({
      text: 'Hide my profile',
      post: registerPaths.hide,
      hint: 'Quick and quiet: nobody can find it. It stays on the register.',
    });
  if (own.hidden && own.state !== 'published' && own.state !== 'archived')
    acts.push({ text: 'Do not hide my profile', post: registerPaths.show, hint: 'It is hidden now.' });
  if (own.deeds.includes('archive'))
    acts.push({
      text: 'Put my profile away',
      href: registerPaths.archive,
      hint: 'For when you stop working as a PA. You can bring it back.',
    });
  return acts;
}
