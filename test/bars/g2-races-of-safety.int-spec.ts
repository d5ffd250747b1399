import type { Actor } from '@pa/platform';
import { v4 as newTicket } from 'uuid';
import { Blocks } from '../../libs/messaging/src/safety/blocks/blocks.service';
import { OwnReports } from '../../libs/messaging/src/safety/reports/own-reports.service';
import type { ReportStep } from '../../libs/messaging/src/safety/reports/report-case';
import { ReportCases } from '../../libs/messaging/src/safety/reports/report-cases.service';
import { ContactSharing } from '../../libs/messaging/src/safety/sharing/contact-sharing.service';
import { Appeals } from '../../libs/messaging/src/safety/takedowns/appeals.service';
import { Takedowns } from '../../libs/messaging/src/safety/takedowns/takedowns.service';
import { MessagingBed, type Pair } from '../support/messaging/messaging-bed';
import { keptRace } from '../support/races/kept-race';
import { faultsOfAll, RACES_TAKE_MS, RACING_POOL } from '../support/races/race';

const TABLES = [
  'conversations',
  'messages',
  'contact_shares',
  'hides',
  'safety_reports',
  'safety_report_notes',
  'takedowns',
];
const STEP = {
  severity: 'normal',
  note: '',
  isRestricted: false,
  referredTo: null,
  referredOn: '',
  outcome: null,
} as const;

/**
 * G2 for safety: every pair of deeds on one report, one shared field or one decision that two people can do at once, raced.
 * Seen red with a report taken by reading its state first and writing then: two had taken it in 100 of 100 races.
 */
