/** What scripts add to the pages: the search, the filters of tables, and buttons to copy. Without them, every page can be read. */
import { addCopyButton } from './copy';
import { addFilter } from './filter';
import { addSearchBox } from './search-box';

for (const place of document.querySelectorAll<HTMLElement>('.search[data-root]')) addSearchBox(place);
for (const place of document.querySelectorAll<HTMLElement>('.filter')) addFilter(place);
for (const example of document.querySelectorAll<HTMLElement>('figure.example')) addCopyButton(example);
