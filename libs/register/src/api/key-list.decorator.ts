import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import type { TaxonomyName } from '../taxonomies';
import { keysIn } from './taxonomy-keys';

const MOST_KEYS = 100;

/** A list of keys of one taxonomy. Here only its shape is held; the service names the nearest right key. */
export function KeyList(name: TaxonomyName): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ enum: keysIn(name), isArray: true, maxItems: MOST_KEYS }),
    IsArray({ message: 'Send a list of keys' }),
    ArrayMaxSize(MOST_KEYS, { message: `Send ${MOST_KEYS} keys or fewer` }),
    IsString({ each: true, message: 'Each key must be text' }),
    MaxLength(60, { each: true, message: 'A key has 60 letters or fewer' }),
  );
}
