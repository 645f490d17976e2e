// Owns one post that is open in the pretended editor: its lines as they are now, typing in it, and asking about it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedSite } from './generate-site.ts';
import type { LanguageClient } from './language-client.ts';

export interface Place {
  readonly line: number;
  readonly character: number;
}

export class OpenPost {
  readonly #client: LanguageClient;
  readonly #uri: string;
  readonly #lines: string[];
  #version = 1;
  #resultId: string | undefined;

  /** The post at `path`, with the text of the file `source`: another one when the post was not saved yet. */
  constructor(client: LanguageClient, site: GeneratedSite, path: string, source = path) {
    const full = join(site.folder, path);
    const text = readFileSync(join(site.folder, source), 'utf8');
    this.#client = client;
    this.#uri = `file://${full}`;
    this.#lines = text.split('\n');
    client.notify('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'markdown', version: this.#version, text },
    });
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  lineAt(line: number): string {
    return this.#lines[line] ?? '';
  }

  /** The first line below the front matter. */
  get bodyLine(): number {
    return this.#lines.indexOf('---', 1) + 1;
  }

  /** Before the last bracket of `tags: [ … ]`. */
  placeOfTags(): Place {
    const line = this.#lines.findIndex((text) => text.startsWith('tags: ['));
    if (line < 0) throw new Error('the post has no flow list of tags');
    return { line, character: this.lineAt(line).lastIndexOf(']') };
  }

  /** Replaces part of one line, as typing does. */
  type(line: number, from: number, to: number, text: string): void {
    const before = this.lineAt(line);
    this.#lines[line] = before.slice(0, from) + text + before.slice(to);
    this.#change({ start: { line, character: from }, end: { line, character: to } }, text);
  }

  insertLine(line: number, text: string): void {
    this.#lines.splice(line, 0, text);
    this.#change({ start: { line, character: 0 }, end: { line, character: 0 } }, `${text}\n`);
  }

  removeLine(line: number): void {
    this.#lines.splice(line, 1);
    this.#change({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, '');
  }

  /** Asks for the problems of the post as it is now; the number of them, undefined for “as before”. */
  async diagnose(): Promise<number | undefined> {
    const report = await this.#client.request<{ kind: string; resultId?: string; items?: unknown[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri: this.#uri },
        identifier: 'hugo',
        ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
      },
    );
    this.#resultId = report.resultId;
    return report.items?.length;
  }

  /** Asks for completions; the number of them. */
  async complete(position: Place): Promise<number> {
    const answer = await this.#client.request<unknown[] | { items: unknown[] } | null>('textDocument/completion', {
      textDocument: { uri: this.#uri },
      position,
    });
    return answer === null ? 0 : 'items' in answer ? answer.items.length : answer.length;
  }

  #change(range: { start: Place; end: Place }, text: string): void {
    this.#version++;
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
  }
}
