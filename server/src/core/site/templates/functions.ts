// Owns what Hugo's template functions do with an address that they are given. Does not know templates.
import type { ImageUse, PageUse } from '../shortcode-template.ts';
import type { Argument } from './node.ts';

/** Leave the address as it is. */
export const PASSING = new Set(
  (
    'safeURL safeHTML safeHTMLAttr safe.URL safe.HTML safe.HTMLAttr string cast.ToString strings.TrimSpace urls.Parse ' +
    'path.Clean htmlUnescape htmlEscape transform.HTMLUnescape transform.HTMLEscape print fmt.Print'
  ).split(' '),
);
/** Put texts one after the other. */
export const STRINGING = new Set('print fmt.Print add math.Add'.split(' '));
/** Put folders together to a path. */
export const JOINING = new Set('path.Join urls.JoinPath'.split(' '));
/** Change letter case only. */
export const LOWERING = new Set('lower upper strings.ToLower strings.ToUpper title strings.Title'.split(' '));
/** Compare a value with those that the template knows. */
export const EQUALITIES = new Set('eq ne compare.Eq compare.Ne'.split(' '));
export const MEMBERSHIPS = new Set('in collections.In'.split(' '));
/** Take one of their arguments. */
export const CHOOSING = new Set('or and default compare.Default cond compare.Conditional'.split(' '));
/** Put an address in relation to the site's. */
export const RELATIVE = new Set(
  'relURL absURL relLangURL absLangURL urls.RelURL urls.AbsURL urls.RelLangURL urls.AbsLangURL'.split(' '),
);
/** Tell about their arguments, without handing them on. */
export const JUDGING = new Set(
  (
    'eq ne lt le gt ge in not len isset hasPrefix hasSuffix strings.HasPrefix strings.HasSuffix strings.Contains ' +
    'strings.ContainsAny collections.In collections.IsSet fileExists os.FileExists os.Stat imageConfig images.Config ' +
    'resources.GetRemote warnf warnidf findRE strings.FindRE reflect.IsMap reflect.IsSlice'
  ).split(' '),
);
/** Hand everything to another template. */
export const PARTIALS = new Set('partial partialCached partials.Include partials.IncludeCached'.split(' '));
/** Fail the build. */
export const ERRORS = new Set('errorf erroridf fmt.Errorf fmt.Erroridf'.split(' '));
/** Give the value of a key. */
export const INDEXING = new Set('index collections.Index isset collections.IsSet'.split(' '));
const REFERRING = new Set('ref relref Ref RelRef'.split(' '));

/** How the function or method of this name looks a page up; undefined: it does not. */
export const pageUseOf = (idents: readonly string[]): PageUse | undefined => {
  const last = idents.at(-1);
  if (last === 'GetPage') return idents.some((ident) => ident === 'site' || ident === 'Site') ? 'site' : 'page';
  return last !== undefined && REFERRING.has(last) ? 'ref' : undefined;
};

/** Fields and methods that lead from one page to others. */
const OTHER_PAGES = new Set(
  (
    'GetPage Parent CurrentSection FirstSection Home Pages AllPages RegularPages RegularPagesRecursive Sections Ancestors ' +
    'Translations AllTranslations Next Prev NextInSection PrevInSection Related'
  ).split(' '),
);

/** Is what these fields lead to, or something of it, another page than the one they begin at? */
export const leadsElsewhere = (idents: readonly string[]): boolean => idents.some((ident) => OTHER_PAGES.has(ident));

/** Methods that look up a resource. */
const LOOKUPS = new Set(['Get', 'GetMatch', 'Match', 'ByName']);
/** What of a parsed URL is still the address, and what only tells about it. */
export const SAME_FIELDS = new Set(['String', 'Path', 'EscapedPath', 'RequestURI']);
export const TELLING_FIELDS = new Set(['IsAbs', 'Scheme', 'Host', 'Hostname', 'Fragment', 'RawQuery', 'Query']);

/** Is this the function or method of a look-up among resources? */
export const isLookup = (head: Argument): boolean => {
  if (!('idents' in head)) return false;
  const last = head.idents.at(-1) ?? '';
  if (!LOOKUPS.has(last)) return false;
  if (head.kind === 'word') return head.idents[0] === 'resources';
  return last !== 'Get' || head.kind !== 'field' || head.idents.at(-2) === 'Resources';
};

/** Among which resources such a look-up looks: the page's, the site's, or either where that cannot be seen. */
export const lookupsOf = (head: Argument): readonly ImageUse[] => {
  if (head.kind === 'word' && head.idents[0] === 'resources') return ['asset'];
  return 'idents' in head && head.idents.at(-2) === 'Resources' ? ['resource'] : ['resource', 'asset'];
};
