import { Injectable, OnModuleInit } from '@nestjs/common';
import { Hides, PeopleReader, RegisterLinks } from '@pa/accounts';
import { LicenseeDirectory, Mailer, OutboxSubscribers, type OutboxDelivery, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../../recruitment.events';
import type { Cover, CoverRow } from '../cover';
import { CoverOffersRepository } from '../cover-offers.repository';
import { CoverRequestsRepository } from '../cover-requests.repository';
import { CoverWaves } from '../cover-waves.service';
import { COVER_MAILS, REQUEST_MAILS, type CoverMail, type CoverMailIds } from './cover-mail-texts';

type Letter = Pick<CoverMail, 'subject' | 'paragraphs' | 'label' | 'path'>;

interface Addressed {
  readonly mail: Letter;
  readonly personId: string;
  readonly cover: Cover;
  readonly ids: CoverMailIds;
}

/** Sends the first wave as soon as somebody asks, and mails about cover: each looks at it as it is when it is written. */
@Injectable()
export class CoverMails implements OnModuleInit {
  constructor(
    private readonly subscribers: OutboxSubscribers,
    private readonly licensees: LicenseeDirectory,
    private readonly waves: CoverWaves,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly people: PeopleReader,
    private readonly hides: Hides,
    private readonly links: RegisterLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe(recruitmentEvents.coverAsked, (event, tx) => this.waves.sendNext(tx, event.subjectId));
    for (const [topic, mail] of Object.entries(COVER_MAILS))
      this.subscribers.subscribe(topic, (event, tx) => this.ofOffer(event, tx, mail));
    for (const [topic, mail] of Object.entries(REQUEST_MAILS))
      this.subscribers.subscribe(topic, (event, tx) => this.ofRequest(event, tx, mail));
  }

  private async ofOffer(event: OutboxDelivery, tx: Transaction, mail: CoverMail): Promise<void> {
    const offer = await this.offers.find(tx, event.subjectId);
    const request = offer && (await this.requests.find(tx, offer.requestId));
    if (!request || (mail.whileOffer && !mail.whileOffer.includes(offer.state))) return;
    if (mail.whileRequest && !mail.whileRequest.includes(request.state)) return;
    if (await this.hides.between(tx, request.personId, offer.personId)) return;
    const personId = mail.to === 'pa' ? offer.personId : request.personId;
    const ids = { offerId: offer.id, requestId: request.id };
    await this.send(tx, { mail, personId, ids, cover: await this.coverOf(tx, request) });
  }

  private async ofRequest(
    event: OutboxDelivery,
    tx: Transaction,
    mail: Omit<CoverMail, 'to' | 'whileOffer'>,
  ): Promise<void> {
    const request = await this.requests.find(tx, event.subjectId);
    if (!request || !mail.whileRequest?.includes(request.state)) return;
    const ids = { offerId: '', requestId: request.id };
    await this.send(tx, { mail, personId: request.personId, ids, cover: await this.coverOf(tx, request) });
  }

  private async coverOf(tx: Transaction, request: CoverRow): Promise<Cover> {
    return { request, spans: await this.requests.spansOf(tx, request) };
  }

  private async send(tx: Transaction, { mail, personId, cover, ids }: Addressed): Promise<void> {
    const licensee = await this.licensees.findById(tx.licenseeId);
    const to = await this.people.emailOf(tx, personId);
    if (!licensee || !to) return;
    const action = { label: mail.label, url: this.links.to(licensee, mail.path(ids)) };
    await this.mailer.send({ licensee, to, subject: mail.subject, paragraphs: [...mail.paragraphs(cover)], action });
  }
}
