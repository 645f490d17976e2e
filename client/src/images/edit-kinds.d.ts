// Owns the little of VS Code's API for pasting and dropping that is younger than the oldest version we run in: 1.97.
import 'vscode';

declare module 'vscode' {
  class DocumentDropOrPasteEditKind {
    static readonly Empty: DocumentDropOrPasteEditKind;
    static readonly Text: DocumentDropOrPasteEditKind;
    append(...parts: readonly string[]): DocumentDropOrPasteEditKind;
  }
  class DocumentPasteEdit {
    constructor(insertText: string | SnippetString, title: string, kind: DocumentDropOrPasteEditKind);
    additionalEdit?: WorkspaceEdit;
    yieldTo?: readonly DocumentDropOrPasteEditKind[];
  }
  interface DocumentDropEdit {
    title?: string;
    kind?: DocumentDropOrPasteEditKind;
    yieldTo?: readonly DocumentDropOrPasteEditKind[];
  }
  interface DocumentPasteEditProvider {
    provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      dataTransfer: DataTransfer,
      context: unknown,
      token: CancellationToken,
    ): ProviderResult<DocumentPasteEdit[]>;
  }
  namespace languages {
    /** Undefined before 1.97. */
    const registerDocumentPasteEditProvider:
      | ((
          selector: DocumentSelector,
          provider: DocumentPasteEditProvider,
          metadata: {
            readonly providedPasteEditKinds: readonly DocumentDropOrPasteEditKind[];
            readonly pasteMimeTypes: readonly string[];
          },
        ) => Disposable)
      | undefined;
    function registerDocumentDropEditProvider(
      selector: DocumentSelector,
      provider: DocumentDropEditProvider,
      metadata?: {
        readonly providedDropEditKinds: readonly DocumentDropOrPasteEditKind[];
        readonly dropMimeTypes: readonly string[];
      },
    ): Disposable;
  }
}
