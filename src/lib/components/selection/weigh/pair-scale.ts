import type { Comparisons } from '$lib/domain/selection/weights/pairwise';
import type { Triad } from '$lib/domain/selection/weights/worst-triad';

/**
 * Places on the nine-point scale of a pair: 0 equally important; n above 0, the first n + 1 times as important; below 0,
 * the second.
 *
 * @source Saaty (1980) The Analytic Hierarchy Process
 */
export const SCALE_STEPS = [8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5, -6, -7, -8] as const;

export const ratioOf = (step: number): number => (step >= 0 ? step + 1 : 1 / (1 - step));

/** Answers by pair. No id holds a star. */
export type PairAnswers = Readonly<Record<string, number>>;
export const pairKey = (one: string, other: string): string => `${one}*${other}`;

export const pairsOf = (ids: readonly string[]): (readonly [string, string])[] =>
	ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other] as const));

/** How many times as important one is as another, as answered, whichever of both was asked first. */
function answerOf(answers: PairAnswers, one: string, other: string): number | null {
	const [step, turned] = [answers[pairKey(one, other)], answers[pairKey(other, one)]];
	if (step !== undefined) return ratioOf(step);
	return turned === undefined ? null : ratioOf(-turned);
}

export const comparisonsOf = (ids: readonly string[], answers: PairAnswers): Comparisons =>
	ids.map((one) => ids.map((other) => (one === other ? 1 : answerOf(answers, one, other))));

/** Of the answers, those of pairs of `ids`. */
export const countAnswered = (ids: readonly string[], answers: PairAnswers): number =>
	pairsOf(ids).filter(([one, other]) => answerOf(answers, one, other) !== null).length;

/** Place of the scale nearest to a ratio; between two, as many times from the one as from the other, the lower one. */
const nearestStep = (ratio: number): number =>
	SCALE_STEPS.toReversed().reduce((nearest, step) => (apart(step, ratio) < apart(nearest, ratio) ? step : nearest));

const apart = (step: number, ratio: number): number => Math.abs(Math.log(ratioOf(step) / ratio));

/**
 * The answer to the pair i, k that agrees best with the other two of a triad; `null` where the scale has none that is
 * nearer to them than what is stated.
 */
export function mendedStep({ stated, implied }: Pick<Triad, 'stated' | 'implied'>): number | null {
	const step = nearestStep(implied);
	return step === nearestStep(stated) ? null : step;
}

/** The answers with one put in, as it is asked of the pair in the order of `ids`. */
export function withAnswer(answers: PairAnswers, pair: readonly [string, string], step: number | null): PairAnswers {
	const [one, other] = pair;
	const { [pairKey(one, other)]: _same, [pairKey(other, one)]: _turned, ...rest } = answers;
	return step === null ? rest : { ...rest, [pairKey(one, other)]: step };
}

/** The answer to a pair as a place on the scale; `null` where it is not given. */
export function stepOf(answers: PairAnswers, [one, other]: readonly [string, string]): number | null {
	const turned = answers[pairKey(other, one)];
	return answers[pairKey(one, other)] ?? (turned === undefined ? null : -turned);
}
