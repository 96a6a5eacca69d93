import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parts } from '$lib/domain/parts';
import { glide } from './glide';

describe('going somewhere in parts', () => {
	let clock = 0;
	beforeEach(() => {
		vi.useFakeTimers();
		vi.spyOn(performance, 'now').mockImplementation(() => clock);
	});
	afterEach(() => {
		vi.restoreAllMocks();
		vi.useRealTimers();
	});

	/** Each part takes 5 ms of the clock. */
	function* parts(count: number, done: () => void): Parts<void> {
		for (let part = 0; part < count; part++) {
			clock += 5;
			done();
			yield;
		}
	}

	it('arrives when all parts are done, some in each task', async () => {
		const [arrived, tasks] = [[] as number[], [] as number[]];
		let done = 0;
		const gliding = glide<number>(
			() => parts(6, () => done++),
			(place) => arrived.push(place)
		);
		gliding.to(1);
		while (arrived.length === 0) {
			await vi.advanceTimersToNextTimerAsync();
			tasks.push(done);
		}
		// three parts of 5 ms fill the 12 ms of a task
		expect(tasks).toEqual([3, 6, 6]);
		expect(arrived).toEqual([1]);
	});

	it('leaves what is not wanted any more', async () => {
		const arrived: number[] = [];
		const prepared = new Map<number, number>();
		const gliding = glide<number>(
			(place) => parts(9, () => prepared.set(place, (prepared.get(place) ?? 0) + 1)),
			(place) => arrived.push(place)
		);
		gliding.to(1);
		await vi.advanceTimersToNextTimerAsync();
		gliding.to(2);
		gliding.to(3);
		await vi.runAllTimersAsync();
		expect(arrived).toEqual([3]);
		expect(prepared.get(1)).toBe(3);
		expect(prepared.has(2)).toBe(false);
	});
});
