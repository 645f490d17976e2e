// Owns textDocument/signatureHelp: the arguments of the shortcode that is being typed.
import { MarkupKind, type ParameterInformation, type SignatureHelp } from 'vscode-languageserver';
import { findSignature, type Signature } from '../core/hovers/index.ts';
import type { ClientFeatures } from './client-features.ts';
import { toOffset } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

/** What is typed before an argument, and before its value. */
export const signatureTriggers: readonly string[] = [' ', '"', '='];

export const signatureHelp: Method = ({ connection, workspace, client, feed }) => {
  connection.onSignatureHelp(
    guarded(connection, 'textDocument/signatureHelp', null, async ({ textDocument: { uri }, position }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const found = findSignature(open.page, open.loaded.site, toOffset(open.document.lines(), position));
      if (!found) return null;
      const { signatures, active, activeParameter } = found;
      return {
        signatures: signatures.map((signature) => toSignature(signature, client)),
        activeSignature: active,
        // Behind the last one nothing is marked; left out, it would be the first.
        activeParameter: activeParameter ?? signatures[active]!.parameters.length,
      } satisfies SignatureHelp;
    }),
  );
  return undefined;
};

const toSignature = (
  { label, documentation, parameters }: Signature,
  client: ClientFeatures,
): SignatureHelp['signatures'][number] => ({
  label,
  ...(documentation !== undefined && {
    documentation: client.markdownSignatures ? { kind: MarkupKind.Markdown, value: documentation } : documentation,
  }),
  parameters: parameters.map(
    ({ span, documentation: about }): ParameterInformation => ({
      label: client.labelOffsets ? [span.start, span.end] : label.slice(span.start, span.end),
      ...(about !== undefined && { documentation: about }),
    }),
  ),
});
