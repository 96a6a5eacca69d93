import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Elicitation } from './elicitation.svelte';

const kept = new Map<string, string>();

beforeEach(() => {
	kept.clear();
	vi.spyOn(console, 'info').mockImplementation(() => {});
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value)
	});
});
afterEach(() => vi.unstubAllGlobals());

const opened = (portfolio: string) => {
	const elicitation = new Elicitation(portfolio);
	elicitation.open();
	return elicitation;
};

test('answers are there again when the page is opened anew', () => {
	const first = opened('sample');
	first.answer({ points: { jobs: 100 } });
	first.answer({ order: [['jobs'], ['tax', 'payback']], way: 'swing' });
	expect(opened('sample').answers).toEqual({
		way: 'swing',
		order: [['jobs'], ['tax', 'payback']],
		points: { jobs: 100 },
		comparisons: {}
	});
});

test('each portfolio has answers of its own', () => {
	opened('sample').answer({ comparisons: { 'jobs*tax': -3 } });
	expect(opened('other').answers.comparisons).toEqual({});
});

test('an answer that cannot be read costs only itself', () => {
	opened('sample').answer({ points: { jobs: 40 } });
	const [key = ''] = kept.keys();
	kept.set(
		key,
		JSON.stringify({
			way: 'dice',
			order: [['jobs', 3], [], 'tax'],
			points: { jobs: 40, tax: 101, payback: '9' },
			comparisons: { 'jobs*tax': 2.5, 'jobs*payback': 8, 'tax*payback': -9 }
		})
	);
	expect(opened('sample').answers).toEqual({
		way: 'sliders',
		order: [['jobs']],
		points: { jobs: 40 },
		comparisons: { 'jobs*payback': 8 }
	});
});

test.each(['not json', '[]', 'null'])('what is no record of answers, %s, is no answers', (text) => {
	opened('sample').answer({ points: { jobs: 40 } });
	kept.set([...kept.keys()][0] ?? '', text);
	expect(opened('sample').answers.points).toEqual({});
});

test('where nothing can be stored the answers last as long as the page', () => {
	const refuse = () => {
		throw new Error('forbidden');
	};
	vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
	const elicitation = opened('sample');
	elicitation.answer({ points: { jobs: 100 } });
	expect(elicitation.answers.points).toEqual({ jobs: 100 });
});
