import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LONGEST_TITLE } from '../../bookings/course';
import { TRAINING_CATEGORIES } from '../../training/training-categories';
import { NewCheckSessionRequest } from './check-sessions.request';

export class NewCourseRequest extends NewCheckSessionRequest {
  @ApiProperty({ maxLength: LONGEST_TITLE, example: 'Safe lifting' })
  @MaxLength(LONGEST_TITLE, { message: 'title must have $constraint1 characters or fewer' })
  @IsString({ message: 'title must be text' })
  title!: string;

  @ApiProperty({ enum: TRAINING_CATEGORIES, description: 'Whoever comes has this training from then on' })
  @IsIn(TRAINING_CATEGORIES, { message: 'category must be a key of training in /api/v1/taxonomies' })
  category!: string;

  @ApiPropertyOptional({ description: 'Online; venue then says how people join' })
  @IsBoolean({ message: 'isOnline must be true or false' })
  @IsOptional()
  isOnline?: boolean;
}

export class BookCourseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'courseId is not one of ours' })
  courseId!: string;
}
