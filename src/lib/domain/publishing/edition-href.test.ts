import { expect, test } from 'vitest';
import { editionHref } from './edition-href.ts';

const here = new URL('https://hetu.example/zh/parks/p-1?ed=2026-11-28-1');
const carried = (href: string) => editionHref(href, { edition: '2026-11-28-1', here });

test.each([
	['/zh/divisions/1', '/zh/divisions/1?ed=2026-11-28-1'],
	['/zh/compare?a=1#top', '/zh/compare?a=1&ed=2026-11-28-1#top'],
	['/ru', '/ru?ed=2026-11-28-1'],
	['/', '/?ed=2026-11-28-1'],
	['https://hetu.example/en/sources', '/en/sources?ed=2026-11-28-1'],
	['/api/portfolios/p/records?format=csv', '/api/portfolios/p/records?format=csv&ed=2026-11-28-1'],
	['?view=table', '/zh/parks/p-1?view=table&ed=2026-11-28-1']
])('%s goes on in the edition that is shown', (href, expected) => expect(carried(href)).toBe(expected));

test.each([
	['https://elsewhere.example/zh', 'another place'],
	['mailto:a@b.example', 'no page'],
	['/zh/parks/p-2?ed=2026-11-27-1', 'an edition of its own'],
	['#sources', 'a part of this page'],
	['/zh/desk/records', 'the desk'],
	['/account', 'an account'],
	['/en/present?id=1', 'a presentation'],
	['/ru/s/token', 'a shared briefing'],
	['https://[', 'no address']
])('%s stays as it is: %s', (href) => expect(carried(href)).toBeNull());
