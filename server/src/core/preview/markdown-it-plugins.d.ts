// Owns the shapes of the plugins of markdown-it that come without types: what they are handed, not what they do.

declare module 'markdown-it-footnote' {
  const footnote: (md: import('./gate.ts').PluginEngine) => void;
  export default footnote;
}

declare module 'markdown-it-deflist' {
  const deflist: (md: import('./gate.ts').PluginEngine) => void;
  export default deflist;
}

declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const emojis: Readonly<Record<string, string>>;
  export default emojis;
}
