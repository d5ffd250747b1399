import { ApiProperty } from '@nestjs/swagger';
import { FILE_KIND_NAMES, VERDICTS, type KeptFile } from '@pa/platform';
import { TRAINING_REFUSALS, type ProvenTraining, type Training } from '../../training/training';
import { TRAINING_CATEGORIES } from '../../training/training-categories';
import type { TrainingCase, TrainingOnBoard } from '../../training/training-desk.service';
import { standingOn, TRAINING_STANDINGS } from '../../training/training-state';
import { TRAINING_SUPPORT } from '../../training/training-tasks';

export class TrainingProofResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: FILE_KIND_NAMES })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ enum: VERDICTS, description: 'Whether a scanner has looked at it for viruses' })
  verdict!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;

  static of({ name, kind, size, verdict, addedAt }: KeptFile): TrainingProofResponse {
    return { name, kind, size, verdict, addedAt: addedAt.toISOString() };
  }
}

/** A training as a list of staff has it. */
export class TrainingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: TRAINING_CATEGORIES })
  category!: string;

  @ApiProperty({ example: '2025-11-03' })
  doneOn!: string;

  @ApiProperty({ type: String, nullable: true })
  validUntil!: string | null;

  @ApiProperty({ enum: TRAINING_STANDINGS })
  standing!: string;

  @ApiProperty({ type: String, nullable: true, description: 'When staff saw proof' })
  seenOn!: string | null;

  @ApiProperty({ enum: TRAINING_REFUSALS, nullable: true, type: String, description: 'Why it does not count' })
  refusal!: string | null;

  @ApiProperty()
  version!: number;

  static of(training: Training, today: string): TrainingResponse {
    const { id, category, doneOn, validUntil, seenOn, refusal, version } = training;
    return { id, category, doneOn, validUntil, standing: standingOn(training, today), seenOn, refusal, version };
  }
}

export class OwnTrainingResponse extends TrainingResponse {
  @ApiProperty({ description: 'Who gave it' })
  provider!: string;

  @ApiProperty({ type: [String], description: 'Keys of the tasks it helps with' })
  tasks!: readonly string[];

  @ApiProperty({ type: TrainingProofResponse, nullable: true })
  file!: TrainingProofResponse | null;

  static ofOwn(training: ProvenTraining, today: string): OwnTrainingResponse {
    const { provider, file, category } = training;
    return {
      ...TrainingResponse.of(training, today),
      provider,
      tasks: TRAINING_SUPPORT[category]?.tasks ?? [],
      file: file && TrainingProofResponse.of(file),
    };
  }
}

export class OwnTrainingsResponse {
  @ApiProperty({ type: [OwnTrainingResponse] })
  items!: OwnTrainingResponse[];
}

export class NewTrainingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class BoardTrainingResponse extends TrainingResponse {
  @ApiProperty()
  paName!: string;

  static ofLine(line: TrainingOnBoard, today: string): BoardTrainingResponse {
    return { ...TrainingResponse.of(line, today), paName: line.paName };
  }
}

export class TrainingBoardResponse {
  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: [BoardTrainingResponse] })
  items!: BoardTrainingResponse[];
}

export class TrainingCaseResponse extends OwnTrainingResponse {
  @ApiProperty()
  paName!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who of staff saw proof' })
  seenByName!: string | null;

  static ofCase(found: TrainingCase): TrainingCaseResponse {
    const { paName, seenByName, today } = found;
    return { ...OwnTrainingResponse.ofOwn(found, today), paName, seenByName };
  }
}
