import { ApiProperty } from '@nestjs/swagger';
import { FILE_KIND_NAMES, VERDICTS } from '@pa/platform';
import type { OwnPartFile } from '../../part-files/own-part-files.service';
import { PART_FILE_STATES, PART_FILE_WHYS, type PartFile } from '../../part-files/part-file';
import type { PartFileCase } from '../../part-files/part-file-desk.service';

/** A file that a PA sent for a part. */
export class PartFileResponse {
  @ApiProperty({ enum: PART_FILE_STATES })
  state!: string;

  @ApiProperty({ enum: PART_FILE_WHYS, nullable: true, type: String, description: 'Why it was sent back' })
  why!: string | null;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  decidedAt!: string | null;

  @ApiProperty({ description: 'Of the file' })
  name!: string;

  @ApiProperty({ enum: FILE_KIND_NAMES })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ enum: VERDICTS, description: 'Whether a scanner has looked at it for viruses' })
  verdict!: string;

  @ApiProperty({ format: 'date-time' })
  sentAt!: string;

  static of({ state, why, decidedAt, file }: PartFile): PartFileResponse {
    const { name, kind, size, verdict, addedAt } = file;
    const decided = decidedAt && decidedAt.toISOString();
    return { state, why, decidedAt: decided, name, kind, size, verdict, sentAt: addedAt.toISOString() };
  }
}

/** A part that wants a file. */
export class OwnPartFileResponse {
  @ApiProperty({ description: 'Key of the part' })
  part!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  isDone!: boolean;

  @ApiProperty({ type: PartFileResponse, nullable: true })
  sent!: PartFileResponse | null;

  static of({ part: { module, isDone }, sent }: OwnPartFile): OwnPartFileResponse {
    return { part: module.key, name: module.name, isDone, sent: sent && PartFileResponse.of(sent) };
  }
}

export class OwnPartFilesResponse {
  @ApiProperty({ type: [OwnPartFileResponse] })
  items!: OwnPartFileResponse[];
}

/** A file as staff look at it. */
export class PartFileCaseResponse extends PartFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Key of the part' })
  part!: string;

  @ApiProperty()
  paName!: string;

  static ofCase(found: PartFileCase): PartFileCaseResponse {
    return { ...PartFileResponse.of(found), id: found.id, part: found.module, paName: found.paName };
  }
}

/** Which files a case has. */
export class ApprovalFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Key of the part' })
  part!: string;

  @ApiProperty({ enum: PART_FILE_STATES })
  state!: string;

  static of({ id, module, state }: PartFile): ApprovalFileResponse {
    return { id, part: module, state };
  }
}
