import {
  SECTION_KEYS,
  sections,
  weekColumns,
  type PaProfileDateEntity,
  type PaProfileEntity,
  type PaProfileModerationEntity,
  type Section,
  type SectionContext,
  type SectionKey,
  type SectionValues,
} from '@pa/register';
import type { DaysAgo, DemonstrationPa } from '../pas/pa';
import { daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { personId, type LoadingFor } from './person-row';

type ProfileRow = Omit<PaProfileEntity, 'isShown'>;
type Answers = Omit<
  ProfileRow,
  | 'licenseeId'
  | 'id'
  | 'personId'
  | 'state'
  | 'hidden'
  | 'pausedReason'
  | 'confirmedAt'
  | 'askedAt'
  | 'submittedAt'
  | 'publishedAt'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
>;

/** A profile that nothing was said in yet. */
const BLANK: Answers = {
  ...weekColumns([]),
  sectionsSaved: [],
  firstName: '',
  initial: '',
  headline: '',
  about: '',
  pendingText: null,
  district: null,
  travelMiles: null,
  travelModes: [],
  searchStatus: 'available',
  earliestStart: null,
  hoursMin: null,
  hoursMax: null,
  employment: [],
  hourlyRatePence: null,
  liveIn: false,
  shortNotice: false,
  shortNoticeHours: null,
  tasksWill: [],
  tasksTraining: [],
  tasksWillNot: [],
  experience: [],
  training: [],
  languages: [],
  communicationMethods: [],
  values: [],
  style: {},
  interests: [],
  environmentLimits: [],
  ageBand: null,
  adultOn: null,
  adultOnSealed: null,
  sexSealed: null,
};

function profileId(key: string): string {
  return seededId(`${key}/profile`);
}

/** A PA's profile as the register's own pages would have kept the answers. */
export function profileRow(pa: DemonstrationPa, loading: LoadingFor, today: string): ProfileRow {
  const { standing, key } = pa;
  const at = (days: DaysAgo | null): Date | null => (days === null ? null : daysBefore(loading.now, days));
  return {
    licenseeId: loading.licenseeId,
    id: profileId(key),
    personId: personId(key),
    ...BLANK,
    ...answersOf(pa, contextOf(loading, today)),
    state: standing.state,
    hidden: standing.hidden,
    pausedReason: standing.pausedReason,
    confirmedAt: at(standing.confirmed),
    askedAt: at(standing.asked),
    submittedAt: at(standing.submitted),
    publishedAt: at(standing.published),
    createdAt: daysBefore(loading.now, standing.joined),
    updatedAt: daysBefore(loading.now, standing.asked ?? standing.confirmed ?? standing.joined),
    version: 1,
  };
}

function answersOf(pa: DemonstrationPa, context: SectionContext): Partial<Answers> {
  const saved = SECTION_KEYS.filter((key) => pa.answers[key] !== undefined);
  const columns = saved.reduce<Partial<Answers>>(
    (all, key) => ({ ...all, ...columnsOf(key, pa.answers, context) }),
    {},
  );
  const { firstName = '', initial = '', headline = '' } = columns;
  return {
    ...columns,
    ...(pa.week ? weekColumns(pa.week) : {}),
    sectionsSaved: pa.week ? [...saved, 'week'] : [...saved],
    pendingText: pa.pendingAbout === null ? null : { firstName, initial, headline, about: pa.pendingAbout },
  };
}

function columnsOf<Key extends SectionKey>(
  key: Key,
  answers: Partial<SectionValues>,
  context: SectionContext,
): Partial<Answers> {
  const section = sections[key] as unknown as Section<SectionValues[Key]>;
  return section.columns(answers[key] as SectionValues[Key], context);
}

/** The districts are known to exist: a test holds the towns against the places. */
function contextOf({ licenseeId, secrets }: LoadingFor, today: string): SectionContext {
  return {
    today,
    districtOf: (text) => text,
    seal: (text) => secrets.seal(licenseeId, text),
    open: (sealed) => secrets.open(licenseeId, sealed),
  };
}

export function dateRows({ key, dates }: DemonstrationPa, { licenseeId }: LoadingFor): PaProfileDateEntity[] {
  return dates.map((date, index) => ({
    licenseeId,
    id: seededId(`${key}/date/${index}`),
    profileId: profileId(key),
    ...date,
  }));
}

/** What staff looked at; the co-ordinator decided all of it. */
export function lookRows(
  { key, looks }: DemonstrationPa,
  { licenseeId, now }: LoadingFor,
  decider: string,
): PaProfileModerationEntity[] {
  return looks.map((look, index) => ({
    licenseeId,
    id: seededId(`${key}/look/${index}`),
    profileId: profileId(key),
    subject: look.subject,
    answer: look.answer,
    openedAt: daysBefore(now, look.opened),
    decidedAt: look.decided === null ? null : daysBefore(now, look.decided),
    decidedBy: look.decision === null ? null : decider,
    decision: look.decision,
    reasons: [...look.reasons],
    words: look.words,
  }));
}
