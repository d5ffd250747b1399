import { Injectable } from '@nestjs/common';
import { Meili } from '../engines/meilisearch/meili';

/** Each key has an id of its own, so that asking again gives the same key. */
const KEYS = [
  {
    setting: 'MEILI_KEY',
    what: 'for servers: it searches, and can do nothing else',
    uid: '5a3f7a52-0b1e-4c5e-9d55-6e0c1f3b7a01',
    name: 'register: search only',
    actions: ['search'],
  },
  {
    setting: 'MEILI_INDEX_KEY',
    what: 'for workers: it writes the indexes, and cannot search them',
    uid: '5a3f7a52-0b1e-4c5e-9d55-6e0c1f3b7a02',
    name: 'register: index only',
    actions: [
      'documents.add',
      'documents.get',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'indexes.swap',
      'settings.update',
      'tasks.get',
      'version',
    ],
  },
] as const;

export interface MadeKey {
  readonly setting: string;
  readonly what: string;
  readonly key: string;
}

/** Makes the two keys with which the register works, or finds them again. Needs the master key. */
@Injectable()
export class SearchKeys {
  constructor(private readonly meili: Meili) {}

  async make(): Promise<MadeKey[]> {
    const made: MadeKey[] = [];
    for (const { setting, what, ...key } of KEYS)
      made.push({ setting, what, key: await this.meili.key({ ...key, indexes: ['register-*'] }) });
    return made;
  }
}
