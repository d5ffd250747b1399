import { Injectable } from '@nestjs/common';
import { PART_OF_WEEK_WORDS, type PartOfWeek } from '@pa/matching';
import type { Transaction } from '@pa/platform';
import { DAYS_TO_WAIT, RecruitmentFigures, UnmetNeed, type UnmetCell } from '@pa/recruitment';
import { TASK_LABELS } from './pa-reports';
import type { ReportMaker, ReportMoment, Section } from './report';
import {
  cellsOf,
  COVER_STRETCHES,
  longestSection,
  partsSection,
  placesSection,
  shareFigure,
  waitsSection,
  type Labels,
} from './sections';

const TASKS = new Map(TASK_LABELS);
const COVER: Labels = [
  ['filled', 'A PA came'],
  ['unfilled', 'Nobody was found'],
  ['cancelled', 'Cancelled'],
  ['open', 'Still open'],
];
const COVER_OF_STATE: Readonly<Record<string, string>> = { confirmed: 'filled', done: 'filled', held: 'open' };
const UNMET = `An advert counts when it closed or ran out in these months and nobody was hired. One that was first shown in these months counts, too, when it is still open after ${DAYS_TO_WAIT} days.`;

/** Reports about need: what nobody was found for, and who came at short notice. */
@Injectable()
export class NeedReports {
  constructor(
    private readonly unmet: UnmetNeed,
    private readonly figures: RecruitmentFigures,
  ) {}

  readonly makers: readonly ReportMaker[] = [
    {
      key: 'unmet-need',
      title: 'Need that was not met',
      about: 'Where, when and for what employers found nobody.',
      isOfToday: false,
      make: (tx, moment) => this.makeUnmet(tx, moment),
    },
    {
      key: 'cover',
      title: 'Cover at short notice',
      about: 'How often somebody came when a PA was ill or away.',
      isOfToday: false,
      make: (tx, moment) => this.makeCover(tx, moment),
    },
  ];

  private async makeUnmet(tx: Transaction, { period, now }: ReportMoment): Promise<Section[]> {
    return [
      placesSection(
        {
          caption: 'Adverts that found nobody, by place',
          formula: `${UNMET} Each counts once, where the work is.`,
          rowsAre: 'Place (first half of the postcode)',
          countsAre: 'Adverts',
        },
        await this.unmet.byDistrict(tx, period, now),
      ),
      longestSection(
        {
          caption: 'Adverts that found nobody, by place, hours and task',
          formula: `${UNMET} It counts in each part of the week and for each task that it asks for. Lines under 5 are left out.`,
          rowsAre: 'Place, hours and task',
          countsAre: 'Adverts',
        },
        (await this.unmet.cells(tx, period, now)).map(cellOf),
      ),
    ];
  }

  private async makeCover(tx: Transaction, { period }: ReportMoment): Promise<Section[]> {
    const states = await this.figures.coverByState(tx, period);
    const counts = COVER.map(([key]) => ({
      key,
      count: states.reduce(
        (sum, { key: state, count }) => sum + ((COVER_OF_STATE[state] ?? state) === key ? count : 0),
        0,
      ),
    }));
    const section = partsSection(
      {
        caption: 'How requests for cover ended',
        formula: 'A request counts when the first of its hours is in these months.',
        rowsAre: 'Ended as',
        countsAre: 'Requests',
      },
      cellsOf(counts, COVER),
    );
    const filled = shareFigure(section, {
      part: ['filled'],
      whole: ['filled', 'unfilled'],
      label: 'Share that was filled',
      formula: 'Requests for which a PA came, divided by those and the ones for which nobody was found.',
    });
    const waits = await this.figures.timesToCover(tx, period, COVER_STRETCHES.bounds);
    const words = {
      caption: 'Time until a PA said yes',
      formula: 'A request counts when a PA came. The time runs from the request to the first yes that held.',
      rowsAre: 'Time',
      countsAre: 'Requests',
    };
    const half = 'Half of them had a PA within';
    return [{ ...section, figures: [filled] }, waitsSection(words, waits, { stretches: COVER_STRETCHES, half })];
  }
}

function cellOf({ district, part, task, count }: UnmetCell) {
  const hours = PART_OF_WEEK_WORDS[part as PartOfWeek];
  return { key: `${district} ${part} ${task}`, label: `${district}. ${hours}. ${TASKS.get(task) ?? task}`, count };
}
