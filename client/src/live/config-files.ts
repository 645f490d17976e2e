// Owns which files of a site decide what is mounted and below which path it is served. Reads nothing.
import { relative } from 'node:path';

const patterns = [
  /^(?:hugo|config)\.(?:toml|ya?ml|json)$/i,
  /^config\//i,
  /^go\.(?:mod|work)$/i,
  /^themes\/[^/]+\/(?:hugo|config|theme)\.(?:toml|ya?ml|json)$/i,
  /^themes\/[^/]+\/config\//i,
];

/** @param root absolute folder of the site */
export const isConfigFile = (root: string, path: string): boolean => {
  const below = relative(root, path).replaceAll('\\', '/');
  return patterns.some((pattern) => pattern.test(below));
};
