/* Small helps. Every page works without this file. */
import { initAll } from './govuk-frontend.js';
import './leave.js';
import './sign-out.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// Filters: where CSS cannot hold a closed <details> open beside the results, open it here.
const wide = window.matchMedia('(min-width: 62em)');
for (const panel of document.querySelectorAll('.pa-filters')) {
  const follow = () => panel.toggleAttribute('open', wide.matches);
  if (!CSS.supports('selector(::details-content)')) {
    wide.addEventListener('change', follow);
    follow();
  }
}
