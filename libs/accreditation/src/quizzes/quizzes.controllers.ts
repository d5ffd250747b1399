import { OwnQuizzesApiController } from '../api/quizzes/own-quizzes.api-controller';
import { QuizApiController } from '../api/quizzes/quiz.api-controller';
import { OwnQuizPageController } from '../pages/quizzes/own-quiz.page-controller';
import { QuizDeskPageController } from '../pages/quizzes/quiz-desk.page-controller';

/** Quizzes over HTTP. */
export const quizzesControllers = [
  OwnQuizPageController,
  QuizDeskPageController,
  OwnQuizzesApiController,
  QuizApiController,
];
