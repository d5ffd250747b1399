import { Module } from '@nestjs/common';
import { Secrets, UnitOfWork, type Actor } from '@pa/platform';
import { v7 as newId } from 'uuid';
import { AccreditationModule } from '../../libs/accreditation/src/accreditation.module';
import { accreditationEntities } from '../../libs/accreditation/src/entities';
import { FindingViews } from '../../libs/accreditation/src/visits/finding-views.service';
import type { FindingInput } from '../../libs/accreditation/src/visits/findings';
import { OwnVisits } from '../../libs/accreditation/src/visits/own-visits.service';
import { VisitChoice } from '../../libs/accreditation/src/visits/visit-choice.service';
import { VisitDesk, type VisitPlan } from '../../libs/accreditation/src/visits/visit-desk.service';
import { VisitFindings } from '../../libs/accreditation/src/visits/visit-findings.service';
import { VisitHomes } from '../../libs/accreditation/src/visits/visit-homes.service';
import { VisitMails } from '../../libs/accreditation/src/visits/visit-mails';
import { VisitMisses } from '../../libs/accreditation/src/visits/visit-misses.service';
import { STARTING_QUESTIONS } from '../../libs/accreditation/src/visits/visit-questions';
import { VisitReminders } from '../../libs/accreditation/src/visits/visit-reminders';
import { visitsDataMap } from '../../libs/accreditation/src/visits/visits.data-map';
import { mappedTablePart } from '../../libs/accounts/src/privacy/exports/mapped-table-part';
import { RegisterUnderTest } from '../integration/register/register-under-test';

@Module({ providers: [VisitMails, VisitReminders] })
class WorkerPartModule {}

const DAY = 86_400_000;
export const FINE: FindingInput = { grade: 'fine', words: '', action: '', dueOn: '' };

/** A register with a PA, an auditor and an assessor, in which visits are planned and held. */
export class VisitsBed {
  pa!: Actor;
  auditor!: Actor;
  assessor!: Actor;

  private constructor(readonly bed: RegisterUnderTest) {}

  static async start(): Promise<VisitsBed> {
    const modules = [AccreditationModule, WorkerPartModule];
    return new VisitsBed(await RegisterUnderTest.start({ modules, entities: accreditationEntities }));
  }

  async fresh(): Promise<void> {
    await this.bed.freshRegisters();
    this.pa = await this.bed.person(this.bed.after, 'pa');
    this.auditor = await this.bed.person(this.bed.after, 'auditor');
    this.assessor = await this.bed.person(this.bed.after, 'assessor');
  }

  get desk() {
    return this.bed.get(VisitDesk);
  }
  get findings() {
    return this.bed.get(VisitFindings);
  }
  get homes() {
    return this.bed.get(VisitHomes);
  }
  get choice() {
    return this.bed.get(VisitChoice);
  }
  get reminders() {
    return this.bed.get(VisitReminders);
  }
  get views() {
    return this.bed.get(FindingViews);
  }
  get misses() {
    return this.bed.get(VisitMisses);
  }
  get own() {
    return this.bed.get(OwnVisits);
  }

  /** The day so many days from now, YYYY-MM-DD. */
  dayAfter(days: number): string {
    return new Date(this.bed.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  }

  later(days: number): void {
    this.bed.clock.set(new Date(this.bed.clock.now().getTime() + days * DAY));
  }

  planIn(days: number, more: Partial<VisitPlan> = {}): VisitPlan {
    const how = { auditorId: this.auditor.personId, way: 'video', place: 'We send a link' };
    return { ...how, day: this.dayAfter(days), at: '10:00', ...more };
  }

  async planned(more: Partial<VisitPlan> = {}): Promise<string> {
    return this.desk.plan(this.assessor, { id: newId(), personId: this.pa.personId }, this.planIn(10, more));
  }

  /** All is fine, but perhaps what was seen for the first question. */
  seen(more: Partial<FindingInput> = {}): FindingInput[] {
    return [...STARTING_QUESTIONS, ''].map((_, place) => (place === 0 ? { ...FINE, ...more } : FINE));
  }

  async held(more: Partial<FindingInput> = {}): Promise<string> {
    const id = await this.planned();
    this.later(11);
    await this.findings.write(this.auditor, { id, version: 1 }, { findings: this.seen(more), note: '' });
    return id;
  }

  /** The copy of the PA's data about visits, as text. */
  async copy(): Promise<string> {
    const table = visitsDataMap['public.monitoring_visits']!;
    const part = mappedTablePart(['public.monitoring_visits', table], table.exports![0]!, this.bed.get(Secrets));
    return this.bed.get(UnitOfWork).run(this.bed.after, async (tx) => {
      const records: unknown[] = [];
      for await (const record of part.read(tx, this.pa.personId)) records.push(record);
      return JSON.stringify(records);
    });
  }

  /** To whom mail went, and the first sentence of its subject; since the last time somebody asked. */
  async mails(): Promise<Array<{ to: string; subject: string; text: string }>> {
    await this.bed.relay(this.bed.after);
    return this.bed.mails.sent
      .splice(0)
      .map(({ to, subject, paragraphs }) => ({ to, subject: subject.split('.')[0]!, text: paragraphs.join(' ') }));
  }
}
