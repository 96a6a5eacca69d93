const KEPT = 'hetu-elicitation';

export const WEIGHING_WAYS = ['sliders', 'rank', 'swing', 'pairwise'] as const;
export type WeighingWay = (typeof WEIGHING_WAYS)[number];

/** What a reader has said of importance otherwise than by weights. Criteria that no longer exist may be among it. */
export interface Answers {
	/** The way that was shown last. */
	readonly way: WeighingWay;
	/** Ids of criteria in falling importance; those in one group are of equal importance. Empty: not ordered yet. */
	readonly order: readonly (readonly string[])[];
	/** Swing points by criterion, 0–100; without one it is not answered. */
	readonly points: Readonly<Record<string, number>>;
	/** By pair: −8 to 8, 0 equal, above 0 the first is the more important. Without one it is not answered. */
	readonly comparisons: Readonly<Record<string, number>>;
}

const NO_ANSWERS: Answers = { way: 'sliders', order: [], points: {}, comparisons: {} };

/** A reader's answers of one portfolio, kept in this browser and nowhere else. */
export class Elicitation {
	readonly #portfolio: string;
	answers = $state.raw<Answers>(NO_ANSWERS);

	constructor(portfolio: string) {
		this.#portfolio = portfolio;
	}

	/** Reads what was kept. Call it in a browser. */
	open(): void {
		try {
			this.answers = parseAnswers(JSON.parse(localStorage.getItem(this.#key) ?? '{}'));
		} catch (error) {
			console.info('answers kept before cannot be read', error);
		}
	}

	/** Takes new answers in place of earlier ones of the same kind. */
	answer(part: Partial<Answers>): void {
		this.answers = { ...this.answers, ...part };
		try {
			localStorage.setItem(this.#key, JSON.stringify(this.answers));
		} catch (error) {
			// storage may be full or forbidden; the answers last as long as the page
			console.info('answers are not kept', error);
		}
	}

	get #key(): string {
		return `${KEPT} ${this.#portfolio}`;
	}
}

/** What was kept, as far as it can be read: an answer that cannot be is not answered. */
function parseAnswers(kept: unknown): Answers {
	if (!isRecord(kept)) return NO_ANSWERS;
	return {
		way: WEIGHING_WAYS.find((way) => way === kept.way) ?? NO_ANSWERS.way,
		order: parseOrder(kept.order),
		points: parseNumbers(kept.points, (points) => points >= 0 && points <= 100),
		comparisons: parseNumbers(kept.comparisons, (step) => Number.isInteger(step) && Math.abs(step) <= 8)
	};
}

function parseOrder(kept: unknown): string[][] {
	const groups: unknown[] = Array.isArray(kept) ? kept : [];
	return groups
		.map((group): unknown[] => (Array.isArray(group) ? group : []))
		.map((group) => group.filter((id) => typeof id === 'string'))
		.filter(({ length }) => length > 0);
}

function parseNumbers(kept: unknown, isAnswer: (value: number) => boolean): Record<string, number> {
	const entries = isRecord(kept) ? Object.entries(kept) : [];
	return Object.fromEntries(
		entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && isAnswer(entry[1]))
	);
}

const isRecord = (kept: unknown): kept is Readonly<Record<string, unknown>> =>
	typeof kept === 'object' && kept !== null && !Array.isArray(kept);
