import { localDay } from '@pa/accounts';
import { dateWords, type PageModel } from '@pa/web';
import { referencePaths } from '../../references/references.paths';
import {
  mayBeShared,
  type ReferenceAudience,
  type SharedReference,
} from '../../references/sharing/reference-sharing.service';

export function audienceModel({ reference, refereeName, audience }: SharedReference): PageModel {
  const isOpen = mayBeShared(reference);
  return {
    title: 'Who may read this reference',
    page: { back: { href: referencePaths.own, text: 'Back to your references' } },
    refereeName,
    isOpen,
    employers: audience.map((one) => employerLine(one, { id: reference.id, isOpen })),
  };
}

function employerLine(employer: ReferenceAudience, { id, isOpen }: { id: string; isOpen: boolean }) {
  const { employerId, name, isInTouch, mayRead, isGiven, sharedAt } = employer;
  const isShown = isOpen && mayRead;
  return {
    name,
    state: isShown ? { kind: 'good', text: 'May read it' } : { kind: 'plain', text: 'Cannot read it' },
    lines: [
      ...(isShown && sharedAt ? [`Since ${dateWords(localDay(sharedAt))}.`] : []),
      ...readLine(employer),
      ...(isInTouch ? [] : ['You cannot write to each other now.']),
      ...(isGiven && !isInTouch ? ['When you can again, they can read it again. To prevent that, stop it.'] : []),
    ],
    shareAction: isOpen && isInTouch && !isGiven ? referencePaths.audienceOne(id, employerId) : null,
    endAction: isGiven ? referencePaths.audienceEnd(id, employerId) : null,
  };
}

function readLine({ readCount, lastReadAt, sharedAt }: ReferenceAudience): string[] {
  if (!lastReadAt) return sharedAt ? ['They have not read it yet.'] : [];
  const day = dateWords(localDay(lastReadAt));
  return [readCount === 1 ? `They read it on ${day}.` : `They opened it ${readCount} times, last on ${day}.`];
}
