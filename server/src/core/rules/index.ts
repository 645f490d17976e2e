// The one door of core/rules.
export { check } from './check.ts';
export { rules } from './list.ts';
export type { Finding, Fix, Level, Levels, Problem, Related, Renaming, Rule, TextEdit } from './rule.ts';
