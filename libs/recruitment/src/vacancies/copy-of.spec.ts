import { copyOf } from './copy-of';
import { VacancyEntity } from './vacancy.entity';

const TODAY = '2026-11-22';

function earlier(parts: Partial<VacancyEntity> = {}): VacancyEntity {
  return Object.assign(new VacancyEntity(), {
    id: 'earlier',
    state: 'closed',
    title: 'Mornings',
    about: 'Cook with me',
    questions: [{ id: 'swim', text: 'Can you swim?' }],
    sectionsSaved: ['start', 'pay', 'how-to-apply'],
    startsOn: null,
    endsOn: null,
    closesOn: '2026-10-01',
    acceptedFindings: [{ code: 'phone', field: 'about', quote: 'call' }],
    pendingWords: null,
    ...parts,
  } satisfies Partial<VacancyEntity>);
}

describe('a copy of an earlier advert', () => {
  it('says what the earlier one said, and where it is from', () => {
    expect(copyOf(earlier(), TODAY)).toMatchObject({
      copiedFrom: 'earlier',
      title: 'Mornings',
      about: 'Cook with me',
      questions: [{ id: 'swim', text: 'Can you swim?' }],
    });
  });

  it('has the words that waited for staff', () => {
    const copy = copyOf(earlier({ pendingWords: { title: 'Noon' } }), TODAY);
    expect([copy.title, copy.about]).toEqual(['Noon', 'Cook with me']);
  });

  it('asks for a closing date anew, and brings nothing of the checker or its state', () => {
    const copy = copyOf(earlier(), TODAY);
    expect(copy.sectionsSaved).toEqual(['start', 'pay']);
    for (const column of ['id', 'state', 'closesOn', 'acceptedFindings', 'pendingWords'])
      expect(copy).not.toHaveProperty(column);
  });
});

describe('the days of a copy', () => {
  it('stay empty where the job starts at once and goes on', () => {
    expect(copyOf(earlier(), TODAY)).toMatchObject({ startsOn: null, endsOn: null });
  });

  it('are kept from today on', () => {
    const copy = copyOf(earlier({ startsOn: TODAY, endsOn: '2026-11-23' }), TODAY);
    expect(copy).toMatchObject({ startsOn: TODAY, endsOn: '2026-11-23', sectionsSaved: ['start', 'pay'] });
  });

  it('are asked anew once the start has passed, and an end that is to come is kept', () => {
    const copy = copyOf(earlier({ startsOn: '2026-11-21', endsOn: '2027-06-01' }), TODAY);
    expect(copy).toMatchObject({ startsOn: null, endsOn: '2027-06-01', sectionsSaved: ['pay'] });
  });

  it('are both asked anew when the job would be over', () => {
    const copy = copyOf(earlier({ startsOn: '2026-09-01', endsOn: TODAY }), TODAY);
    expect(copy).toMatchObject({ startsOn: null, endsOn: null, sectionsSaved: ['pay'] });
  });
});
