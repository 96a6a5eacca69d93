import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ReportMenu from './ReportMenu.svelte';

const body = () =>
	render(ReportMenu, {
		props: {
			portfolio: 'demonstration',
			locale: 'zh',
			asOf: '2026-11-20',
			divisions: [{ code: '100001', name: '甲县' }],
			units: ['甲单位']
		}
	}).body.replaceAll('&amp;', '&');

test('the menu links every report in every form, of the present day, a digest since a month before', () => {
	const links = [...body().matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(href, 'http://hetu.example'));
	expect(links.map(({ searchParams }) => `${searchParams.get('kind')} ${searchParams.get('format')}`)).toEqual([
		'slips pdf',
		'slips docx',
		'dispatch xlsx',
		'targets xlsx',
		'bulletin docx',
		'bulletin pdf',
		'digest txt',
		'digest xlsx',
		'digest pdf',
		'calendar ics',
		'timeline pdf'
	]);
	expect(links.every(({ searchParams }) => searchParams.get('asof') === '2026-11-20')).toBe(true);
	expect(links.flatMap(({ searchParams }) => searchParams.get('since') ?? [])).toEqual(new Array(3).fill('2026-10-20'));
	expect(links.some(({ searchParams }) => searchParams.has('division') || searchParams.has('view'))).toBe(false);
});

test('the menu offers the divisions and units there are', () => {
	expect(body()).toContain('甲县');
	expect(body()).toContain('甲单位');
});
