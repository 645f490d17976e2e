// Owns reading the schemas that the settings name for front matter. Addresses are never fetched.
import * as l10n from '@vscode/l10n';
import { parseSchema, type SiteProblem, type SiteSchema, toPagesPattern, toSchema } from '../core/site/index.ts';
import { joinPath, type SitePath } from '../core/text/index.ts';
import { attempt } from './attempt.ts';
import { type FileSystem, toReason } from './file-system.ts';
import type { Settings } from './settings.ts';
import { toUri } from './uris.ts';

export interface SchemaReading {
  readonly schemas: readonly SiteSchema[];
  /** At files that are no schema. */
  readonly problems: readonly SiteProblem[];
  /** Remarks on entries that lead to no file. */
  readonly notes: readonly string[];
}

const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(path);

/** The files that the setting names, as site paths. */
export const schemaFilesOf = ({ schemas = {} }: Settings): readonly SitePath[] =>
  Object.values(schemas).flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' && !isAddress(value) ? [joinPath(value.trim())] : [],
  );

/** Every schema of the setting that can be applied, in its order. Paths are relative to the site. */
export const readSchemas = async (fs: FileSystem, root: string, { schemas = {} }: Settings): Promise<SchemaReading> => {
  const found: SiteSchema[] = [];
  const problems: SiteProblem[] = [];
  const notes: string[] = [];
  for (const [key, value] of Object.entries(schemas)) {
    const pages = toPagesPattern(key);
    if (typeof value !== 'string') {
      const schema = toSchema(value);
      if (typeof schema === 'string') notes.push(l10n.t('hugoAuthor.schemas, “{0}”: {1}', key, schema));
      else found.push({ pages, schema });
      continue;
    }
    const [path] = schemaFilesOf({ levels: {}, schemas: { [key]: value } });
    if (path === undefined) {
      notes.push(
        l10n.t`“${value}” of hugoAuthor.schemas is no file. Addresses are never fetched: put a copy into the site.`,
      );
      continue;
    }
    let reason = l10n.t('there is no such file');
    const text = await attempt(
      () => fs.read(toUri(root, path)),
      (error) => {
        reason = toReason(error);
      },
    );
    if (text === undefined) {
      notes.push(l10n.t`The schema “${path}” of hugoAuthor.schemas cannot be read: ${reason}.`);
      continue;
    }
    const schema = parseSchema(text);
    if (!('message' in schema)) found.push({ path, pages, schema });
    else if (!problems.some((problem) => problem.path === path))
      problems.push({ code: 'schema-invalid', level: 'warning', path, ...schema });
  }
  return { schemas: found, problems, notes };
};
