// Owns where our documentation lies on the web.

export const repository = 'https://github.com/hugo-author/hugo-author';

/** The documentation page of a rule: its twin. */
export const docsOf = (code: string): string => `${repository}/blob/main/server/src/core/rules/${code}.md`;
