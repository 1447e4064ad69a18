import assert from 'node:assert/strict';
import { firstIndex } from '../../../server/src/language/first-index';

describe('language: the first index', () => {
  for (let length = 0; length <= 9; length++) {
    it(`is found among ${length} items`, () => {
      const items = Array.from({ length }, (_, index) => index);
      for (let first = 0; first <= length; first++)
        assert.equal(
          firstIndex(items, (item) => item >= first),
          first,
        );
    });
  }
});
