import { expect, test } from 'vitest';
import type { ChainAssessment } from '../../chain/assessment.ts';
import { day } from '../test-roadmap.ts';
import { coverLinks, isCovered } from './coverage.ts';
import { campaign, followed, lead, moved } from './test-attraction.ts';

const ASOF = '2026-11-20';
const chains = [
	{
		chain: { id: 'food' },
		links: [
			{ link: { id: 'seed' }, state: 'missing' },
			{ link: { id: 'oil' }, state: 'strong' },
			{ link: { id: 'snacks' }, state: 'weak' },
			{ link: { id: 'meal' }, state: 'missing' }
		]
	}
] as unknown as ChainAssessment[];

test('says of each gap who is after it, those that nobody is after first', () => {
	const campaigns = [
		campaign('over', '2025-11-01', '2026-02-28', { links: ['seed' as never] }),
		campaign('to come', '2027-03-01', '2027-05-31', { links: ['meal' as never] })
	];
	const on = (id: string, link: string, entries = [moved('contacted', '2026-11-02')]) =>
		followed(lead(id, '2026-11-01', { links: [link as never], divisions: ['100001' as never], entries }), ASOF);
	const covered = coverLinks(chains, {
		campaigns,
		leads: [on('open', 'snacks'), on('gone', 'seed', [moved('lost', '2026-11-05', 'market')]), on('no gap', 'oil')],
		asOf: day(ASOF)
	});
	expect(
		covered.map((link) => [
			link.link.link.id,
			isCovered(link),
			link.campaigns.length,
			link.leads.length,
			link.divisions
		])
	).toEqual([
		['seed', false, 0, 0, []],
		['snacks', true, 0, 1, ['100001']],
		['meal', true, 1, 0, []]
	]);
});
