import { ApiProperty } from '@nestjs/swagger';
import type { CaseLine, OpenCase } from '../../schemes/approval-desk.service';
import type { OwnApproval } from '../../schemes/own-approval.service';
import { COMPLETIONS } from '../../schemes/scheme';
import type { SchemeView } from '../../schemes/scheme-desk.service';
import type { ModuleStanding } from '../../schemes/standing';
import { CASE_DEEDS, STANDING_STATES, WHYS } from '../../schemes/standing-state';
import { ApprovalFileResponse } from '../part-files/part-files.response';

export class ApprovalPartResponse {
  @ApiProperty()
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  isRequired!: boolean;

  @ApiProperty()
  isDone!: boolean;

  @ApiProperty({ type: String, nullable: true, example: '2027-01-31', description: 'Its last day' })
  until!: string | null;

  static of({ module, isDone, until }: ModuleStanding): ApprovalPartResponse {
    return { key: module.key, name: module.name, isRequired: module.isRequired, isDone, until };
  }
}

export class ApprovalDecisionResponse {
  @ApiProperty({ enum: CASE_DEEDS })
  deed!: string;

  @ApiProperty({ enum: WHYS, nullable: true, type: String })
  why!: string | null;

  @ApiProperty({ type: String, nullable: true })
  words!: string | null;

  @ApiProperty()
  at!: Date;

  static of({ deed, why, words, at }: OwnApproval['decisions'][number]): ApprovalDecisionResponse {
    return { deed, why, words, at };
  }
}

/** A PA's own approval. */
export class OwnApprovalResponse {
  @ApiProperty()
  schemeName!: string;

  @ApiProperty({ enum: STANDING_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last day of the approval' })
  until!: string | null;

  @ApiProperty({ description: 'Of the code of conduct, to sign' })
  codeEdition!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Of the code that you signed last' })
  signedEdition!: number | null;

  @ApiProperty()
  mayApply!: boolean;

  @ApiProperty()
  mayAppeal!: boolean;

  @ApiProperty({ type: [ApprovalPartResponse] })
  parts!: ApprovalPartResponse[];

  @ApiProperty({ type: [ApprovalDecisionResponse] })
  decisions!: ApprovalDecisionResponse[];

  static of(own: OwnApproval): OwnApprovalResponse {
    return {
      schemeName: own.scheme.policy.name,
      state: own.state,
      until: own.case?.approvedUntil ?? null,
      codeEdition: own.scheme.policy.code.edition,
      signedEdition: own.signed?.edition ?? null,
      mayApply: own.mayApply,
      mayAppeal: own.mayAppeal,
      parts: own.standing.modules.map((part) => ApprovalPartResponse.of(part)),
      decisions: own.decisions.map((one) => ApprovalDecisionResponse.of(one)),
    };
  }
}

export class ApprovalLineResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ann L.' })
  paName!: string;

  @ApiProperty({ enum: STANDING_STATES })
  state!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  appliedAt!: Date | null;

  @ApiProperty({ type: String, nullable: true })
  until!: string | null;

  @ApiProperty({ description: 'Somebody proposes to take it away; a second person decides' })
  isRemovalProposed!: boolean;

  @ApiProperty()
  version!: number;

  static ofLine(line: CaseLine): ApprovalLineResponse {
    return {
      id: line.id,
      paName: line.paName,
      state: line.stateToday,
      appliedAt: line.appliedAt,
      until: line.approvedUntil,
      isRemovalProposed: line.proposedBy !== null,
      version: line.version,
    };
  }
}

export class ApprovalsResponse {
  @ApiProperty()
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty({ type: [ApprovalLineResponse] })
  items!: ApprovalLineResponse[];
}

export class ApprovalCaseResponse extends ApprovalLineResponse {
  @ApiProperty({ enum: CASE_DEEDS, isArray: true, description: 'What can be decided now' })
  deeds!: string[];

  @ApiProperty({ type: String, nullable: true, description: 'What the PA wrote to a manager' })
  appeal!: string | null;

  @ApiProperty({ type: [ApprovalPartResponse] })
  parts!: ApprovalPartResponse[];

  @ApiProperty({ type: [ApprovalDecisionResponse] })
  decisions!: ApprovalDecisionResponse[];

  @ApiProperty({ type: [ApprovalFileResponse] })
  files!: ApprovalFileResponse[];

  static of(open: OpenCase): ApprovalCaseResponse {
    return {
      ...ApprovalLineResponse.ofLine(open),
      deeds: [...open.deeds],
      appeal: open.appeal,
      parts: open.standing.modules.map((part) => ApprovalPartResponse.of(part)),
      decisions: open.decisions.map((one) => ApprovalDecisionResponse.of(one)),
      files: open.files.map((one) => ApprovalFileResponse.of(one)),
    };
  }
}

export class SchemePartResponse {
  @ApiProperty()
  key!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  help!: string;

  @ApiProperty({ enum: COMPLETIONS })
  by!: string;

  @ApiProperty()
  of!: string;

  @ApiProperty()
  isRequired!: boolean;

  @ApiProperty({ type: Number, nullable: true })
  months!: number | null;

  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
}

export class SchemeResponse {
  @ApiProperty({ description: '0: there is none yet, and this is one to begin with' })
  number!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  months!: number;

  @ApiProperty()
  others!: number;

  @ApiProperty({ type: [SchemePartResponse] })
  parts!: SchemePartResponse[];

  @ApiProperty()
  codeEdition!: number;

  @ApiProperty()
  codeWords!: string;

  @ApiProperty()
  codeEasyWords!: string;

  @ApiProperty({ type: String, nullable: true })
  codeSignBy!: string | null;

  @ApiProperty({ description: 'Approvals that there are' })
  approvals!: number;

  @ApiProperty({ description: 'Of these, so many have been looked at under the scheme as it is' })
  lookedAt!: number;

  static of({ number, policy, progress }: SchemeView): SchemeResponse {
    const { name, months, others, modules, code } = policy;
    return {
      number,
      name,
      months,
      others,
      parts: modules.map((module) => ({ ...module })),
      codeEdition: code.edition,
      codeWords: code.words,
      codeEasyWords: code.easyWords,
      codeSignBy: code.signBy,
      approvals: progress.all,
      lookedAt: progress.done,
    };
  }
}
