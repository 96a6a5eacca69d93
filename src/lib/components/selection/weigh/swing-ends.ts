import type { Criterion } from '$lib/domain/selection/criterion';

/**
 * The amounts between which a criterion's value goes from worst to best: where it is level, the ends nearest to each
 * other, since beyond them nothing changes.
 */
export function swingEnds({ valueFunction, direction }: Pick<Criterion, 'valueFunction' | 'direction'>) {
	const values = valueFunction.map(({ value }) => value);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const rising = direction === 'max' ? valueFunction : valueFunction.toReversed();
	return {
		worst: rising.findLast(({ value }) => value === least)?.at ?? null,
		best: rising.find(({ value }) => value === most)?.at ?? null
	};
}
