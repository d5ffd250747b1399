import { ApiProperty } from '@nestjs/swagger';
import { HIDE_WAYS, type Hide, type HideWay } from '../hide';

export class HideResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: HIDE_WAYS })
  way!: HideWay;

  @ApiProperty({ description: 'What was typed, or how the entry was described' })
  words!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'Staff wrote it down' })
  byStaff!: boolean;
}

export class HidesResponse {
  @ApiProperty({ type: [HideResponse], description: 'Newest first' })
  items!: HideResponse[];

  static of(hides: readonly Hide[]): HidesResponse {
    return {
      items: hides.map(({ id, way, words, createdAt, byStaff }) => ({
        id,
        way,
        words,
        createdAt: createdAt.toISOString(),
        byStaff,
      })),
    };
  }
}
