import { Injectable } from '@nestjs/common';
import { Clock, LicenseeDirectory, Outbox, UnitOfWork, type Transaction } from '@pa/platform';
import { recruitmentEvents } from '../recruitment.events';
import type { CoverRow } from './cover';
import { CoverCandidates, type Candidates } from './cover-candidates.service';
import { CoverOffersRepository } from './cover-offers.repository';
import { CoverRequestsRepository } from './cover-requests.repository';

/** How many PAs beside the circle are asked in each wave; after these, everybody who is left. */
export const WAVE_SIZES = [5, 10] as const;
export const DEFAULT_WAVE_MINUTES = 15;

interface Wave {
  readonly pas: { readonly personId: string; readonly wave: number; readonly score: number }[];
  readonly waves: number;
}

/** Sends requests for cover out, a few PAs at a time, until somebody says yes. */
@Injectable()
export class CoverWaves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licensees: LicenseeDirectory,
    private readonly requests: CoverRequestsRepository,
    private readonly offers: CoverOffersRepository,
    private readonly candidates: CoverCandidates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Every wave that is due, each in a transaction of its own. */
  async sendDue(): Promise<void> {
    for (const { id: licenseeId } of await this.licensees.list()) {
      const due = await this.unitOfWork.run(licenseeId, (tx) => this.requests.listDue(tx, this.clock.now()));
      for (const id of due) await this.unitOfWork.run(licenseeId, (tx) => this.sendNext(tx, id));
    }
  }

  /** The next wave of one request, if it is due. Safe to repeat. */
  async sendNext(tx: Transaction, requestId: string): Promise<void> {
    const now = this.clock.now();
    const request = await this.requests.findForUpdate(tx, requestId);
    if (!request || !isDue(request, now)) return;
    const cover = { request, spans: await this.requests.spansOf(tx, request) };
    const { pas, waves } = nextWave(request, await this.candidates.list(tx, cover));
    const asked = await this.offers.addMissing(tx, { requestId, at: now, pas });
    await this.outbox.addMany(tx, recruitmentEvents.coverOffered, asked);
    const nextWaveAt = await this.nextAt(tx, requestId, now);
    await this.requests.setWaves(tx, requestId, { waves, nextWaveAt });
    if (!nextWaveAt) await this.outbox.add(tx, { topic: recruitmentEvents.coverUnanswered, subjectId: requestId });
  }

  /** When those who were asked last have had their time; null when they have had it, and nobody else is left. */
  private async nextAt(tx: Transaction, requestId: string, now: Date): Promise<Date | null> {
    const last = await this.offers.lastAskedAt(tx, requestId);
    const next = last && new Date(last.getTime() + (await this.delayMs(tx)));
    return next && next > now ? next : null;
  }

  private async delayMs(tx: Transaction): Promise<number> {
    const minutes = (await this.licensees.findById(tx.licenseeId))?.policies.coverWaveMinutes ?? DEFAULT_WAVE_MINUTES;
    return minutes * 60_000;
  }
}

function isDue({ state, nextWaveAt, startsAt }: CoverRow, now: Date): boolean {
  return state === 'open' && nextWaveAt !== null && nextWaveAt <= now && startsAt > now;
}

/** The circle is always asked with the next wave; alone, where the employer wants it first. */
export function nextWave(request: Pick<CoverRow, 'waves' | 'circleFirst'>, { circle, others }: Candidates): Wave {
  const trusted = circle.map((pa) => ({ ...pa, wave: 0 }));
  if (trusted.length > 0 && request.circleFirst) return { pas: trusted, waves: request.waves };
  const size = WAVE_SIZES[request.waves] ?? others.length;
  const wave = request.waves + 1;
  const some = others.slice(0, size).map((pa) => ({ ...pa, wave }));
  return { pas: [...trusted, ...some], waves: some.length > 0 ? wave : request.waves };
}
