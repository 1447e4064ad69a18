/** The script of the playground. */
import { playground } from './playground';

playground();
