// The one door of core/rules.
export { check } from './check.ts';
export { checkSite } from './check-site.ts';
export { allRules, rules } from './list.ts';
export type {
  FileProblem,
  Finding,
  Fix,
  Level,
  Levels,
  Problem,
  Related,
  Renaming,
  Rule,
  SiteRule,
  TextEdit,
} from './rule.ts';
export { withoutSilenced } from './silenced.ts';
