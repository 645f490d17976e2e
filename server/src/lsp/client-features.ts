// Owns what this client can do, as far as an answer depends on it.
import type { InitializeParams } from 'vscode-languageserver';
import type { PictureStyle } from '../core/site/index.ts';
import type { ClientOptions } from '../protocol.ts';

export interface ClientFeatures {
  /** Asks for diagnostics itself, and can be told to ask again; otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly watchesFiles: boolean;
  /** Watches below a folder of our choice rather than by a pattern over everything. */
  readonly relativePatterns: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly snippets: boolean;
  readonly markdown: boolean;
  readonly markdownHovers: boolean;
  readonly markdownSignatures: boolean;
  /** Takes the place of a parameter in a signature's label, rather than its words. */
  readonly labelOffsets: boolean;
  /** Can be told to ask for semantic tokens again. */
  readonly refreshesTokens: boolean;
  readonly nestedSymbols: boolean;
  /** A definition may tell which words lead to it. */
  readonly definitionLinks: boolean;
  /** Shows a few words beside the label of every item, not only of the chosen one. */
  readonly labelDetails: boolean;
  readonly documentChanges: boolean;
  /** An edit may move files. */
  readonly renamesFiles: boolean;
  /** Asks what else is to change before it moves files. */
  readonly asksBeforeRenaming: boolean;
  /** Tells at once of files that it makes, before whoever watches the disk does. */
  readonly tellsOfNewFiles: boolean;
  /** Tells of files that were moved. */
  readonly tellsOfMovedFiles: boolean;
  /** An edit may carry words for the author, and ask before it is applied. */
  readonly changeAnnotations: boolean;
  /** What asks before it is applied is unticked in its list of changes, see `ClientOptions`. */
  readonly untickedConfirmation: boolean;
  readonly prepareRename: boolean;
  readonly codeActionLiterals: boolean;
  /** Asks for the edit of a code action when it is taken. */
  readonly resolvesActions: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Lists posts and terms, and wants to hear when they may have changed. */
  readonly followsChanges: boolean;
  /** Has an outline of headings of its own. */
  readonly showsHeadings: boolean;
  /** Can be asked which Hugo is installed. */
  readonly tellsInstalledHugo: boolean;
  readonly prefersEqualCase: boolean;
  /** Reads the files that this machine does not have. */
  readonly readsFiles: boolean;
  /** How it shows pictures in hovers, and beside completions. */
  readonly hoverPictures: PictureStyle;
  readonly itemPictures: PictureStyle;
  /** The editor's command that opens its suggestions. */
  readonly suggestCommand?: string;
}

/** What a client says of itself beyond LSP. */
export const toClientOptions = ({ initializationOptions }: InitializeParams): ClientOptions =>
  initializationOptions ?? {};

/** Reads them from what the client says of itself. */
export const toClientFeatures = (params: InitializeParams): ClientFeatures => {
  const { capabilities } = params;
  const options = toClientOptions(params);
  const { workspace, textDocument, window } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const publish = textDocument?.publishDiagnostics;
  const pictures = options.boundsPictures === true ? 'bounded' : 'whole';
  const markdown = item?.documentationFormat?.includes('markdown') === true;
  const markdownHovers = textDocument?.hover?.contentFormat?.includes('markdown') === true;
  const pulls = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
  return {
    pullsDiagnostics: pulls,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    markdown,
    markdownHovers,
    markdownSignatures: signature?.documentationFormat?.includes('markdown') === true,
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: edit?.documentChanges === true,
    renamesFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('rename') === true,
    asksBeforeRenaming: workspace?.fileOperations?.willRename === true,
    tellsOfNewFiles: workspace?.fileOperations?.didCreate === true,
    tellsOfMovedFiles: workspace?.fileOperations?.didRename === true,
    changeAnnotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    untickedConfirmation: options.untickedConfirmation === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    resolvesActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    relatedInformation: pulls
      ? textDocument?.diagnostic?.relatedInformation !== false
      : publish?.relatedInformation === true,
    codeDescription: pulls
      ? textDocument?.diagnostic?.codeDescriptionSupport !== false
      : publish?.codeDescriptionSupport === true,
    followsChanges: options.followsChanges === true,
    showsHeadings: options.showsHeadings === true,
    tellsInstalledHugo: options.tellsInstalledHugo === true,
    prefersEqualCase: options.prefersEqualCase === true,
    readsFiles: options.readsFiles === true,
    hoverPictures: markdownHovers ? pictures : 'none',
    itemPictures: markdown ? pictures : 'none',
    ...(typeof options.suggestCommand === 'string' && { suggestCommand: options.suggestCommand }),
  };
};
