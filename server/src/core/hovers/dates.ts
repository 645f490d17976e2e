// Owns explaining a date: what Hugo reads in it, in whose time zone, and how far it is from now.
import * as l10n from '@vscode/l10n';
import { findField, isUnixSeconds, readDateOf, type ScalarNode } from '../page/index.ts';
import {
  findContentPlace,
  instantOf,
  isAtLeast,
  spellDate,
  spellDistance,
  spellInstant,
  spellOffset,
  timeZoneOf,
} from '../site/index.ts';
import type { Explainer, Target } from './hover.ts';

const unreadable = ({ site }: Target): string =>
  isAtLeast(site.hugo, '0.136.0')
    ? l10n.t('Hugo cannot read this date and stops the build (since 0.136).')
    : l10n.t('Hugo cannot read this date and treats the page as if it had none.');

const describe = (scalar: ScalarNode, target: Target): string => {
  const { page, site, now } = target;
  const date = page.frontMatter?.format === 'json' && scalar.type === 'float' ? undefined : readDateOf(scalar);
  if (date === undefined) return unreadable(target);
  if (date.year === 0) return l10n.t('Hugo reads no year in this date, and so takes it for the year 0.');
  const zone = timeZoneOf(site.config, findContentPlace(page.path, site.mounts, site.config)?.language);
  const instant = instantOf(date, zone);
  const siteOffset = zone.offsetAt(instant);
  const offset = date.offsetMinutes ?? siteOffset;
  const named =
    date.offsetMinutes === undefined && zone.name !== 'UTC'
      ? `${zone.name}, ${spellOffset(offset)}`
      : spellOffset(offset);
  const lines = [l10n.t`Hugo reads **${spellDate(date)}** (${named}), ${spellDistance(instant, now)}.`];
  if (date.offsetMinutes !== undefined && offset !== siteOffset)
    lines.push(l10n.t`In the site’s time zone, ${zone.name}: ${spellInstant(instant, siteOffset)}.`);
  if (isUnixSeconds(scalar)) lines.push(l10n.t('A bare number counts the seconds since 1970.'));
  return lines.join(' ');
};

export const dates: Explainer = {
  name: 'dates',
  explain(target) {
    const { node, site } = target;
    if (node?.keys.length !== 1 || !site.dialect.dateKeys.includes(node.keys[0]!.toLowerCase())) return undefined;
    const value = node.node;
    if (value.kind !== 'scalar') return { span: node.span, markdown: unreadable(target) };
    // Nothing is no date, and no error.
    if (value.type === 'null' || value.value === '') return undefined;
    // A key of the site's own may be read as a date without being meant as one.
    if (findField(node.keys)?.type !== 'date' && readDateOf(value) === undefined) return undefined;
    return { span: node.span, markdown: describe(value, target) };
  },
};
