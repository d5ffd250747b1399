import { Injectable } from '@nestjs/common';
import { nameIndexesOf } from '@pa/accounts';
import type { Transaction } from '@pa/platform';
import type { DemonstrationEmployer } from '../employers/generate-employers';
import { daysAfter, daysBefore } from '../random/days';
import { seededId } from '../random/seeded-id';
import { personId, type LoadingFor } from './person-row';
import { reportRows } from './report-rows';
import { RowsRepository } from './rows.repository';

interface SafetyToLoad {
  readonly loading: LoadingFor;
  readonly today: string;
  /** The PA whom people who try the demonstration can be. */
  readonly pa: string;
  readonly coordinator: string;
  /** The first of them is the employer whom people who try the demonstration can be. */
  readonly employers: readonly DemonstrationEmployer[];
}

/** Who looked at the known PA: an employer by their place in the list, so many days ago. */
const LOOKS = [
  { employer: 0, daysAgo: 1 },
  { employer: 3, daysAgo: 1 },
  { employer: 7, daysAgo: 4 },
  { employer: 3, daysAgo: 9 },
];
const HIDDEN_NAME = 'Gary Nuttall';

/** One is new, one has been read and is late. */
const COMPLAINTS = [
  {
    reference: 'C-7K4M-2QPX',
    about: 'register',
    state: 'received',
    daysAgo: 2,
    name: 'Jean Ashworth',
    words: 'I asked for large print three weeks ago. It has not come.',
  },
  {
    reference: 'C-9TRW-5HDN',
    about: 'person',
    state: 'acknowledged',
    daysAgo: 33,
    name: '',
    words: 'Somebody I found here asked me to lend them money.',
  },
];
const NOTE = 'Rang the number they left. They will call back on Thursday.';
const ACKNOWLEDGE_DAYS = 7;
const ANSWER_DAYS = 30;

/** Looks at a PA, a line of whom the PA hides from, how to reach an employer, complaints and reports for staff. */
@Injectable()
export class DemonstrationSafety {
  constructor(private readonly rows: RowsRepository) {}

  async load(tx: Transaction, given: SafetyToLoad): Promise<void> {
    await this.addViews(tx, given);
    await this.addHide(tx, given);
    await this.addComplaints(tx, given);
    await this.addReports(tx, given);
  }

  private async addViews(tx: Transaction, { loading, today, pa, employers, coordinator }: SafetyToLoad): Promise<void> {
    const { licenseeId, now, secrets } = loading;
    const looks = LOOKS.flatMap(({ employer, daysAgo }) => {
      const viewer = employers[employer];
      if (!viewer) return [];
      const near = viewer.details && secrets.seal(licenseeId, viewer.details.place, 'views.near_sealed');
      return [{ viewer_id: personId(viewer.key), viewed_id: pa, role: 'employer', near, daysAgo, what: 'pa-profile' }];
    });
    const [known] = employers;
    const opened = { viewer_id: coordinator, role: 'co-ordinator', near: null, daysAgo: 6, what: 'account' };
    const all = known ? [...looks, { ...opened, viewed_id: personId(known.key) }] : looks;
    const rows = all.map(({ role, near, daysAgo, ...ids }, index) => ({
      licensee_id: licenseeId,
      id: seededId(`${pa}/view/${index}`),
      ...ids,
      viewer_role: role,
      near_sealed: near,
      seen_on: daysAfter(today, -daysAgo),
      seen_at: daysBefore(now, daysAgo),
    }));
    await this.rows.insertInto(tx, 'views', rows);
  }

  private async addReports(tx: Transaction, { loading, pa, employers, coordinator }: SafetyToLoad): Promise<void> {
    const other = employers[3] ?? employers[0];
    if (!other) return;
    const { reports, notes } = reportRows({ loading, pa, coordinator, employer: personId(other.key) });
    await this.rows.insertInto(tx, 'safety_reports', reports);
    await this.rows.insertInto(tx, 'safety_report_notes', notes);
  }

  private async addHide(tx: Transaction, { loading, pa }: SafetyToLoad): Promise<void> {
    const { licenseeId, now, secrets } = loading;
    await this.rows.insertInto(tx, 'hides', [
      {
        licensee_id: licenseeId,
        id: seededId(`${pa}/hide`),
        person_id: pa,
        by_what: 'name',
        value_index: nameIndexesOf(secrets, licenseeId, HIDDEN_NAME).nameIndex,
        words_sealed: secrets.seal(licenseeId, HIDDEN_NAME, 'hides.words_sealed'),
        made_by: pa,
        created_at: daysBefore(now, 20),
      },
    ]);
  }

  private async addComplaints(tx: Transaction, { loading, today, coordinator }: SafetyToLoad): Promise<void> {
    const { licenseeId, now, secrets } = loading;
    const rows = COMPLAINTS.map(({ reference, about, state, daysAgo, name, words }) => ({
      licensee_id: licenseeId,
      id: seededId(`${licenseeId}/complaint/${reference}`),
      reference,
      about,
      state,
      name_sealed: secrets.seal(licenseeId, name, 'complaints.name_sealed'),
      words_sealed: secrets.seal(licenseeId, words, 'complaints.words_sealed'),
      received_at: daysBefore(now, daysAgo),
      acknowledge_by: daysAfter(today, ACKNOWLEDGE_DAYS - daysAgo),
      answer_by: daysAfter(today, ANSWER_DAYS - daysAgo),
      acknowledged_at: state === 'acknowledged' ? daysBefore(now, daysAgo - 2) : null,
      version: state === 'acknowledged' ? 2 : 1,
    }));
    await this.rows.insertInto(tx, 'complaints', rows);
    const read = rows.filter(({ state }) => state === 'acknowledged');
    const notes = read.map(({ id, acknowledged_at: at }) => ({
      licensee_id: licenseeId,
      id: seededId(`${id}/note`),
      complaint_id: id,
      by_id: coordinator,
      moved_to: 'acknowledged',
      note_sealed: secrets.seal(licenseeId, NOTE, 'complaint_notes.note_sealed'),
      created_at: at,
    }));
    await this.rows.insertInto(tx, 'complaint_notes', notes);
  }
}
