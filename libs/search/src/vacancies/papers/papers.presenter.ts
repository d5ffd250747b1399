import { dateOf, wallMinutes } from '@pa/matching';
import type { OwnInvitation } from '@pa/recruitment';
import type { PublicProfileView } from '@pa/register';
import { countWords, dateWords, type PageModel } from '@pa/web';
import { profileBlocks, reasonWords, type SheetBlock } from '../../pages/sheet.presenter';
import { jobLines } from '../pages/job-card.presenter';
import { jobsPaths } from '../jobs.paths';
import type { PapersOfPa } from './pa-papers.service';

export interface PapersContext {
  /** The profile as employers read it; null until it is whole. */
  readonly view: PublicProfileView | null;
  readonly districtName: (district: string) => string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly for: string;
}

/** One sheet for a PA: who asked for them, jobs that fit, and what employers read. Numbers can be said on the phone. */
export function papersModel(papers: PapersOfPa, context: PapersContext): PageModel {
  const { invitations, jobs } = papers;
  const asked = invitations.map((one, index) => invitationBlock(one, index + 1, context));
  return {
    title: `Jobs for ${context.for}`,
    lead: [`Printed on ${dateWords(context.today)}.`, ...leadLines(papers)],
    blocks: [
      ...asked,
      ...jobs.map((found, index) => ({
        title: `${asked.length + index + 1}. ${found.ranked.job.title}`,
        lines: [placeLine(found.ranked.job.district, found.match.distance, context), ...jobLines(found.ranked.job)],
        items: found.match.reasons.map(reasonWords),
      })),
      ...(context.view ? profileBlocks(context.view) : []),
    ],
    ask: 'Would you like one of these jobs, or is something not right? Call us and say the number.',
    page: { back: { href: jobsPaths.jobs(), text: 'Find a job' } },
  };
}

function leadLines({ profile, invitations, jobs, total }: PapersOfPa): string[] {
  const asked = countWords(invitations.length, 'employer');
  return [
    ...(profile
      ? []
      : ['Your profile is not finished. Call us, and we finish it with you. Then we can look for jobs.']),
    ...(invitations.length > 0 ? [`${asked} would like you to look at a job. You find it first.`] : []),
    ...(profile && total === 0 ? ['No job fits you just now. We look again whenever you call.'] : []),
    ...(total > jobs.length ? [`${total} jobs fit you. Here are the best ${jobs.length}.`] : []),
  ];
}

function invitationBlock({ invitation, vacancy }: OwnInvitation, number: number, context: PapersContext): SheetBlock {
  const day = dateWords(dateOf(Math.floor(wallMinutes(invitation.invitedAt) / 1440)));
  return {
    title: `${number}. ${vacancy.title}`,
    lines: [`An employer thought of you on ${day}.`, placeLine(vacancy.district ?? '', null, context)],
    items: jobLines({ ...vacancy, closesOn: vacancy.closesOn ?? context.today }),
  };
}

function placeLine(district: string, distance: string | null, { districtName }: PapersContext): string {
  return `${[districtName(district) ?? district, distance].filter((words) => words).join('. ')}.`;
}
