// Owns offering the other style of a list: on one line, or a line for each item.
import * as l10n from '@vscode/l10n';
import { moveList, styleOfList } from '../edits/index.ts';
import { type Action, offer } from './action.ts';

export const listStyle: Action = {
  name: 'list-style',
  *find({ page, node }) {
    if (node?.entry.value.kind !== 'list') return;
    const flow = styleOfList(page, node.entry.value) === 'flow';
    yield* offer(
      flow
        ? l10n.t`Write “${node.entry.key}” with a line for each item`
        : l10n.t`Write “${node.entry.key}” on one line`,
      moveList(page, node.keys, flow ? 'block' : 'flow'),
    );
  },
};
