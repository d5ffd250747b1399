import { Injectable } from '@nestjs/common';
import { accountsPaths } from '@pa/accounts';
import type { DirectoryModel } from '@pa/accreditation';
import { billingPaths } from '@pa/billing';
import { PlacesService } from '@pa/places';
import { hasRole, type Actor } from '@pa/platform';
import { paginate, type FieldError, type KeptPart, type PageModel, type Pagination } from '@pa/web';
import { MOST_MEMBERS } from '../engines/search-engine';
import { OpaqueIds } from '../opaque-ids';
import type { FoundPas } from '../pa-search.service';
import { changed, fromFirstPage, searchParams } from '../query/pa-search-params';
import { EMPTY_SEARCH, type PaSearch } from '../query/pa-search';
import type { SearchRequest } from '../search-requests.service';
import { searchPaths } from '../search.paths';
import { totalText } from '../total-text';
import { alertsPaths } from '../alerts/alerts.paths';
import { isOwnSide } from '../alerts/own-side';
import { cardsOf } from './card.presenter';
import { chipsOf } from './chips';
import { needWords } from './need-words';
import { besideForm, kept } from './search-form.presenter';
import { ShownCounts } from './shown-counts';

const SORT_WORDS = [
  { value: 'best', text: 'Best fit' },
  { value: 'distance', text: 'Nearest' },
  { value: 'newest', text: 'Newest' },
];

/** Said above the list where it is not simply everyone in order. */
const DIRECTORY_NOTES: Readonly<Record<DirectoryModel, string | null>> = {
  information: null,
  'approved-only': 'You see PAs whom we have approved.',
  'approved-first': 'PAs whom we have approved come first.',
};

const NOT_COUNTED = new ShownCounts(null, false);

/** Those that stand in the form, so that the summary can lead to them. */
const FIELDS: readonly string[] = ['near', 'radiusMiles', 'q'];

/** Who looks, and on which register. */
export interface Looking {
  readonly actor: Actor | null;
  readonly licenseeId: string;
  /** Whether they see who the PAs are. */
  readonly canSee: boolean;
}

/** What `search/find.njk` shows. */
@Injectable()
export class FindPresenter {
  constructor(
    private readonly places: PlacesService,
    private readonly opaqueIds: OpaqueIds,
  ) {}

  /** A page of results, or of what to do when there are none. */
  found(found: FoundPas, { actor, licenseeId, canSee }: Looking): PageModel {
    const { search, total, place } = found;
    const title = titleOf(found, canSee);
    return {
      ...framed(search, title),
      title: search.page > 1 ? `${title} (page ${search.page} of ${found.lastPage})` : title,
      form: countedForm(found, canSee),
      directoryNote: DIRECTORY_NOTES[found.directory],
      cards: cardsOf(found.pas, {
        search,
        canSee,
        opaqueId: this.opaqueIds.forRegister(licenseeId),
        districtName: (district) => this.places.districtName(district),
        firstNumber: (search.page - 1) * search.pageSize + 1,
      }),
      hasOther: canSee,
      alertHref: isOwnSide(actor, 'pas') ? alertsPaths.new('pas', searchParams(fromFirstPage(search))) : null,
      printHref: canSee && total > 0 ? searchPaths.print(search) : null,
      bar: { ...pagesOf(found, canSee), sort: sortForm(search) },
      wider: found.choices.map((choice) => ({
        count: totalText(choice.count, canSee),
        text: choice.text,
        href: searchPaths.find(choice.search),
      })),
      truncated: found.truncated ? MOST_MEMBERS.toLocaleString('en-GB') : null,
      otherPlaces: (place?.choices ?? []).map(({ label, near }) => ({
        text: label,
        href: searchPaths.find(changed(search, { near })),
      })),
      placeLabel: place?.label ?? null,
      join: canSee || total === 0 ? null : joinWords(actor),
    };
  }

  /** The form again, with what was wrong and the answers kept. */
  wrong({ search, problems, spellings }: SearchRequest): PageModel {
    const isPlaceWrong = problems.some(({ field }) => field === 'near');
    const errors = problems.map(({ field, message }) => ({
      field: FIELDS.includes(field) ? field : '',
      text: message,
    }));
    return {
      ...framed(search, 'Find a PA'),
      chips: chipsOf(isPlaceWrong ? { ...search, near: null } : search),
      form: uncountedForm(search, errors),
      errors,
      spellings: spellings.map(({ label, near }) => ({
        text: label,
        href: searchPaths.find(changed(search, { near })),
      })),
    };
  }

