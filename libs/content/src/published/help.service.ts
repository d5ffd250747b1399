import { Injectable } from '@nestjs/common';
import { localDay } from '@pa/accounts';
import { Clock, UnitOfWork } from '@pa/platform';
import type { ContentKind, PublishedContent, PublishedItem } from '../content';
import { ContentNotFoundError } from '../content.errors';
import { PublishedContentRepository } from './published-content.repository';

/** Words of a search beyond these are left out. */
export const LONGEST_SEARCH = 100;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** What a register tells everybody: pages, answers, links, services and dates. */
@Injectable()
export class Help {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly published: PublishedContentRepository,
    private readonly clock: Clock,
  ) {}

  async list(licenseeId: string, ...kinds: readonly ContentKind[]): Promise<PublishedItem[]> {
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(licenseeId, (tx) => this.published.list(tx, { today, kinds }));
  }

  /** The best first. No words find nothing. */
  async search(licenseeId: string, asked: string): Promise<PublishedItem[]> {
    const words = [...asked].slice(0, LONGEST_SEARCH).join('').replaceAll('\0', ' ').trim();
    if (words === '') return [];
    const today = localDay(this.clock.now());
    return this.unitOfWork.run(licenseeId, (tx) => this.published.search(tx, { today, words }));
  }

  /** @throws ContentNotFoundError for what is not published as well */
  async get(licenseeId: string, slug: string): Promise<PublishedContent> {
    const found = SLUG.test(slug) ? await this.unitOfWork.run(licenseeId, (tx) => this.published.find(tx, slug)) : null;
    if (!found) throw new ContentNotFoundError();
    return found;
  }
}
