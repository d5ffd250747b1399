import { keptWords, type RetentionRule } from '@pa/platform';
import { dateWords } from '@pa/web';
import { CLOSING_REASONS } from '../closing/closing-reasons';
import { CONSENT_WORDINGS } from '../consents/consent-wordings';
import type { ConsentStanding } from '../consents/consents.service';
import type { GivenAs } from '../consents/consents.repository';
import type { Correction } from '../corrections/correction';
import type { DataExport } from '../exports/data-export';
import type { LegalHold } from '../holds/legal-hold';
import { privacyPaths } from '../privacy.paths';
import { localDay } from '../../local-day';

/** A day as people say it: "3 March 2026". */
export function dayWords(day: Date | string): string {
  return dateWords(typeof day === 'string' ? day : localDay(day));
}

export function exportView(copy: DataExport): object {
  const { state, partsDone, partsTotal, goneOn, askedAt } = copy;
  return {
    asked: dayWords(askedAt),
    isReady: state === 'ready',
    progress: partsTotal > 0 ? `${partsDone} of ${partsTotal} parts are done` : 'It has not begun yet',
    goneOn: goneOn && dayWords(goneOn),
    pagePath: privacyPaths.copy('page'),
    jsonPath: privacyPaths.copy('json'),
  };
}

const STATES: Readonly<Record<Correction['state'], string>> = {
  open: 'We have not answered yet',
  'put-right': 'We put it right',
  kept: 'We left it as it is',
};

export function correctionView(correction: Correction): object {
  const { id, displayName, words, askedAt, dueOn, isLate, state, answer, answeredAt } = correction;
  return {
    displayName,
    words,
    answer,
    isLate,
    isOpen: state === 'open',
    state: STATES[state],
    asked: dayWords(askedAt),
    due: dayWords(dueOn),
    answered: answeredAt && dayWords(answeredAt),
    path: privacyPaths.request(id),
  };
}

export function holdView(hold: LegalHold): object {
  return {
    displayName: hold.displayName,
    reason: hold.reason,
    placed: dayWords(hold.placedAt),
    review: dayWords(hold.reviewOn),
    isReviewDue: hold.isReviewDue,
    liftPath: privacyPaths.liftHold(hold.id),
  };
}

const GIVEN_AS: Readonly<Record<GivenAs, string>> = {
  self: 'You said yes',
  staff: 'You told us, and we wrote it down',
  representative: 'Someone who acts for you said yes',
};

export function consentView({ key, version, given, history }: ConsentStanding): object {
  const { title, asks, needed, withdrawing, versions } = CONSENT_WORDINGS[key];
  return {
    key,
    title,
    asks,
    needed,
    withdrawing,
    version,
    paragraphs: versions[version - 1]?.paragraphs ?? [],
    given: given && `${GIVEN_AS[given.as]} on ${dayWords(given.at)}`,
    isOld: given !== null && given.version < version,
    history: history.map(
      ({ givenAt, withdrawnAt }) => `Yes on ${dayWords(givenAt)}, taken back on ${dayWords(withdrawnAt)}`,
    ),
    givePath: privacyPaths.giveConsent(key),
    withdrawPath: privacyPaths.withdrawConsent(key),
  };
}

/** The schedule as people read it: what, how long, why. What holds nothing about anyone is left out. */
export function scheduleRows(rules: readonly RetentionRule[]): object[] {
  return rules
    .filter(({ key }) => key !== 'platform.for-good')
    .map((rule) => ({ what: rule.what, kept: keptWords(rule), then: rule.then, why: rule.why }));
}

export const CLOSING_OPTIONS = Object.entries(CLOSING_REASONS).map(([value, text]) => ({ value, text }));
