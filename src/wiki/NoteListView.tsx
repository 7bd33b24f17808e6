import type {ReactNode} from 'react';
import {byLetter, type NoteList} from '../notes/lists';
import {NoteTable} from './NoteTable';
import {TermIndex} from './TermIndex';

/** All notes of a kind: terms from A to Z, other kinds as a table. */
export function NoteListView({list}: {readonly list: NoteList}): ReactNode {
  // The search is to find the notes themselves.
  return (
    <div data-search="ignore">
      {list.kind === 'term' ? <TermIndex groups={byLetter(list.rows)} /> : <NoteTable list={list} />}
    </div>
  );
}
