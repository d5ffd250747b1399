import { NotFoundException } from '@nestjs/common';
import { validate as isUuid } from 'uuid';

/** The id in an address. @throws NotFoundException when it cannot be one */
export function idOf(id: unknown): string {
  if (typeof id !== 'string' || !isUuid(id)) throw new NotFoundException('There is no such page.');
  return id;
}
