// Owns where our documentation lies on the web.
import { siteProblems } from './site-problems.ts';

/** As package.json has it, which a bundle for the browser cannot ask; a test holds them equal. */
export const repository = 'https://github.com/hugo-author/hugo-author';

const siteCodes: ReadonlySet<string> = new Set(siteProblems.map(({ code }) => code));

/** The documentation page of a code: for a rule its twin. */
export const docsOf = (code: string): string => {
  const folder = siteCodes.has(code) ? 'docs/problems' : 'server/src/core/rules';
  return `${repository}/blob/main/${folder}/${code}.md`;
};
