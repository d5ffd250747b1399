import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

export class NewCardCodeRequest {
  @ApiProperty({ minimum: 1, maximum: 1_000_000, description: 'Of the card as it was read' })
  @IsInt({ message: 'Send the version of the card as a whole number.' })
  @Min(1, { message: 'Send the version of the card as it was read.' })
  @Max(1_000_000, { message: 'Send the version of the card as it was read.' })
  version!: number;
}
