import type { Actor } from '@pa/platform';
import { v4 as newTicket } from 'uuid';
import { MessagingBed, type Pair } from '../../../../../test/support/messaging/messaging-bed';
import { OwnReports } from '../reports/own-reports.service';
import { ReportCases } from '../reports/report-cases.service';
import { Appeals } from '../takedowns/appeals.service';
import { Takedowns } from '../takedowns/takedowns.service';

const STEP = { severity: 'normal', note: '', isRestricted: false, referredTo: null, referredOn: '' } as const;

describe('mails about reports and decisions', () => {
  let bed: MessagingBed;
  let pair: Pair;
  let stella: Actor;
  let imran: Actor;

  beforeAll(async () => {
    bed = await MessagingBed.start();
    [stella, imran] = [await bed.person('Stella M.', 'co-ordinator'), await bed.person('Imran A.', 'co-ordinator')];
  });
  afterAll(() => bed?.close());
  beforeEach(async () => {
    pair = await bed.pair();
    await bed.relay();
    bed.mails.sent.length = 0;
  });

  const mailOf = ({ personId }: Actor) => `${personId}@example.com`;
  const sent = async () => {
    await bed.relay();
    return bed.mails.sent.splice(0).map(({ to, subject }) => `${to}: ${subject}`);
  };
  const report = async (reason: 'threats' | 'rude' = 'rude') => {
    const given = { ticket: newTicket(), what: 'conversation', subjectId: pair.id, reason } as const;
    return (await bed.get(OwnReports).send(pair.pa, { ...given, words: 'A secret word' })).id;
  };

  it('tell staff, say to who reported that it was dealt with, and tell who was reported nothing', async () => {
    const id = await report('threats');
    expect(await sent()).toEqual([expect.stringMatching(/: Urgent: something was reported$/)]);
    const { version } = await bed.get(ReportCases).take(stella, id);
    await bed.get(ReportCases).step(stella, id, { ...STEP, deed: 'close', outcome: 'talked', version });
    await bed.relay();
    expect(JSON.stringify(bed.mails.sent)).not.toContain('A secret word');
    expect(await sent()).toEqual([`${mailOf(pair.pa)}: We have dealt with your report`]);
  });

  it('say no more what is no longer so', async () => {
    const id = await report();
    const { version } = await bed.get(ReportCases).take(stella, id);
    expect(await sent()).toEqual([]);
    const closed = await bed.get(ReportCases).step(stella, id, { ...STEP, deed: 'close', outcome: 'talked', version });
    await bed.get(ReportCases).step(imran, id, { ...STEP, deed: 'reopen', outcome: null, version: closed.version });
    expect(await sent()).toEqual([]);
  });

  it('tell who wrote it that it was taken down, staff of the appeal, and the author of the answer', async () => {
    const id = await report();
    await bed.get(ReportCases).take(stella, id);
    const { number } = await bed.send(pair.employer, pair.id, 'Go away');
    await sent();
    const down = { what: 'message', messageNumber: number, reason: 'Unkind' } as const;
    const decision = await bed.get(Takedowns).takeDown(stella, id, down);
    expect(await sent()).toEqual([`${mailOf(pair.employer)}: We took a message of yours down`]);
    await bed.get(Appeals).appeal(pair.employer, decision, 'It was a joke');
    expect(await sent()).toEqual([expect.stringMatching(/: Someone asks us to look again$/)]);
    await bed.get(Appeals).answer(imran, decision, { deed: 'uphold', words: 'It stays' });
    expect(await sent()).toEqual([`${mailOf(pair.employer)}: We have looked again`]);
  });

  it('go to nobody who has left', async () => {
    const id = await report();
    const { version } = await bed.get(ReportCases).take(stella, id);
    await bed.get(ReportCases).step(stella, id, { ...STEP, deed: 'close', outcome: 'talked', version });
    await bed.behind('UPDATE safety_reports SET reporter_id = NULL WHERE id = $1', [id]);
    expect(await sent()).toEqual([]);
  });
});
