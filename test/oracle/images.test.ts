// Real Hugo is the judge of images: a reference is broken for us exactly if the address in the HTML has no file in the output.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePage } from '../../server/src/core/page/index.ts';
import { fileLinksOf, imagesOf, resolveImage } from '../../server/src/core/site/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { judgeImages } from './hugo-images.ts';
import { type ImageSiteTraits, imageSiteTraits, makeImageSite } from './image-sites.ts';

const seed = Number(process.env.ORACLE_SEED ?? 20261122);
const count = Number(process.env.ORACLE_SITES ?? 5);

const hostsOf = ({ languages, base }: ImageSiteTraits) =>
  languages === 'two hosts'
    ? ['de', 'en'].map((key) => ({ origin: `https://${key}.example.org`, base: '/', folder: `${key}/` }))
    : [{ origin: 'https://example.org', base: `/${base}`, folder: '' }];

/**
 * Where ours and Hugo's answers may differ, and why. Ours finds what is not there:
 * - a render hook of the site may do anything with a destination, so any file that ends like it will do;
 * - of one file in several languages (`hut.png`, `hut.de.png`) we take any; which of them shadows which differs by version;
 * - 0.111 gives a bundle the files of another language or not, depending on whether mounts are spelled out;
 * - with a host for each language, what lies loose in content/ is on one of them or on all, by version;
 * - 0.111 puts the path of the baseURL before what has it already, where `canonifyURLs` rewrites it.
 * Either way:
 * - Hugo puts the path of the baseURL twice into addresses that it made itself, where `relativeURLs` rewrites them.
 * Ours misses what is there:
 * - what lies in assets/ is published at its own path where another page makes use of it, but nobody can count on that.
 */
const isKnown = (version: string, traits: ImageSiteTraits, written: string, kind: string): boolean => {
  const isOld = version === '0.111.3';
  const isTwice = traits.base !== '' && traits.addresses === 'relativeURLs';
  const hasHook = traits.languages.startsWith('two');
  if (isTwice && (written.startsWith('{') || (hasHook && written.startsWith('!')))) return true;
  if (kind === 'missing') return /asset|top(?:\.png|")/i.test(written);
  return (
    (traits.hook && written.startsWith('!')) ||
    /hut[."]|lake%20two/.test(written) ||
    (isOld && /bild/.test(written)) ||
    (isOld && traits.addresses === 'canonifyURLs' && written.includes('/blog/')) ||
    (traits.languages === 'two hosts' && /loose|root|under|note/.test(written))
  );
};

for (const version of ['0.111.3', '0.147.9', '0.168.0'])
  test(`images that Hugo ${version} publishes or not`, async () => {
    const odd: string[] = [];
    const seen = { broken: 0, found: 0, open: 0 };
    for (const traits of fc.sample(imageSiteTraits, { numRuns: count, seed: seed + Number(version.split('.')[1]) })) {
      const { files, references } = makeImageSite(traits, version);
      const [judged, site] = await Promise.all([judgeImages(version, files, hostsOf(traits)), siteFromFiles(files)]);
      for (const [path, verdicts] of judged) {
        const text = files.get(path)!;
        const page = parsePage(path, text, site.dialect);
        const byLine = new Map(
          [...imagesOf(page, site), ...fileLinksOf(page, site)].map((mention) => [
            text.lastIndexOf('\n', mention.span.start) + 1,
            mention,
          ]),
        );
        const own = references.filter((reference) => reference.page === path);
        assert.equal(own.length, verdicts.length, `${path} of ${JSON.stringify(traits)}`);
        for (const [i, { written, start }] of own.entries()) {
          const mention = byLine.get(start);
          const kind = mention ? resolveImage(site, path, page.outline, mention).kind : 'unchecked';
          const { source, exists } = verdicts[i]!;
          if (kind === 'unchecked') seen.open++;
          else if (exists) seen.found++;
          else seen.broken++;
          if (kind === 'unchecked' || (kind === 'found') === exists || isKnown(version, traits, written, kind))
            continue;
          odd.push(`${JSON.stringify(traits)} ${path}: ${written} → ${source}: ours ${kind}, exists ${exists}`);
        }
      }
    }
    assert.deepEqual(odd.slice(0, 20), [], `${odd.length} of ${JSON.stringify(seen)}`);
    assert.ok(seen.found > 500 && seen.broken > 500, JSON.stringify(seen));
  });
