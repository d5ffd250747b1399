/** Addresses of the pages of quizzes. */
export const quizzesPaths = {
  own: (key: string) => `/pa/approval/quizzes/${key}`,
  result: (key: string, nth: number) => `/pa/approval/quizzes/${key}/tries/${nth}`,
  write: (key: string) => `/staff/scheme/parts/${key}/quiz`,
  question: (key: string, place: string) => `/staff/scheme/parts/${key}/quiz/questions/${place}`,
} as const;
