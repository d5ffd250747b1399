import { Injectable } from '@nestjs/common';
import { Clock, InvalidError, Outbox, Secrets, UnitOfWork, type Actor, type FieldProblem } from '@pa/platform';
import { isEmail } from 'class-validator';
import { normaliseTelephone } from '../contact-details/normalise';
import { localDay } from '../local-day';
import { newReference, type ComplaintReceipt, type ComplaintRequest } from './complaint';
import { complaintDates } from './complaint-dates';
import { ComplaintNotFoundError } from './complaints.errors';
import { complaintEvents } from './complaints.events';
import { ComplaintsRepository, type ComplaintRow } from './complaints.repository';

export const LONGEST_COMPLAINT = 5000;
export const LONGEST_COMPLAINT_NAME = 120;
export const COMPLAINT_PLACES = {
  name: 'complaints.name_sealed',
  email: 'complaints.email_sealed',
  telephone: 'complaints.telephone_sealed',
  words: 'complaints.words_sealed',
  note: 'complaint_notes.note_sealed',
} as const;

/** Complaining: open to everyone, signed in or not, with or without a name. */
@Injectable()
export class Complaints {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly complaints: ComplaintsRepository,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a complaint down; the worker writes to who gave an address. The same ticket again changes nothing.
   * @throws InvalidError with a problem for each field
   */
  async receive(licenseeId: string, request: ComplaintRequest, actor: Actor | null): Promise<ComplaintReceipt> {
    assertRequest(request);
    const row = this.rowOf(licenseeId, request, actor);
    return this.unitOfWork.run(licenseeId, async (tx) => {
      if (await this.complaints.add(tx, row))
        await this.outbox.add(tx, { topic: complaintEvents.received, subjectId: row.id });
      const kept = await this.complaints.find(tx, row.id);
      return receiptOf(kept ?? { ...row, state: 'received', version: 1 });
    });
  }

  /** What the one who has the ticket was told: it says nothing of the complaint. @throws ComplaintNotFoundError */
  async getReceipt(licenseeId: string, ticket: string): Promise<ComplaintReceipt> {
    const row = await this.unitOfWork.run(licenseeId, (tx) => this.complaints.find(tx, ticket));
    if (!row) throw new ComplaintNotFoundError();
    return receiptOf(row);
  }

  private rowOf(
    licenseeId: string,
    request: ComplaintRequest,
    actor: Actor | null,
  ): Omit<ComplaintRow, 'state' | 'version'> {
    const at = this.clock.now();
    const seal = (text: string, place: string) => this.secrets.seal(licenseeId, text.trim(), place);
    const orNull = (text: string, place: string) => (text.trim() === '' ? null : seal(text, place));
    const { acknowledgeBy, answerBy } = complaintDates(localDay(at), request.about);
    return {
      id: request.ticket,
      reference: newReference(),
      about: request.about,
      from_id: actor ? (actor.by?.personId ?? actor.personId) : null,
      name_sealed: seal(request.name, COMPLAINT_PLACES.name),
      email_sealed: orNull(request.email, COMPLAINT_PLACES.email),
      telephone_sealed: orNull(request.telephone, COMPLAINT_PLACES.telephone),
      words_sealed: seal(request.words, COMPLAINT_PLACES.words),
      received_at: at,
      acknowledge_by: acknowledgeBy,
      answer_by: answerBy,
    };
  }
}

function receiptOf(row: ComplaintRow): ComplaintReceipt {
  const { reference, acknowledge_by: acknowledgeBy, answer_by: answerBy } = row;
  return { reference, acknowledgeBy, answerBy, isWrittenTo: row.email_sealed !== null };
}

function assertRequest({ name, email, telephone, words }: ComplaintRequest): void {
  const problems: FieldProblem[] = [];
  if (words.trim() === '') problems.push({ field: 'words', message: 'Tell us what happened.' });
  if ([...words].length > LONGEST_COMPLAINT)
    problems.push({ field: 'words', message: `Use ${LONGEST_COMPLAINT.toLocaleString('en-GB')} letters or fewer.` });
  if ([...name].length > LONGEST_COMPLAINT_NAME)
    problems.push({ field: 'name', message: `Use ${LONGEST_COMPLAINT_NAME} letters or fewer for your name.` });
  if (email.trim() !== '' && (!isEmail(email.trim()) || email.length > 254))
    problems.push({ field: 'email', message: 'Write an email address like name@example.com.' });
  if (telephone.trim() !== '' && normaliseTelephone(telephone) === null)
    problems.push({ field: 'telephone', message: 'Write a telephone number like 07700 900123.' });
  if (problems.length > 0) throw InvalidError.of(problems);
}
