export { ApiValidationPipe } from './api/api-validation.pipe';
export { ErrorFilter } from './errors/error.filter';
export { problemOf } from './errors/problem-of';
export type { Problem } from './errors/problem';
export { dateBoxes, dateIn, type DateBoxes } from './forms/date-boxes';
export { attempt, errorsOf } from './forms/form-errors';
export { readForm, type FormClass, type ReadForm } from './forms/read-form';
export { FILE_FIELD, UploadMiddleware, webLimits } from './http/upload.middleware';
export { cleanInput } from './http/clean-input';
export { CsrfMiddleware } from './http/csrf';
export { noStore } from './http/no-store';
export { rawBody, type RawRequest } from './http/raw-body';
export { readableBody } from './http/readable-body';
export { sessionHandler, sessionIdOf, type SessionPerson } from './http/session';
export {
  createViews,
  readAssetManifest,
  type AssetManifest,
  type FieldError,
  type Views,
} from './nunjucks-environment';
export { Announcer, type AnnouncedWords } from './page/announcer';
export type { KeptPart } from './page/kept-part';
export { Navigation, type NavigationItem } from './page/navigation';
export { leaveNotice } from './page/notice';
export { invalidPage, Page, SeeOther, type PageModel } from './page/page';
export { PageAdapter } from './page/page-adapter';
export { PageInterceptor } from './page/page.interceptor';
export { PageRenderer, VIEWS } from './page/page-renderer';
export { linesPdf, type PaperOfLines } from './paper/lines-pdf';
export { viewsBeside, WebModule, type WebOptions } from './web.module';
export { BRAND_TOKENS, isColour, type BrandColours, type BrandToken } from './brand/brand-colours';
export {
  checkBrandContrast,
  contrastFigures,
  contrastRatio,
  contrastWords,
  fixedColour,
  type ContrastFigure,
  type ContrastMiss,
} from './brand/brand-contrast';
export { brandCss } from './brand/brand-css';
export { demonstrationBrands } from './brand/demonstration-brands';
export { avatarOf, initialsOf, type Avatar } from './components/avatar';
export { drawOverlap, isSet, type OverlapDay, type OverlapRow, type SlotState } from './components/overlap-strip';
export { paginate, type Pagination } from './components/pagination';
export type { HiddenCard, NamedCard, ProofLine, ResultCard, SaidLine, ShownReason } from './components/result-card';
export { formatSpanField, parseSpanField, parseSpanFields } from './components/span-field';
export {
  agoWords,
  countWords,
  dateWords,
  datesWords,
  dayName,
  durationWords,
  listWords,
  shortHours,
  spanWords,
} from './components/time-words';
export { drawWeek, weekInWords, type WeekPicture } from './components/week-drawing';
export type { SpanKind, SpanWeeks, WeekSpan } from './components/week-span';
export {
  editWeek,
  NEEDED_WEEK,
  openWeek,
  PA_WEEK,
  type WeekEdit,
  type WeekEditorOptions,
} from './components/week-editor';
export { READING_AGE, readingAgeOf, sentencesOf, wordsOf, type Sentence } from './words/reading-age';
export { weekEditorView, type WeekEditorView } from './components/week-editor-view';
