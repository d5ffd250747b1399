import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import { SECTION_KEYS, camelName } from '../sections';
import { taxonomies } from '../taxonomies';
import { SaveSectionsRequest } from './pa-profile-sections';
import { StyleAnswers } from './style-answers';

function fieldsOf(Class: new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Class, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
}

describe('request classes that repeat a list', () => {
  it('have a point for every pair of the list', () => {
    expect(fieldsOf(StyleAnswers)).toEqual(taxonomies.workingStylePairs.map(({ key }) => String(key)).sort());
  });

  it('have a part for every section', () => {
    expect(fieldsOf(SaveSectionsRequest)).toEqual(SECTION_KEYS.map(camelName).sort());
  });
});
