import { ApiProperty } from '@nestjs/swagger';
import { searchNotice } from './search-health-words';
import type { SearchStanding } from './search-health.service';
import { totalsOf } from './search-totals';

const STATUS = { good: 'ok', plain: 'ok', wait: 'behind', bad: 'needs-a-look' } as const;

/** Numbers and words of a short list: no names, no texts of errors, nothing of one register. */
export class SearchHealthResponse {
  @ApiProperty({ enum: ['ok', 'behind', 'needs-a-look'], description: '"needs-a-look": it does not mend itself' })
  status!: 'ok' | 'behind' | 'needs-a-look';

  @ApiProperty({ enum: ['engine', 'postgresql'], description: 'What answers searches now' })
  answeredBy!: 'engine' | 'postgresql';

  @ApiProperty({
    type: 'number',
    nullable: true,
    example: 0.4,
    description: 'How old the last moment is of which the search engine has every change; null without one',
  })
  secondsBehind!: number | null;

  @ApiProperty({ example: 0, description: 'Changes that wait to be sent to the search engine' })
  waiting!: number;

  @ApiProperty({ example: 0, description: 'Changes that it refused again and again' })
  setAside!: number;

  static of(standing: SearchStanding): SearchHealthResponse {
    const { secondsBehind, waiting, setAside } = totalsOf(standing);
    const { answeredBy } = standing;
    return { status: STATUS[searchNotice(standing).kind], answeredBy, secondsBehind, waiting, setAside };
  }
}
