import { Injectable, OnModuleInit } from '@nestjs/common';
import {
  LicenseeDirectory,
  Mailer,
  OutboxSubscribers,
  Secrets,
  type Licensee,
  type OutboxDelivery,
  type Transaction,
} from '@pa/platform';
import { dateWords } from '@pa/web';
import { safetyPaths } from '../safety.paths';
import { RegisterLinks } from '../register-links';
import { complaintEvents } from './complaints.events';
import { ComplaintsRepository, type ComplaintRow } from './complaints.repository';
import { COMPLAINT_PLACES } from './complaints.service';

/** Mails about a complaint. Neither holds a word of it: only the reference and the dates. */
@Injectable()
export class ComplaintMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly complaints: ComplaintsRepository,
    private readonly secrets: Secrets,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(complaintEvents.received, (event, tx) => this.send(event, tx));
  }

  private async send(event: OutboxDelivery, tx: Transaction): Promise<void> {
    const licensee = await this.licensees.findById(event.licenseeId);
    const row = await this.complaints.find(tx, event.subjectId);
    if (!licensee || !row) return;
    if (row.email_sealed) await this.acknowledge(licensee, row, row.email_sealed);
    await this.tellStaff(licensee, row);
  }

  private async acknowledge(licensee: Licensee, row: ComplaintRow, emailSealed: Buffer): Promise<void> {
    await this.mailer.send({
      licensee,
      to: this.secrets.open(licensee.id, emailSealed, COMPLAINT_PLACES.email),
      subject: `We have your complaint: ${row.reference}`,
      paragraphs: [
        `Thank you for telling us. Your reference is ${row.reference}.`,
        `A person will write to you or call you by ${dateWords(row.acknowledge_by)}.`,
        `You will have our answer by ${dateWords(row.answer_by)}.`,
        'You can call us at any time about it. Say the reference.',
      ],
    });
  }

  private async tellStaff(licensee: Licensee, row: ComplaintRow): Promise<void> {
    await this.mailer.send({
      licensee,
      to: licensee.brand.email,
      subject: `A complaint came in: ${row.reference}`,
      paragraphs: [
        `It is to be acknowledged by ${dateWords(row.acknowledge_by)} and answered by ${dateWords(row.answer_by)}.`,
        'What was written is not in this email. Sign in to read it.',
      ],
      action: { label: 'Look at the complaint', url: this.links.to(licensee, safetyPaths.staffComplaint(row.id)) },
    });
  }
}
