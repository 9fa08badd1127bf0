import type { APIRoute } from 'astro';
import { presenterNotes } from '../../../../core/deck/presenter-notes.ts';
import { deckFrom, pathsOfDecks } from '../../../../site/decks.ts';

export const getStaticPaths = () => pathsOfDecks('theme');

export const GET: APIRoute = ({ params }) => Response.json(presenterNotes(deckFrom('theme', params['id'])));
