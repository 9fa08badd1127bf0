import type { APIRoute } from 'astro';
import { presenterNotes } from '../../../../core/deck/presenter-notes.ts';
import { deckFrom, pathsOfDecks } from '../../../../site/decks.ts';

export const getStaticPaths = () => pathsOfDecks('incident');

export const GET: APIRoute = ({ params }) => Response.json(presenterNotes(deckFrom('incident', params['id'])));
