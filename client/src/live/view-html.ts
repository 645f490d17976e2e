// Owns the document of the live preview's view. Knows no editor: addresses and words are given.

export interface ViewParts {
  /** Where the pages are, with a slash at the end. */
  readonly address: string;
  /** Address of the bundled view script. */
  readonly script: string;
  /** Once-only word that lets our own script and style in. */
  readonly nonce: string;
  readonly language: string;
  readonly words: {
    readonly bar: string;
    readonly back: string;
    readonly reload: string;
    readonly smaller: string;
    readonly larger: string;
    readonly browse: string;
    readonly loading: string;
  };
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark);

/** Strokes in a square of 16. */
const icons: Readonly<Record<string, string>> = {
  back: 'M13 8H3m4-4L3 8l4 4',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  smaller: 'M3 8h10',
  larger: 'M3 8h10M8 3v10',
  browse: 'M7 3H3v10h10V9M9 3h4v4M13 3L7 9',
};

const button = (id: string, label: string): string =>
  `<button id="${id}" type="button" title="${escapeHtml(label)}" aria-label="${escapeHtml(label)}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${icons[id]}"/></svg></button>`;

const style = `
html, body { height: 100%; margin: 0; padding: 0; }
body { display: flex; flex-direction: column; color: var(--vscode-foreground); font: var(--vscode-font-size) var(--vscode-font-family); }
[role=toolbar] { display: flex; align-items: center; gap: 2px; padding: 2px 6px; background: var(--vscode-editorWidget-background); border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); }
[role=toolbar] button { width: 24px; height: 24px; padding: 4px; border: 0; border-radius: 4px; color: inherit; background: none; cursor: pointer; }
[role=toolbar] button:hover:enabled { background: var(--vscode-toolbar-hoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
button:disabled { opacity: 0.4; cursor: default; }
svg { width: 16px; height: 16px; display: block; fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
#address { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: 0 6px; opacity: 0.8; }
#notice { padding: 4px 10px; border: 0; text-align: left; font: inherit; cursor: pointer; color: var(--vscode-inputValidation-errorForeground, inherit); background: var(--vscode-inputValidation-errorBackground); border-bottom: 1px solid var(--vscode-inputValidation-errorBorder); }
main { flex: 1; min-height: 0; display: flex; position: relative; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff; }
iframe:not(.behind) { z-index: 1; }
#cover { flex: 1; display: flex; flex-direction: column; gap: 12px; align-items: center; justify-content: center; padding: 24px; text-align: center; white-space: pre-line; }
#cover-text { margin: 0; max-width: 46em; }
#retry { padding: 4px 12px; border: 0; border-radius: 2px; font: inherit; cursor: pointer; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
.busy::before { content: ""; width: 20px; height: 20px; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn 1s linear infinite; opacity: 0.7; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .busy::before { animation: none; } }
[hidden] { display: none !important; }
#address[hidden] { display: block !important; visibility: hidden; }
`;

/** Nothing may be loaded but our script, our style and pages of the one origin. */
export const toViewHtml = ({ address, script, nonce, language, words }: ViewParts): string => {
  const policy = `default-src 'none'; frame-src ${new URL(address).origin}; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<style nonce="${nonce}">${style}</style>
</head>
<body data-pages="${escapeHtml(address)}">
<div role="toolbar" aria-label="${escapeHtml(words.bar)}">
${button('back', words.back)}${button('reload', words.reload)}
<span id="address"></span>
${button('smaller', words.smaller)}${button('larger', words.larger)}${button('browse', words.browse)}
</div>
<button id="notice" type="button" hidden></button>
<main>
<iframe id="page" hidden sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-modals"></iframe>
<div id="cover" class="busy" role="status"><p id="cover-text">${escapeHtml(words.loading)}</p><button id="retry" type="button" hidden></button></div>
</main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
};
