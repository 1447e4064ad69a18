/** Tables of data. */
import { html, type Html } from '../frame/html';

/**
 * A table with a head, which scrolls sideways where the window is too narrow for it.
 *
 * @param caption what it is about, for those who can't see the heading above it
 * @param rows of which the first cell names the row
 */
export function dataTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="table" role="group" tabindex="0" aria-label="${`Table: ${caption}`}">
    <table>
      <thead>
        <tr>
          ${head.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = '', ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
