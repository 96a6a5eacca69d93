import { afterEach, expect, test, vi } from 'vitest';
import type { PressCall, PressNews } from './press-talk.ts';

vi.mock('harfbuzzjs/dist/harfbuzz-subset.wasm?url', () => ({ default: '/instancer.wasm' }));
vi.mock('../fonts/page-fonts.ts', () => ({ pageFontFiles: () => [] }));
vi.mock('./press.worker?worker', () => ({
	/** Says what it was told, and answers when the test does. */
	default: class {
		calls: PressCall[] = [];
		onmessage: ((event: { data: PressNews }) => void) | null = null;
		constructor() {
			workers.push(this);
		}
		postMessage(call: PressCall) {
			this.calls.push(call);
		}
		answer(news: PressNews) {
			this.onmessage?.({ data: news });
		}
	}
}));
vi.stubGlobal('document', { baseURI: 'https://hetu.example/zh' });

const workers: { calls: PressCall[]; answer: (news: PressNews) => void }[] = [];
afterEach(() => workers.splice(0));

const { Press } = await import('./press.ts');
const order = { format: 'svg' } as never;
const next = () => new Promise((resolve) => setTimeout(resolve));

test('of an order that was stopped nothing more is told, though its news were on their way', async () => {
	const stopper = new AbortController();
	const told: number[] = [];
	const printed = new Press().print(order, {
		pages: [],
		onProgress: (done) => told.push(done),
		signal: stopper.signal
	});
	await next();
	const worker = workers[0];
	worker?.answer({ run: 1, kind: 'progress', done: 3 });
	stopper.abort(new Error('stopped'));
	worker?.answer({ run: 1, kind: 'progress', done: 4 });
	await expect(printed).rejects.toThrow('stopped');
	expect(told).toEqual([3]);
	expect(worker?.calls.map(({ kind }) => kind)).toEqual(['print', 'stop']);
});

test('an order given while another was stopped is printed, whatever the first still says', async () => {
	const stopper = new AbortController();
	const press = new Press();
	const first = press.print(order, { pages: [], signal: stopper.signal });
	await next();
	stopper.abort(new Error('stopped'));
	await expect(first).rejects.toThrow('stopped');
	const second = press.print(order, { pages: [] });
	await next();
	const value = new Uint8Array([1]);
	workers[0]?.answer({ run: 1, kind: 'failed', message: 'stopped' });
	workers[0]?.answer({ run: 2, kind: 'printed', printed: { ok: true, value } });
	await expect(second).resolves.toEqual({ ok: true, value });
});
