/** The topics of the help, in their order. */
import { baselineTopic } from './baseline';
import { configurationTopic } from './configuration';
import { exitCodesTopic } from './exit-codes';
import { formatsTopic } from './formats';
import { reviewTopic } from './review';
import { severitiesTopic } from './severities';
import { suppressingTopic } from './suppressing';
import type { Topic } from './topic';

export const topics: readonly Topic[] = [
  exitCodesTopic,
  configurationTopic,
  formatsTopic,
  severitiesTopic,
  suppressingTopic,
  baselineTopic,
  reviewTopic,
];
