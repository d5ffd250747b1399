import { Injectable } from '@nestjs/common';
import { PeopleReader } from '@pa/accounts';
import { ContentDesk, NO_DETAILS, StarterLoader, type ContentKind, type ContentWords } from '@pa/content';
import { UnitOfWork, type Actor } from '@pa/platform';
import { daysAfter } from '../random/days';
import { seededId } from '../random/seeded-id';
import type { DemonstrationRegister } from '../registers';

interface MadeUp {
  readonly key: string;
  readonly kind: ContentKind;
  readonly words: ContentWords;
}

const SERVICES = [
  ['payroll', 'Paid Right Payroll', 'Pay slips, tax and pensions for people who employ PAs.'],
  ['managed-accounts', 'Safe Hands Accounts', 'Looks after your direct payment and pays your bills.'],
  ['advocacy', 'Speak Up Together', 'Somebody on your side, when you talk to the council.'],
  ['insurance', 'Homeguard Cover', 'Insurance for people with PAs, with a help line about the law.'],
  ['support-planning', 'My Plan', 'Helps you to plan your week and your money.'],
] as const;
/** Of every few pieces of ours that the demonstration's editor has looked at, one is still to do. */
const STILL_TO_DO = 6;
/** An answer that should have been looked at some weeks ago. */
const STALE = 'faq-old-dbs';

/** Our own help pages, most of them checked, with invented services and dates and one answer that is stale. Nothing is doubled. */
@Injectable()
export class DemonstrationContent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleReader,
    private readonly loader: StarterLoader,
    private readonly desk: ContentDesk,
  ) {}

  async load({ id: licenseeId, home }: DemonstrationRegister): Promise<void> {
    await this.loader.load(licenseeId);
    const [personId] = await this.unitOfWork.run(licenseeId, (tx) => this.people.listWithRole(tx, 'editor'));
    if (!personId) return;
    const editor: Actor = { personId, licenseeId, displayName: '', roles: ['editor'], via: 'session' };
    const reviewOn = this.desk.usualReview();
    const [stale, ...others] = (await this.desk.list(editor)).toSorted((one) => (one.slug === STALE ? -1 : 1));
    for (const { id } of others.filter((_, place) => place % STILL_TO_DO !== 0))
      await this.desk.check(editor, id, reviewOn);
    for (const { key, kind, words } of madeUp(home, this.desk.today())) {
      const id = seededId(`${licenseeId}/content/${key}`);
      await this.desk.make(editor, { id, kind, words });
      await this.desk.publish(editor, id, { edition: 1, reviewOn });
    }
    if (stale) await this.makeStale(licenseeId, stale.id);
  }

  private async makeStale(licenseeId: string, id: string): Promise<void> {
    const today = this.desk.today();
    await this.unitOfWork.run(licenseeId, (tx) =>
      tx.query('UPDATE content_items SET checked_on = $3, review_on = $4 WHERE licensee_id = $1 AND id = $2', [
        licenseeId,
        id,
        daysAfter(today, -380),
        daysAfter(today, -15),
      ]),
    );
  }
}

function madeUp(home: string, today: string): MadeUp[] {
  const invented = 'This is made up: nobody is there.';
  const services = SERVICES.map(([service, title, summary], place): MadeUp => {
    const contact = { telephone: `0151 496 01${50 + place}`, url: `https://www.example.org/${service}`, place: home };
    const details = { ...NO_DETAILS, service, ...contact };
    return { key: service, kind: 'service', words: { title, summary, body: invented, topic: '', details } };
  });
  const date = (key: string, kind: 'event' | 'training', at: { days: number; title: string; summary: string }) => ({
    key,
    kind,
    words: {
      title: at.title,
      summary: at.summary,
      body: invented,
      topic: '',
      details: {
        ...NO_DETAILS,
        on: daysAfter(today, at.days),
        starts: '10:30',
        ends: '12:30',
        place: `${home} library`,
      },
    },
  });
  return [
    ...services,
    date('tea', 'event', { days: 16, title: 'Tea and talk', summary: 'For people who employ PAs, or think of it.' }),
    date('hoist', 'training', {
      days: 23,
      title: 'Moving people safely',
      summary: 'Half a day for PAs, with a hoist.',
    }),
    date('aid', 'training', { days: 37, title: 'First aid', summary: 'For PAs. Free, with a paper at the end.' }),
  ];
}