  /** A page after the last. */
  beyond(search: PaSearch, lastPage: number): PageModel {
    const title = 'There is no such page';
    const errors = [{ field: '', text: lastPage === 1 ? 'There is only one page.' : `There are ${lastPage} pages.` }];
    return {
      ...framed(search, title),
      form: uncountedForm(search, errors),
      errors,
      lastPage: { text: 'Go to the last page', href: searchPaths.find({ ...search, page: lastPage }) },
    };
  }
}

/** What every state of the page has. */
function framed(search: PaSearch, heading: string): PageModel {
  return {
    title: heading,
    heading,
    page: { scripts: ['find.js'] },
    need: needWords(search.hours),
    chips: chipsOf(search),
    clearHref: searchPaths.find(),
    paths: pathsOf(search),
  };
}

function pathsOf(search: PaSearch) {
  const first = fromFirstPage(search);
  return {
    find: searchPaths.find(),
    hours: searchPaths.hours(first),
    choices: searchPaths.choices(first),
    howWeMatch: searchPaths.howWeMatch,
  };
}

const FORM_VIEW = 'search/beside-form.njk';

/** The form with its counts is the same on all pages of a list, and for everyone who may see as much. */
function countedForm({ search, total, facets }: FoundPas, canSee: boolean): KeptPart {
  const counted = total === 0 ? null : facets;
  return {
    view: FORM_VIEW,
    shows: JSON.stringify([fromFirstPage(search), canSee, counted]),
    model: () => ({ form: besideForm(search, new ShownCounts(counted, canSee)), paths: pathsOf(search) }),
  };
}

function uncountedForm(search: PaSearch, errors: readonly FieldError[]): KeptPart {
  return {
    view: FORM_VIEW,
    shows: null,
    model: () => ({ form: besideForm(search, NOT_COUNTED), paths: pathsOf(search), errors }),
  };
}

/** "14 PAs near Chester could do these hours". */
function titleOf({ total, search, place, directory }: FoundPas, canSee: boolean): string {
  if (total === 0 && isEmpty(search))
    return directory === 'approved-only' ? 'No approved PAs are on the register yet' : 'No PAs are on the register yet';
  if (total === 0) return 'No PAs fit everything you asked for';
  const count = totalText(total, canSee);
  const near =
    place === null ? '' : ` near ${place.label.split(',')[place.kind === 'place' ? 0 : 1]?.trim() ?? place.label}`;
  const hours = search.hours.length === 0 ? '' : ' could do these hours';
  return `${count.charAt(0).toUpperCase()}${count.slice(1)}${near}${hours}`;
}

function isEmpty(search: PaSearch): boolean {
  return searchPaths.find(search) === searchPaths.find(EMPTY_SEARCH);
}

/** To those who may not see names, a number under five is not said. */
function pagesOf({ search, total }: FoundPas, canSee: boolean): Pagination {
  const pages = paginate({
    page: search.page,
    pageSize: search.pageSize,
    total,
    words: ['PA', 'PAs'],
    href: (page: number) => searchPaths.find({ ...search, page }),
  });
  return canSee || total >= 5 ? pages : { ...pages, showing: `Showing ${totalText(total, false)}` };
}

function sortForm(search: PaSearch) {
  return {
    action: searchPaths.find(),
    value: search.sort,
    options: SORT_WORDS.filter(({ value }) => value !== 'distance' || search.near !== null),
    keep: kept(search, ['sort']),
  };
}

/** The way to names. */
function joinWords(actor: Actor | null) {
  if (hasRole(actor, 'employer'))
    return {
      title: 'See who they are',
      text: 'You see how well PAs fit, but not who they are. With an access pass you see names and can ask PAs to talk.',
      action: { href: billingPaths.ownPass, text: 'See what a pass costs' },
    };
  if (actor)
    return {
      title: 'Names are for employers',
      text: 'You see how well PAs fit, but not who they are. Call us if you also want to employ a PA.',
    };
  return {
    title: 'See who they are',
    text: 'Everyone can see how many PAs could help. Join as an employer to see who they are.',
    action: { href: accountsPaths.joinAs('employer'), text: 'Join the register' },
    signIn: { href: `${accountsPaths.signIn}?next=/find`, text: 'I have an account. Sign in' },
  };
}
