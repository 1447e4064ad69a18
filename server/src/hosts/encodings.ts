/** How text is written inside the literals of the host languages. */
import type { Encoding } from './offset-map';

/** Text that stands for itself. */
export const plain: Encoding = { id: 'plain', encode: (text) => text };
