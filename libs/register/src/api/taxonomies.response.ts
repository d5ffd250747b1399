import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class TaxonomyItemResponse {
  @ApiProperty({ example: 'hoist', description: 'What is stored and sent; never changes' })
  key!: string;

  @ApiProperty({ example: 'Using a hoist' })
  label!: string;

  @ApiPropertyOptional({ description: 'A few more words' })
  hint?: string;

  @ApiPropertyOptional({ description: 'Key of the heading it stands under' })
  group?: string;
}

export class StylePairResponse extends TaxonomyItemResponse {
  @ApiProperty({ example: 'Chatty', description: 'The end at −2' })
  left!: string;

  @ApiProperty({ example: 'Quiet', description: 'The end at 2' })
  right!: string;
}

export class TaskItemResponse extends TaxonomyItemResponse {
  @ApiProperty({ example: 'use a hoist', description: 'As it reads after "Can" and "Will"' })
  action!: string;
}

const ItemList = (): PropertyDecorator => ApiProperty({ type: [TaxonomyItemResponse] });

export class TaxonomiesResponse {
  @ApiProperty({ type: [TaskItemResponse] })
  tasks!: TaskItemResponse[];

  @ItemList()
  taskGroups!: TaxonomyItemResponse[];

  @ItemList()
  experience!: TaxonomyItemResponse[];

  @ItemList()
  values!: TaxonomyItemResponse[];

  @ApiProperty({ type: [StylePairResponse] })
  workingStylePairs!: StylePairResponse[];

  @ItemList()
  interests!: TaxonomyItemResponse[];

  @ItemList()
  languages!: TaxonomyItemResponse[];

  @ItemList()
  languageLevels!: TaxonomyItemResponse[];

  @ItemList()
  communicationMethods!: TaxonomyItemResponse[];

  @ItemList()
  training!: TaxonomyItemResponse[];

  @ItemList()
  employment!: TaxonomyItemResponse[];

  @ItemList()
  kinds!: TaxonomyItemResponse[];

  @ItemList()
  travelModes!: TaxonomyItemResponse[];

  @ItemList()
  environmentLimits!: TaxonomyItemResponse[];

  @ItemList()
  checks!: TaxonomyItemResponse[];

  @ItemList()
  searchStatus!: TaxonomyItemResponse[];

  @ItemList()
  hiringFor!: TaxonomyItemResponse[];

  @ItemList()
  moneySources!: TaxonomyItemResponse[];

  @ItemList()
  communicationNeeds!: TaxonomyItemResponse[];

  @ApiProperty({ type: [TaxonomyItemResponse], description: 'Why staff send a profile back or take it down' })
  moderationReasons!: TaxonomyItemResponse[];
}
