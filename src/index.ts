/** What an organisation's second-story.config.ts may import from `second-story`. */
export { z } from 'zod';
export { defineConfig, type SecondStoryConfig } from './site/second-story-config.ts';
export { defineElement, type AnyElement, type Element, type ProseKind } from './core/narrative/element.ts';
export type { Reference } from './core/model/prose-reference.ts';
export type { NarrativeContext } from './core/narrative/narrative-context.ts';
export { html, joinHtml, trustedHtml, type Html } from './core/html.ts';
export { defineRule, type Rule } from './core/rule-kit/rule.ts';
export type { Message, Problem } from './core/model/message.ts';