describe('G2: two people do something about safety at once', () => {
  let bed: MessagingBed;
  let pair: Pair;
  let stella: Actor;
  let imran: Actor;

  beforeAll(async () => {
    bed = await MessagingBed.start(RACING_POOL);
    [stella, imran] = [await bed.person('Stella M.', 'co-ordinator'), await bed.person('Imran A.', 'co-ordinator')];
  });
  beforeEach(async () => {
    pair = await bed.pair();
  });
  afterAll(() => bed?.close());

  const sharing = () => bed.get(ContactSharing);
  const run = async (race: Omit<Parameters<typeof keptRace>[1], 'tables'>) =>
    expect(await faultsOfAll([await keptRace(bed, { tables: TABLES, ...race })])).toEqual({});

  async function reported(): Promise<string> {
    const report = {
      ticket: newTicket(),
      what: 'conversation',
      subjectId: pair.id,
      reason: 'rude',
      words: '',
    } as const;
    return (await bed.get(OwnReports).send(pair.pa, report)).id;
  }

  async function askedFor(): Promise<string> {
    const { shares } = await sharing().ask(pair.employer, pair.id, 'telephone');
    return shares[0]?.id ?? '';
  }

  /** The field's state, what messages show, whether the two can write, and how many notes tell of it. */
  const standing = async () => {
    const [row] = await bed.behind<{ share: string; shared: string; state: string }>(
      `SELECT (SELECT string_agg(s.state, '+' ORDER BY s.state) FROM contact_shares s WHERE s.conversation_id = c.id) AS share,
              array_to_string(c.shared_fields, '+') AS shared, c.state FROM conversations c WHERE c.id = $1`,
      [pair.id],
    );
    return [row?.share, row?.shared, row?.state].filter(Boolean).join(' ');
  };

  const stateOf = (table: 'safety_reports' | 'takedowns', id: string) => async () =>
    (await bed.behind<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [id]))[0]?.state ?? 'gone';

  const race = (name: string, fill: () => Promise<void>) => it(name, fill, RACES_TAKE_MS);

  race('two colleagues take one report', async () => {
    const id = await reported();
    await run({
      name: 'take and take',
      contenders: () => ({
        stella: () => bed.get(ReportCases).take(stella, id),
        imran: () => bed.get(ReportCases).take(imran, id),
      }),
      end: stateOf('safety_reports', id),
      allowed: { stella: 'taken: report-taken', imran: 'taken: report-taken' },
    });
  });

  race('a report is closed in one window and passed on in another', async () => {
    const id = await reported();
    const { version } = await bed.get(ReportCases).take(stella, id);
    const step = (given: Partial<ReportStep> & Pick<ReportStep, 'deed'>) => () =>
      bed.get(ReportCases).step(stella, id, { ...STEP, ...given, version });
    await run({
      name: 'close and refer',
      contenders: () => ({
        close: step({ deed: 'close', outcome: 'talked' }),
        refer: step({ deed: 'refer', referredTo: 'council', referredOn: '2026-03-18' }),
      }),
      end: stateOf('safety_reports', id),
      allowed: { close: 'closed: report-moved', refer: 'referred: report-moved' },
    });
  });

  race('both ask to share the same field', async () => {
    await run({
      name: 'ask and ask',
      contenders: () => ({
        employer: () => sharing().ask(pair.employer, pair.id, 'email'),
        pa: () => sharing().ask(pair.pa, pair.id, 'email'),
      }),
      end: standing,
      allowed: { employer: 'asked open: nothing', pa: 'asked open: nothing' },
    });
  });

  race('one agrees as the other takes the question back', async () => {
    const id = await askedFor();
    await run({
      name: 'agree and withdraw',
      contenders: () => ({
        agree: () => sharing().move(pair.pa, pair.id, { id, deed: 'agree' }),
        withdraw: () => sharing().move(pair.employer, pair.id, { id, deed: 'withdraw' }),
      }),
      end: standing,
      allowed: { agree: 'agreed telephone open: nothing', withdraw: 'withdrawn open: nothing' },
    });
  });

  race('both stop sharing', async () => {
    const id = await askedFor();
    await sharing().move(pair.pa, pair.id, { id, deed: 'agree' });
    await run({
      name: 'end and end',
      contenders: () => ({
        employer: () => sharing().move(pair.employer, pair.id, { id, deed: 'end' }),
        pa: () => sharing().move(pair.pa, pair.id, { id, deed: 'end' }),
      }),
      end: standing,
      allowed: { employer: 'ended open: nothing', pa: 'ended open: nothing' },
    });
  });

  race('one agrees to share as the other blocks', async () => {
    const id = await askedFor();
    await run({
      name: 'agree and block',
      contenders: () => ({
        agree: () => sharing().move(pair.pa, pair.id, { id, deed: 'agree' }),
        block: () => bed.get(Blocks).block(pair.employer, pair.id),
      }),
      end: standing,
      allowed: { block: 'withdrawn closed: nothing', 'agree + block': 'ended closed: nothing' },
    });
  });

  describe('what was taken down', () => {
    async function takenDown(): Promise<string> {
      const id = await reported();
      await bed.get(ReportCases).take(stella, id);
      const down = { what: 'conversation', messageNumber: null, reason: 'Threats' } as const;
      return bed.get(Takedowns).takeDown(stella, id, down);
    }

    race('is answered differently by two colleagues', async () => {
      const id = await takenDown();
      await bed.get(Appeals).appeal(pair.employer, id, 'It was not me');
      const helen = await bed.person('Helen O.', 'manager');
      await run({
        name: 'uphold and overturn',
        contenders: () => ({
          uphold: () => bed.get(Appeals).answer(imran, id, { deed: 'uphold', words: 'No' }),
          overturn: () => bed.get(Appeals).answer(helen, id, { deed: 'overturn', words: 'Yes' }),
        }),
        end: async () => `${await stateOf('takedowns', id)()} ${(await standing()) || 'closed'}`,
        allowed: {
          uphold: 'upheld closed: appeal-answered',
          overturn: 'overturned open: appeal-answered',
        },
      });
    });

    race('is taken down in two windows', async () => {
      const id = await reported();
      await bed.get(ReportCases).take(stella, id);
      const { number } = await bed.send(pair.employer, pair.id, 'Go away');
      const down = { what: 'message', messageNumber: number, reason: 'Unkind' } as const;
      await run({
        name: 'take down twice',
        contenders: () => ({
          once: () => bed.get(Takedowns).takeDown(stella, id, down),
          again: () => bed.get(Takedowns).takeDown(stella, id, down),
        }),
        end: async () => {
          const [row] = await bed.behind<{ said: string }>(
            `SELECT (SELECT count(*) FROM takedowns WHERE report_id = $1) || ' ' ||
                    (SELECT count(*) FROM messages WHERE conversation_id = $2 AND body IS NULL) AS said`,
            [id, pair.id],
          );
          return row?.said ?? '';
        },
        allowed: { once: '1 1: taken-down', again: '1 1: taken-down' },
      });
    });
  });
});
