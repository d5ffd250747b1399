/** An element with attributes and children. Text goes in as text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function hidden(text) {
  return make('span', { class: 'govuk-visually-hidden' }, text);
}
