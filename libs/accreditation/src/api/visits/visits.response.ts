import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ACTION_STATES,
  CALL_OFF_WHYS,
  GRADES,
  MISSED_BY,
  VISIT_STATES,
  VISIT_WAYS,
  type Finding,
  type Visit,
} from '../../visits/visit';
import { HOME_ANSWERS, HOME_ASKED } from '../../visits/home-answer';
import type { OwnVisit } from '../../visits/own-visits.service';
import type { VisitCase, VisitPage } from '../../visits/visit-desk.service';
import type { NamedVisit } from '../../visits/visit-people';
import type { VisitForm } from '../../visits/visit-questions';

export class VisitFindingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  question!: string;

  @ApiProperty({ enum: GRADES })
  grade!: string;

  @ApiProperty()
  words!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the PA is to do' })
  action!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2027-03-03' })
  dueOn!: string | null;

  @ApiProperty({ enum: ACTION_STATES, type: String, nullable: true })
  actionState!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the PA says that they did' })
  answer!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why staff sent it back' })
  back!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'How the PA sees it, where that is another way' })
  view!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What staff answered to that' })
  viewAnswer!: string | null;

  @ApiProperty()
  version!: number;

  static of(finding: Finding): VisitFindingResponse {
    const { id, question, grade, words, view, viewAnswer, version } = finding;
    const { action, dueOn, actionState, answer, back } = finding;
    return { id, question, grade, words, action, dueOn, actionState, answer, back, view, viewAnswer, version };
  }
}

export class OwnVisitResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: VISIT_STATES })
  state!: string;

  @ApiProperty({ format: 'date-time' })
  startsAt!: string;

  @ApiProperty({ enum: VISIT_WAYS })
  way!: string;

  @ApiProperty({ description: 'In words' })
  place!: string;

  @ApiProperty({ enum: CALL_OFF_WHYS, type: String, nullable: true })
  why!: string | null;

  @ApiProperty({ enum: MISSED_BY, type: String, nullable: true, description: 'Who could not come' })
  missedBy!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why that was put right' })
  righted!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'That the time does not suit the PA' })
  reply!: string | null;

  @ApiProperty({ description: 'How much is to be done, or to be looked at' })
  openActions!: number;

  @ApiProperty()
  version!: number;

  static of(visit: Visit): OwnVisitResponse {
    const { id, state, startsAt, way, place, why, missedBy, righted, reply, openActions, version } = visit;
    const how = { id, state, startsAt: startsAt.toISOString(), way, place };
    return { ...how, why, missedBy, righted, reply, openActions, version };
  }
}

export class OwnVisitsResponse {
  @ApiProperty({ type: [OwnVisitResponse] })
  items!: OwnVisitResponse[];
}

export class OpenedOwnVisitResponse extends OwnVisitResponse {
  @ApiProperty({ type: [String], description: 'What will be asked, or was' })
  questions!: string[];

  @ApiProperty({ type: [VisitFindingResponse] })
  findings!: VisitFindingResponse[];

  static ofOwn(visit: OwnVisit): OpenedOwnVisitResponse {
    const findings = visit.findings.map((finding) => VisitFindingResponse.of(finding));
    return { ...OwnVisitResponse.of(visit), questions: [...visit.questions], findings };
  }
}

export class StaffVisitResponse extends OwnVisitResponse {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Amira K.' })
  paName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who goes' })
  auditorId!: string | null;

  @ApiProperty({ enum: HOME_ANSWERS, type: String, nullable: true, description: 'What the person who is helped said' })
  homeAnswer!: string | null;

  @ApiProperty({ enum: HOME_ASKED, type: String, nullable: true })
  homeAsked!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2027-03-03' })
  homeAskedOn!: string | null;

  static ofNamed(visit: NamedVisit): StaffVisitResponse {
    const { personId, paName, auditorId, homeAnswer, homeAsked, homeAskedOn } = visit;
    return { ...OwnVisitResponse.of(visit), personId, paName, auditorId, homeAnswer, homeAsked, homeAskedOn };
  }
}

export class StaffVisitsResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ description: 'How many should have been written up long ago' })
  late!: number;

  @ApiProperty({ type: [StaffVisitResponse] })
  items!: StaffVisitResponse[];

  static of({ visits, total, page, late }: VisitPage): StaffVisitsResponse {
    return { total, page, late, items: visits.map((visit) => StaffVisitResponse.ofNamed(visit)) };
  }
}

export class OpenedVisitResponse extends StaffVisitResponse {
  @ApiProperty({ type: [String] })
  questions!: string[];

  @ApiProperty({ type: [VisitFindingResponse] })
  findings!: VisitFindingResponse[];

  @ApiPropertyOptional({ description: 'For staff alone' })
  note?: string;

  static ofCase(visit: VisitCase): OpenedVisitResponse {
    const findings = visit.findings.map((finding) => VisitFindingResponse.of(finding));
    return {
      ...StaffVisitResponse.ofNamed(visit),
      questions: [...visit.questions],
      findings,
      ...(visit.note && { note: visit.note }),
    };
  }
}

export class NewVisitResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class VisitQuestionsResponse {
  @ApiProperty({ description: 'The edition; 0 is the one to begin with' })
  number!: number;

  @ApiProperty({ type: [String] })
  questions!: string[];

  static of({ number, questions }: VisitForm): VisitQuestionsResponse {
    return { number, questions: [...questions] };
  }
}
