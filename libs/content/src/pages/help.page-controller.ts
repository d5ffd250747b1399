import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentLicensee, Public, type Licensee, type RegisterRequest } from '@pa/platform';
import { countWords, dateWords, Page } from '@pa/web';
import { isOneOf, SERVICE_KINDS, SERVICE_WORDS, type PublishedItem } from '../content';
import { contentPaths } from '../content.paths';
import { Help, LONGEST_SEARCH } from '../published/help.service';
import { byTopic, lineOf, readingModel } from './help.presenter';

const BACK = { href: contentPaths.help, text: 'All help' };
/** A page in large letters, on the screen and on paper. */
const LARGE = 'large';

const wordIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What a register tells everybody, signed in or not. */
@ApiExcludeController()
@Controller(contentPaths.help)
@Public()
export class HelpPageController {
  constructor(private readonly help: Help) {}

  @Get()
  async show(@CurrentLicensee() { id }: Licensee, @Query() query: Record<string, unknown>): Promise<Page> {
    const q = [...wordIn(query['q'])].slice(0, LONGEST_SEARCH).join('');
    if (q !== '') return this.found(q, await this.help.search(id, q));
    const topics = byTopic(await this.help.list(id, 'page'));
    return new Page('content/help.njk', { title: 'Help and advice', q, topics, paths: contentPaths });
  }

  @Get('questions')
  async questions(@CurrentLicensee() { id }: Licensee): Promise<Page> {
    return listPage('Questions and answers', byTopic(await this.help.list(id, 'faq')));
  }

  @Get('links')
  async links(@CurrentLicensee() { id }: Licensee): Promise<Page> {
    return listPage('Useful links', byTopic(await this.help.list(id, 'link')));
  }

  @Get('services')
  async services(@CurrentLicensee() { id }: Licensee, @Query() query: Record<string, unknown>): Promise<Page> {
    const chosen = wordIn(query['kind']);
    const all = await this.help.list(id, 'service');
    const groups = SERVICE_KINDS.filter((kind) => !isOneOf(SERVICE_KINDS, chosen) || kind === chosen).map((kind) => ({
      title: SERVICE_WORDS[kind],
      id: kind,
      lines: all.filter(({ details }) => details.service === kind).map(lineOf),
    }));
    const tabs = [
      { text: 'All', href: contentPaths.services, current: !isOneOf(SERVICE_KINDS, chosen) },
      ...SERVICE_KINDS.map((kind) => ({
        text: SERVICE_WORDS[kind],
        href: `${contentPaths.services}?kind=${kind}`,
        current: kind === chosen,
      })),
    ];
    return listPage(
      'Services near you',
      groups.filter(({ lines }) => lines.length > 0),
      tabs,
    );
  }

  @Get('dates')
  async dates(@CurrentLicensee() { id }: Licensee): Promise<Page> {
    const all = await this.help.list(id, 'event', 'training');
    const groups = [
      { title: 'Training', id: 'training', lines: all.filter(({ kind }) => kind === 'training').map(lineOf) },
      { title: 'Events', id: 'events', lines: all.filter(({ kind }) => kind === 'event').map(lineOf) },
    ];
    return listPage(
      'Events and training',
      groups.filter(({ lines }) => lines.length > 0),
    );
  }

  @Get(':slug')
  async read(
    @CurrentLicensee() { id, name }: Licensee,
    @Req() { params }: RegisterRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const found = await this.help.get(id, String(params['slug']));
    const isLarge = query['print'] === LARGE;
    const address = contentPaths.read(found.slug);
    return new Page('content/read.njk', {
      title: found.title,
      page: { back: BACK, ...(isLarge && { bodyClass: 'pa-large-print' }) },
      ...readingModel(found.kind, found),
      checked: checkedWords(found.checkedOn, name),
      sizeLink: isLarge
        ? { text: 'Letters of the usual size', href: address }
        : { text: 'Large print', href: `${address}?print=${LARGE}` },
    });
  }

  private found(q: string, items: readonly PublishedItem[]): Page {
    return new Page('content/help.njk', {
      title: `Help about “${q}”`,
      q,
      paths: contentPaths,
      page: { back: BACK },
      found: { count: `${countWords(items.length, 'page')} found`, lines: items.map(lineOf) },
    });
  }
}

function listPage(title: string, groups: readonly object[], tabs: readonly object[] = []): Page {
  return new Page('content/list.njk', { title, groups, tabs, page: { back: BACK } });
}

function checkedWords(checkedOn: string | null, register: string): string {
  return checkedOn === null
    ? `Written for all registers. ${register} has not checked it yet.`
    : `Last checked on ${dateWords(checkedOn)}, by ${register}.`;
}
