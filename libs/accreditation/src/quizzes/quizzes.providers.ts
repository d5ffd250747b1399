import { OwnQuizzes } from './own-quizzes.service';
import { QuizDesk } from './quiz-desk.service';
import { QuizTriesRepository } from './quiz-tries.repository';
import { QuizzesRepository } from './quizzes.repository';

/** Services and repositories of quizzes. */
export const quizzesProviders = [QuizzesRepository, QuizTriesRepository, QuizDesk, OwnQuizzes];
