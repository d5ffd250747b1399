import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { localDay } from '@pa/accounts';
import { addressKey, CurrentLicensee, Public, RateLimits, type Licensee, type RegisterRequest } from '@pa/platform';
import { dateWords, invalidPage, Page, SeeOther } from '@pa/web';
import { cardCodeInFours, readCardCode } from '../../cards/card-code';
import { cardsLimits } from '../../cards/cards.limits';
import { cardsPaths } from '../../cards/cards.paths';
import { LiveCards } from '../../cards/live-cards.service';
import { NOT_MEANT } from '../schemes/approval-words';
import { clockWords, LIVE_WORDS, liveSentence } from './card-words';

const ASK_VIEW = 'accreditation/cards/ask-code.njk';
const NO_ROBOTS = ['X-Robots-Tag', 'noindex, nofollow'] as const;

/** Where the picture on a card leads, for anybody: how it stands at this moment, and nothing of whose it is. */
@ApiExcludeController()
@Controller(cardsPaths.verify)
@Public()
export class VerifyPageController {
  constructor(
    private readonly cards: LiveCards,
    private readonly limits: RateLimits,
  ) {}

  /** For who cannot scan: the code is typed, and then stands in the address as the picture would have it. */
  @Get()
  @Header(...NO_ROBOTS)
  ask(@Query('code') typed: unknown): Page | SeeOther {
    const model = { title: 'Look at a card', action: cardsPaths.verify };
    if (typeof typed !== 'string') return new Page(ASK_VIEW, { ...model, typed: '' });
    const code = readCardCode(typed);
    if (code) return new SeeOther(cardsPaths.verifyCode(cardCodeInFours(code)));
    const errors = [{ field: 'code', text: 'Type the 16 letters and digits of the code on the card' }];
    return invalidPage(ASK_VIEW, { ...model, typed: typed.slice(0, 100), errors });
  }

  @Get(':code')
  @Header(...NO_ROBOTS)
  async look(
    @CurrentLicensee() { id, name }: Licensee,
    @Req() request: RegisterRequest,
    @Param('code') code: string,
  ): Promise<Page> {
    await this.limits.count(cardsLimits.verify, `${id}:${addressKey(request.ip)}`);
    const standing = await this.cards.look(id, code);
    const { state, since, until, checkedAt } = standing;
    return new Page('accreditation/cards/live-card.njk', {
      title: LIVE_WORDS[state].text,
      registerName: name,
      state: LIVE_WORDS[state],
      isApproved: state === 'approved',
      sentence: liveSentence(standing, name),
      days: [
        ...(since ? [{ key: 'Approved since', value: dateWords(since) }] : []),
        ...(until ? [{ key: state === 'ended' ? 'Ended on' : 'Approved until', value: dateWords(until) }] : []),
        { key: 'We looked', value: `${dateWords(localDay(checkedAt))}, ${clockWords(checkedAt)}` },
        { key: 'Code', value: cardCodeInFours(readCardCode(code) ?? '') },
      ],
      againHref: cardsPaths.verify,
      notMeant: NOT_MEANT,
    });
  }
}
