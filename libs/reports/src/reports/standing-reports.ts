import { Injectable } from '@nestjs/common';
import { EvidenceFigures } from '@pa/accreditation';
import { MessagingFigures } from '@pa/messaging';
import type { Transaction } from '@pa/platform';
import { RecruitmentFigures } from '@pa/recruitment';
import type { ReportMaker, ReportMoment, Section } from './report';
import {
  cellsOf,
  overlapSection,
  partsSection,
  REPLY_STRETCHES,
  shareFigure,
  waitsSection,
  type Labels,
} from './sections';

const EVIDENCE: Labels = [
  ['dbs basic', 'DBS certificate, basic'],
  ['dbs standard', 'DBS certificate, standard'],
  ['dbs enhanced', 'DBS certificate, enhanced'],
  ['dbs enhanced-barred', 'DBS certificate, enhanced with barred list'],
  ['pvg', 'PVG scheme membership'],
  ['access-ni basic', 'AccessNI certificate, basic'],
  ['access-ni standard', 'AccessNI certificate, standard'],
  ['access-ni enhanced', 'AccessNI certificate, enhanced'],
  ['access-ni enhanced-barred', 'AccessNI certificate, enhanced with barred list'],
  ['identity', 'Identity'],
  ['right-to-work', 'Right to work'],
  ['driving-licence', 'Driving licence'],
  ['mot', 'MOT'],
  ['business-insurance', 'Car insurance for work'],
  ['reference', 'A reference'],
  ['training', 'Training'],
];
const STANDINGS: Labels = [
  ['approved', 'Approved'],
  ['submitted', 'Waits for our decision'],
  ['in-progress', 'Working towards it'],
  ['suspended', 'On hold'],
  ['lapsed', 'Ran out'],
  ['withdrawn', 'Taken away or given back'],
];
const MONTHS = [1, 3, 6, 12];

/** Reports about what came of it all: replies, evidence and approvals, and whether people still work together. */
@Injectable()
export class StandingReports {
  constructor(
    private readonly messages: MessagingFigures,
    private readonly evidence: EvidenceFigures,
    private readonly hires: RecruitmentFigures,
  ) {}

  readonly makers: readonly ReportMaker[] = [
    {
      key: 'first-reply',
      title: 'Time to the first reply',
      about: 'How long people wait for an answer to their first message.',
      isOfToday: false,
      make: (tx, moment) => this.makeReplies(tx, moment),
    },
    {
      key: 'evidence',
      title: 'Checks and approvals',
      about: 'What our team has seen, and who is approved.',
      isOfToday: true,
      make: (tx, moment) => this.makeEvidence(tx, moment),
    },
    {
      key: 'outcomes',
      title: 'What became of it',
      about: 'Whether employers and PAs still work together later.',
      isOfToday: false,
      make: (tx, moment) => this.makeOutcomes(tx, moment),
    },
  ];

  private async makeReplies(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const waits = await this.messages.firstReplies(tx, period, REPLY_STRETCHES.bounds);
    const words = {
      caption: 'Time to the first reply',
      formula:
        'A conversation counts when it began in these months. The time runs from its first message to the first message of the other person.',
      rowsAre: 'Time',
      countsAre: 'Conversations',
    };
    return [
      waitsSection(words, waits, { stretches: REPLY_STRETCHES, half: 'Half of those with a reply had it within' }),
    ];
  }

  private async makeEvidence(tx: Transaction, { today }: ReportMoment): Promise<Section[]> {
    const seen = [...(await this.evidence.seenByKind(tx, today)), ...(await this.evidence.otherSeen(tx, today))];
    const listed = EVIDENCE.filter(([key]) => seen.some((one) => one.key === key && one.count > 0));
    return [
      overlapSection(
        {
          caption: 'What our team has seen',
          formula: 'A person counts once for each kind of evidence that our team saw and that has not run out today.',
          rowsAre: 'Evidence',
          countsAre: 'People',
        },
        cellsOf(seen, listed),
      ),
      partsSection(
        {
          caption: 'Where PAs stand with our approval',
          formula: 'A PA counts, once, when they ever began to work towards our approval.',
          rowsAre: 'Standing today',
          countsAre: 'PAs',
        },
        cellsOf(await this.evidence.byStanding(tx, today), STANDINGS),
      ),
    ];
  }

  private async makeOutcomes(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const counts = await this.hires.outcomes(tx, period);
    return MONTHS.map((months) => {
      const after = months === 1 ? '1 month' : `${months} months`;
      const [yes, no, none] = [`${months} yes`, `${months} no`, `${months} none`];
      const section = partsSection(
        {
          caption: `After ${after}`,
          formula: `A hire counts when we asked in these months, ${after} after the start. It has ended when one of the two said so. It goes on when one said so and the other did not say it ended.`,
          rowsAre: 'Answer',
          countsAre: 'Hires',
        },
        cellsOf(counts, [
          [yes, 'Still working together'],
          [no, 'No longer working together'],
          [none, 'No answer yet'],
        ]),
      );
      const together = shareFigure(section, {
        part: [yes],
        whole: [yes, no],
        label: 'Share still working together',
        formula: 'Hires that go on, divided by all hires with an answer.',
      });
      return { ...section, figures: [together] };
    });
  }
}
