import { ApiProperty } from '@nestjs/swagger';
import type { SuggestedWord } from '../text/suggest-words';

export class SearchWordResponse {
  @ApiProperty({ example: 'Using a hoist', description: 'What to show' })
  label!: string;

  @ApiProperty({ example: 'Task, also “sling”', description: 'What it is, and by which other word it was found' })
  about!: string;

  @ApiProperty({ example: 'Patient, Using a hoist', description: 'What to send as "q" in a search' })
  q!: string;
}

export class SearchWordsResponse {
  @ApiProperty({ type: [SearchWordResponse] })
  items!: SearchWordResponse[];

  static of(words: readonly SuggestedWord[]): SearchWordsResponse {
    return { items: words.map(({ label, about, q }) => ({ label, about, q })) };
  }
}
