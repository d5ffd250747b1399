import { recruitmentPaths } from '../../recruitment.paths';
import type { OwnVacancy } from '../own-vacancy';
import { isReady } from './advert-status';

/** Something an employer can do: a link to a page, or a button that does it. */
export interface AdvertAct {
  readonly text: string;
  readonly href?: string;
  readonly post?: string;
  readonly hint?: string;
}

type Can = (deed: OwnVacancy['deeds'][number]) => boolean;

/** What most people come for in this state. */
export function mainActs(own: OwnVacancy): AdvertAct[] {
  const can: Can = (deed) => own.deeds.includes(deed);
  const path = (deed: Parameters<typeof recruitmentPaths.deed>[1]) => recruitmentPaths.deed(own.id, deed);
  if (can('submit')) return [sendAct(own)];
  if (can('withdraw')) return [{ text: 'Take it back', post: path('take-back') }];
  if (can('resume')) return [{ text: 'Start again', post: path('start-again') }];
  return can('pause') ? [] : [{ text: 'Copy this advert', href: recruitmentPaths.copyOf(own.id) }];
}

function sendAct(own: OwnVacancy): AdvertAct {
  const next = own.progress.parts.find(({ isDone, missing }) => !isDone && missing.length > 0);
  if (own.state === 'draft' && next)
    return {
      text: own.progress.doneCount === 0 ? 'Start' : 'Go on',
      href: recruitmentPaths.section(own.id, next.part),
    };
  const text = isReady(own) ? 'Check and send' : 'See what to change';
  return { text, href: recruitmentPaths.deed(own.id, 'send') };
}

/** What one does now and then, each with what it means. */
export function otherActs(own: OwnVacancy): AdvertAct[] {
  const can: Can = (deed) => own.deeds.includes(deed);
  const path = (deed: Parameters<typeof recruitmentPaths.deed>[1]) => recruitmentPaths.deed(own.id, deed);
  const isShown = own.state === 'published' || own.state === 'paused';
  return [
    ...(isShown
      ? [{ text: 'Print a poster', href: path('poster'), hint: 'For a shop window or a notice board.' }]
      : []),
    ...(can('pause')
      ? [{ text: 'Pause my advert', post: path('pause'), hint: 'PAs cannot see it until you start again.' }]
      : []),
    ...(can('fill') || can('close')
      ? [{ text: 'Close my advert', href: path('close'), hint: 'When you found somebody, or look no more.' }]
      : []),
    ...(can('pause') || can('resume') || can('submit')
      ? [
          {
            text: 'Copy this advert',
            href: recruitmentPaths.copyOf(own.id),
            hint: 'Begin a new advert with the same answers.',
          },
        ]
      : []),
    ...(own.state === 'draft'
      ? [{ text: 'Delete this draft', href: path('delete'), hint: 'It is gone for good.' }]
      : []),
  ];
}
