import type { PageModel } from '@pa/web';
import type { OwnVisit } from '../../visits/own-visits.service';
import { LONGEST_REPLY, visitWhen, type Visit } from '../../visits/visit';
import { visitsPaths } from '../../visits/visits.paths';
import { ownViewForm, viewLines } from './finding-views.presenter';
import { actionLines, gradeState, visitRows, visitState } from './visit-words';

export function ownVisitsModel(visits: readonly Visit[]): PageModel {
  return {
    title: 'Visits to see how your work goes',
    visits: visits.map((visit) => ({
      href: visitsPaths.ownOne(visit.id),
      when: visitWhen(visit.startsAt),
      state: visitState(visit),
    })),
  };
}

/** `typed`: what came with an error, and the form it came by: a finding's id, "view-" and its id, or "reply". */
export function ownVisitModel(visit: OwnVisit, typed?: { form: string; words: string }): PageModel {
  const { id, state, version, findings, questions, reply } = visit;
  const wordsOf = (form: string) => (typed?.form === form ? typed.words : '');
  return {
    title: `Visit on ${visitWhen(visit.startsAt)}`,
    page: { back: { href: visitsPaths.own, text: 'Back to your visits' } },
    state: visitState(visit),
    rows: [...visitRows(visit, 'pa'), ...helpedRows(visit)],
    questions: findings.length > 0 ? [] : state === 'planned' ? questions : [],
    findings: findings.map((finding) => ({
      question: finding.question,
      state: gradeState(finding.grade),
      words: finding.words,
      lines: [...actionLines(finding, 'pa'), ...viewLines(finding, 'pa')],
      view: ownViewForm(id, finding, typed?.form === `view-${finding.id}` ? typed.words : undefined),
      answer:
        finding.actionState === 'open'
          ? {
              action: visitsPaths.ownAction(id, finding.id),
              id: finding.id,
              version: finding.version,
              values: wordsOf(finding.id),
              isWrong: typed?.form === finding.id,
            }
          : null,
    })),
    isMissed: visit.missedBy === 'pa',
    reply,
    replyForm:
      state === 'planned' && !visit.hasBegun
        ? {
            action: visitsPaths.ownReply(id),
            version,
            values: wordsOf('reply'),
            longest: LONGEST_REPLY,
            isWrong: typed?.form === 'reply',
          }
        : null,
  };
}

/** That somebody is asked is told to the PA, and a yes; who says no is not asked about it by the PA. */
function helpedRows({ way, state, homeAnswer }: OwnVisit) {
  if (way !== 'in-person' || homeAnswer === 'elsewhere') return [];
  if (homeAnswer === 'yes') return [{ key: 'The person you help', value: 'They said yes' }];
  return state === 'planned' ? [{ key: 'The person you help', value: 'We ask them first. They can say no' }] : [];
}
