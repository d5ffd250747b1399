import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { HiddenJobResponse, JobResponse } from './jobs.response';

export class LegResponse {
  @ApiProperty({ minimum: 0, maximum: 6, description: '0 is Monday' })
  day!: number;

  @ApiProperty({ description: 'The id of the job that ends' })
  from!: string;

  @ApiProperty({ description: 'The id of the job that begins' })
  to!: string;

  @ApiProperty({ minimum: 1 })
  minutes!: number;
}

@ApiExtraModels(JobResponse, HiddenJobResponse)
export class BundleResponse {
  @ApiProperty({ example: 'Three jobs, 22 hours a week' })
  title!: string;

  @ApiProperty({ type: [String], description: 'Why, in sentences' })
  lines!: readonly string[];

  @ApiProperty({ description: 'Minutes of work a week' })
  minutes!: number;

  @ApiProperty({ description: 'Minutes a week on the way between jobs' })
  wayMinutes!: number;

  @ApiProperty({ type: [LegResponse] })
  legs!: LegResponse[];

  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: getSchemaPath(JobResponse) }, { $ref: getSchemaPath(HiddenJobResponse) }] },
    description: 'In the order in which they first come in the week',
  })
  jobs!: Array<JobResponse | HiddenJobResponse>;
}

export class BundlesResponse {
  @ApiProperty({ type: [BundleResponse], maxItems: 3, description: 'Best first; no two are nearly the same' })
  items!: BundleResponse[];

  @ApiProperty({ description: 'How many jobs of the search could be a part of the week' })
  considered!: number;

  @ApiProperty({ description: 'The least hours a week that were looked for' })
  hoursMin!: number;

  @ApiProperty({ description: 'The most hours a week that were looked for' })
  hoursMax!: number;

  @ApiProperty({ enum: ['walks', 'bicycle', 'bus', 'adapted-vehicle', 'own-car'] })
  travelBy!: string;
}
