/** Invented messages by somebody who had not seen what reads them: half of them cheat or push, half mean no harm. */
export { careful } from './careful';
export { plain } from './plain';
export { secondCareful, secondPlain } from './second-look';
