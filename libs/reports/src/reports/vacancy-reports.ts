import { Injectable } from '@nestjs/common';
import type { Transaction } from '@pa/platform';
import { RecruitmentFigures } from '@pa/recruitment';
import { TASK_LABELS } from './pa-reports';
import type { ReportMaker, ReportMoment, Section } from './report';
import {
  cellsOf,
  FILL_STRETCHES,
  overlapSection,
  partsSection,
  placesSection,
  shareFigure,
  waitsSection,
  type Labels,
} from './sections';

const ENDINGS: Labels = [
  ['filled', 'Filled'],
  ['closed', 'Closed by the employer'],
  ['expired', 'Past the closing date'],
];

/** Reports about adverts: how many, how soon they are filled, and how many are. */
@Injectable()
export class VacancyReports {
  constructor(private readonly figures: RecruitmentFigures) {}

  readonly makers: readonly ReportMaker[] = [
    {
      key: 'vacancies',
      title: 'Jobs advertised',
      about: 'Where employers look for PAs, and for which tasks.',
      isOfToday: false,
      make: (tx, moment) => this.makeVacancies(tx, moment),
    },
    {
      key: 'time-to-fill',
      title: 'Time to fill a job',
      about: 'How long it takes from the advert to the PA.',
      isOfToday: false,
      make: (tx, moment) => this.makeTimeToFill(tx, moment),
    },
    {
      key: 'fill-rate',
      title: 'Jobs that were filled',
      about: 'How many of the adverts that ended found a PA.',
      isOfToday: false,
      make: (tx, moment) => this.makeFillRate(tx, moment),
    },
  ];

  private async makeVacancies(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const counted = 'An advert counts when it was shown for the first time in these months.';
    return [
      placesSection(
        {
          caption: 'Adverts by place',
          formula: `${counted} Each counts once, where the work is.`,
          rowsAre: 'Place (first half of the postcode)',
          countsAre: 'Adverts',
        },
        await this.figures.publishedByDistrict(tx, period),
      ),
      overlapSection(
        {
          caption: 'Adverts by task',
          formula: `${counted} It counts for each task that is needed.`,
          rowsAre: 'Task',
          countsAre: 'Adverts',
        },
        cellsOf(await this.figures.publishedByTask(tx, period), TASK_LABELS),
      ),
    ];
  }

  private async makeTimeToFill(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const waits = await this.figures.timesToFill(tx, period, FILL_STRETCHES.bounds);
    const words = {
      caption: 'Time to fill a job',
      formula:
        'An advert counts when its employer said in these months that a PA was found. The time runs from the day it was first shown to that day.',
      rowsAre: 'Time',
      countsAre: 'Adverts',
    };
    return [waitsSection(words, waits, { stretches: FILL_STRETCHES, half: 'Half of them were filled within' })];
  }

  private async makeFillRate(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const section = partsSection(
      {
        caption: 'How adverts ended',
        formula: 'An advert counts when people could see it and it ended in these months.',
        rowsAre: 'Ended as',
        countsAre: 'Adverts',
      },
      cellsOf(await this.figures.endedByWay(tx, period), ENDINGS),
    );
    const filled = shareFigure(section, {
      part: ['filled'],
      whole: ENDINGS.map(([key]) => key),
      label: 'Share that was filled',
      formula: 'Adverts that were filled, divided by all adverts that ended.',
    });
    return [{ ...section, figures: [filled] }];
  }
}
