import { NotFoundException } from '@nestjs/common';
import { validate as isUuid } from 'uuid';

/** What is no id is no page. */
export function idOf(id: unknown): string {
  if (typeof id !== 'string' || !isUuid(id)) throw new NotFoundException('There is no such page.');
  return id;
}
