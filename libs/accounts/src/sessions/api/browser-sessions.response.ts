import { ApiProperty } from '@nestjs/swagger';
import type { OpenSession } from '../session-row';
import { WAYS_IN, type WayIn } from '../way-in';

export class BrowserSessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Chrome on Windows' })
  device!: string;

  @ApiProperty({ description: 'The part of the internet address that is kept', example: '203.0.113.x' })
  network!: string;

  @ApiProperty({ enum: WAYS_IN })
  way!: WayIn;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'Written down at most once a minute' })
  lastUsedAt!: string;

  static of({ id, device, network, way, started_at, last_used_at }: OpenSession): BrowserSessionResponse {
    return { id, device, network, way, startedAt: started_at.toISOString(), lastUsedAt: last_used_at.toISOString() };
  }
}

export class BrowserSessionsResponse {
  @ApiProperty({ type: [BrowserSessionResponse] })
  items!: BrowserSessionResponse[];
}
