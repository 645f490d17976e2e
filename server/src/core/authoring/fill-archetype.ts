// Owns filling the usual template actions of an archetype without running Hugo. What it does not know it leaves as written.
import { lowerAsGo } from '../text/index.ts';

export interface ArchetypeContext {
  /** Base name of the new file, without extension: `.Name`. */
  readonly name: string;
  /** `.Date`, as RFC 3339. */
  readonly date: string;
  /** `.Type`: the section. */
  readonly type: string;
  readonly siteTitle: string;
}

type Value = string | undefined;

/** Go's reference time, in the parts that dates are written with. */
const goLayout = (layout: string, date: string): string => {
  const [, year, month, day, hour, minute, second, zone] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(.*)$/.exec(date) ?? [];
  const parts: Readonly<Record<string, string | undefined>> = {
    '2006': year,
    '01': month,
    '02': day,
    '15': hour,
    '04': minute,
    '05': second,
    'Z07:00': zone,
    '-07:00': zone === 'Z' ? '+00:00' : zone,
    '-0700': zone === 'Z' ? '+0000' : zone?.replace(':', ''),
  };
  return layout.replace(/Z07:00|-07:00|-0700|2006|01|02|15|04|05/g, (part) => parts[part] ?? part);
};

const titleCase = (text: string): string =>
  text.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
const slug = (text: string): string =>
  lowerAsGo(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const words = (command: string): readonly string[] => command.match(/"(?:[^"\\]|\\.)*"|`[^`]*`|\([^()]*\)|\S+/g) ?? [];

const variable = (name: string, context: ArchetypeContext): Value => {
  switch (name.replace(/^\$/, '')) {
    case '.Name':
    case '.File.ContentBaseName':
    case '.File.BaseFileName':
    case '.File.TranslationBaseName':
    case '.TranslationBaseName':
    case '.BaseFileName':
      return context.name;
    case '.Date':
    case 'now':
    case 'time.Now':
      return context.date;
    case '.Type':
    case '.Section':
      return context.type;
    case '.Site.Title':
    case 'site.Title':
      return context.siteTitle;
    default:
      return undefined;
  }
};

const evaluate = (word: string, context: ArchetypeContext): Value => {
  if (/^["`]/.test(word)) return word.slice(1, -1).replace(/\\(["\\])/g, '$1');
  if (word.startsWith('(')) return pipe(word.slice(1, -1), context);
  return variable(word, context);
};

const call = (name: string, args: readonly string[], context: ArchetypeContext): Value => {
  const last = args.at(-1)!;
  switch (name) {
    case 'replace':
    case 'strings.Replace':
      return args.length === 3 ? args[0]!.replaceAll(args[1]!, args[2]!) : undefined;
    case 'title':
    case 'strings.Title':
      return titleCase(last);
    case 'humanize':
    case 'inflect.Humanize':
      return last.replace(/[-_]+/g, ' ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    case 'lower':
    case 'strings.ToLower':
      return lowerAsGo(last);
    case 'upper':
    case 'strings.ToUpper':
      return last.toUpperCase();
    case 'urlize':
    case 'anchorize':
      return slug(last);
    case 'dateFormat':
    case 'time.Format':
      return args.length === 2 ? goLayout(args[0]!, args[1]!) : undefined;
    case 'now.Format':
    case '.Date.Format':
      return args.length === 1 ? goLayout(args[0]!, context.date) : undefined;
    case 'printf':
      return args.length === 2 && /^[^%]*%[sv][^%]*$/.test(args[0]!) ? args[0]!.replace(/%[sv]/, args[1]!) : undefined;
    default:
      return undefined;
  }
};

const pipe = (pipeline: string, context: ArchetypeContext): Value => {
  let piped: Value;
  let first = true;
  for (const command of pipeline.split(/\|(?=(?:[^"`]*["`][^"`]*["`])*[^"`]*$)/)) {
    const [head, ...rest] = words(command);
    if (head === undefined) return undefined;
    const own = rest.map((word) => evaluate(word, context));
    const args = first ? own : [...own, piped];
    if (args.some((argument) => argument === undefined)) return undefined;
    piped = args.length === 0 ? evaluate(head, context) : call(head, args as string[], context);
    if (piped === undefined) return undefined;
    first = false;
  }
  return piped;
};

/** The archetype with its actions filled in; an action that is not understood stays, for the author to see. */
export const fillArchetype = (archetype: string, context: ArchetypeContext): string =>
  archetype
    // A comment leaves nothing behind.
    .replace(/\{\{-?\s*\/\*.*?\*\/\s*-?\}\}\n?/gs, '')
    .replace(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (action, pipeline: string) => pipe(pipeline, context) ?? action);
