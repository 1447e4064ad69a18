/** `ccmsetup-lint help review`. */
import { rowsOf, type Topic } from './topic';

const places = rowsOf([
  ['GitHub Actions', 'annotations in the pull request, and the summary of the step'],
  ['Azure Pipelines', 'issues of the job, and a summary of the run'],
  ['GitLab CI', 'gl-code-quality-report.json, to keep as a report of the job'],
  ['Jenkins', 'ccmsetup-lint-junit.xml, to publish as a result of tests'],
  ['elsewhere', 'the findings in the terminal, compared with the branch that yours goes into'],
]);

export const reviewTopic: Topic = {
  name: 'review',
  summary: 'what --review shows in which pipeline',
  text: () => `In a pull request, ccmsetup-lint --review reports findings in lines that were changed, and counts the others.
It changes no files. What it writes depends on where it runs:
${places}

Other formats go to files: --review --format sarif=out.sarif.
Git must know the branch that the pull request goes into, so fetch it or the whole history before.
`,
};
