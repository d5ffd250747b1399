import { ApiProperty } from '@nestjs/swagger';
import {
  COMPLAINT_ABOUTS,
  type ComplaintAbout,
  type ComplaintCase,
  type ComplaintLine,
  type ComplaintReceipt,
} from '../complaint';
import type { ComplaintsPage } from '../complaint-cases.service';
import { COMPLAINT_STATES, type ComplaintState } from '../complaint-state';

export class ComplaintReceiptResponse {
  @ApiProperty({ example: 'C-7K4M-2QPX' })
  reference!: string;

  @ApiProperty({ format: 'date', description: 'A person has written or called by then' })
  acknowledgeBy!: string;

  @ApiProperty({ format: 'date', description: 'There is an answer by then' })
  answerBy!: string;

  static of({ reference, acknowledgeBy, answerBy }: ComplaintReceipt): ComplaintReceiptResponse {
    return { reference, acknowledgeBy, answerBy };
  }
}

export class ComplaintLineResponse extends ComplaintReceiptResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: COMPLAINT_ABOUTS })
  about!: ComplaintAbout;

  @ApiProperty({ enum: COMPLAINT_STATES })
  state!: ComplaintState;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;
}

export class ComplaintsResponse {
  @ApiProperty({ type: [ComplaintLineResponse], description: 'What owes an answer first, by the day it is due' })
  items!: ComplaintLineResponse[];

  @ApiProperty({ minimum: 0 })
  total!: number;

  @ApiProperty({ minimum: 1 })
  page!: number;

  @ApiProperty({ minimum: 1 })
  pages!: number;

  static of({ lines, total, page, pages }: ComplaintsPage): ComplaintsResponse {
    return { items: lines.map(lineResponse), total, page, pages };
  }
}

export class ComplaintNoteResponse {
  @ApiProperty({ type: String, nullable: true })
  by!: string | null;

  @ApiProperty({ enum: COMPLAINT_STATES, nullable: true })
  movedTo!: ComplaintState | null;

  @ApiProperty()
  note!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ComplaintCaseResponse extends ComplaintLineResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  telephone!: string;

  @ApiProperty()
  words!: string;

  @ApiProperty({ description: 'Whoever complained was signed in' })
  isMember!: boolean;

  @ApiProperty({ type: [ComplaintNoteResponse], description: 'Oldest first' })
  notes!: ComplaintNoteResponse[];

  @ApiProperty({ type: 'integer' })
  version!: number;

  static ofCase(found: ComplaintCase): ComplaintCaseResponse {
    const { name, email, telephone, words, isMember, notes, version } = found;
    return {
      ...lineResponse(found),
      name,
      email,
      telephone,
      words,
      isMember,
      notes: notes.map(({ by, movedTo, note, at }) => ({ by, movedTo, note, at: at.toISOString() })),
      version,
    };
  }
}

function lineResponse(line: ComplaintLine): ComplaintLineResponse {
  const { id, reference, about, state, receivedAt, acknowledgeBy, answerBy } = line;
  return { id, reference, about, state, receivedAt: receivedAt.toISOString(), acknowledgeBy, answerBy };
}
