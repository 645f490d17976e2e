// Owns the SARIF 2.1.0 log that `check --format sarif` writes, for code scanning and other tools.
import type { ArtifactLocation, Log, ReportingDescriptor, Result } from 'sarif';
import { allRules, type Level } from '../core/rules/index.ts';
import { docsOf, repository } from '../host/docs.ts';
import { siteProblems } from '../host/site-problems.ts';
import { type Format, located } from './report.ts';
import { readVersion } from './version.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Level,
  Result.level
>;

const descriptors: readonly ReportingDescriptor[] = [
  ...allRules.map(({ code, title, level }) => describe(code, title, level)),
  ...siteProblems.map(({ code, title, level }) => describe(code, title, level)),
];

function describe(id: string, text: string, level: Level): ReportingDescriptor {
  return {
    id,
    shortDescription: { text },
    helpUri: docsOf(id),
    defaultConfiguration: { level: levels[level] },
  };
}

/** GitHub wants names relative to the repository, which is where the command runs. */
const toLocation = (here: string): ArtifactLocation => {
  const uri = here.split('/').map(encodeURIComponent).join('/');
  return here.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
};

export const sarifFormat = (): Format => {
  const results: Result[] = [];
  return {
    file(found) {
      for (const { line, column, endLine, endColumn, level, code, message } of located(found))
        results.push({
          ruleId: code,
          ruleIndex: descriptors.findIndex(({ id }) => id === code),
          level: levels[level],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: toLocation(found.here),
                region: { startLine: line, startColumn: column, endLine, endColumn },
              },
            },
          ],
        });
      return '';
    },
    end() {
      const version = readVersion();
      const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: { name: 'Hugo Author', version, informationUri: repository, rules: [...descriptors] },
            },
            columnKind: 'utf16CodeUnits',
            results,
          },
        ],
      };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
};
