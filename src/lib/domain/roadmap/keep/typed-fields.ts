import type { Problem } from '../../result.ts';
import { oneLine } from '../../typed-text.ts';
import { type Day, type DaySpan, parseDay, parseDaySpan } from '../day.ts';

/** What was typed, by field; a field that is not there says nothing. */
export type TypedFields = Readonly<Record<string, string>>;

export const MOST_WORDS = 500;
/** 1 000 亿元: more is a slip of the keyboard. */
export const MOST_WAN_YUAN = 1e7;

export type KeepProblemCode =
	/** What is chosen is not, or no longer, among what there is. */
	| 'not-offered'
	| 'bad-date'
	| 'bad-month'
	| 'bad-amount'
	| 'no-words'
	| 'long-words'
	/** This change needs a written reason. */
	| 'no-reason'
	/** Said to have come on a day, or in a month, that has not. */
	| 'after-today'
	| 'out-of-order'
	/** Nothing typed differs from what is kept. */
	| 'nothing-new'
	/** The stage or flag cannot become that; `value`: the grounds. */
	| 'refused'
	/** Only the permit itself makes a start lawful. */
	| 'permit-takes-no-pledge'
	| 'has-it-already'
	| 'bad-count'
	/** Counted from, or due before, the very event that is asked for. */
	| 'after-itself';
export type KeepProblem = Problem<KeepProblemCode>;

/** Reads typed fields one after the other; what cannot be read is noted and read as nothing. */
export class Typed {
	readonly problems: KeepProblem[] = [];
	readonly #fields: TypedFields;

	constructor(fields: TypedFields) {
		this.#fields = fields;
	}

	note(code: KeepProblemCode, path: string, value: unknown = this.raw(path)): null {
		this.problems.push({ code, path, value: typeof value === 'string' ? value.slice(0, 100) : value });
		return null;
	}

	raw(path: string): string {
		return (this.#fields[path] ?? '').trim();
	}

	/** One line; `null` where nothing is typed. */
	words(path: string): string | null {
		const line = oneLine(this.raw(path));
		if ([...line].length > MOST_WORDS) return this.note('long-words', path, [...line].length);
		return line || null;
	}

	/** One of those offered; `null` where none is chosen. */
	choice<Value extends string>(path: string, offered: readonly Value[]): Value | null {
		const chosen = this.raw(path);
		if (chosen === '') return null;
		return offered.find((each) => each === chosen) ?? this.note('not-offered', path);
	}

	/** Several of those offered, separated by commas. */
	choices<Value extends string>(path: string, offered: readonly Value[]): Value[] {
		const chosen = this.raw(path).split(',').filter(Boolean);
		if (chosen.some((each) => !offered.some((one) => one === each))) this.note('not-offered', path);
		return offered.filter((each) => chosen.includes(each));
	}

	/** A whole number of at least `least`; `null` where nothing is typed. */
	count(path: string, least: number, most: number): number | null {
		const typed = this.raw(path);
		if (typed === '') return null;
		const count = Number(typed);
		return /^\d{1,5}$/.test(typed) && count >= least && count <= most ? count : this.note('bad-count', path);
	}

	/** `yes` or `no`; `null` for neither. */
	whether(path: string): boolean | null {
		const chosen = this.choice(path, ['yes', 'no']);
		return chosen === null ? null : chosen === 'yes';
	}

	/** `2026-11-20`. */
	day(path: string): Day | null {
		const typed = this.raw(path);
		if (typed === '') return null;
		const parsed = parseDay(typed);
		return parsed.ok ? parsed.value : this.note('bad-date', path);
	}

	/** `2026-11-20`, `2026-11` or `2026`. */
	span(path: string): DaySpan | null {
		const typed = this.raw(path);
		if (typed === '') return null;
		const parsed = parseDaySpan(typed);
		return parsed.ok ? parsed.value : this.note('bad-date', path);
	}

	/** A span that has begun by `today`. */
	past(path: string, today: Day): DaySpan | null {
		const span = this.span(path);
		return span && span.earliest > today ? this.note('after-today', path) : span;
	}

	/** `2026-11`: its first day. */
	month(path: string): Day | null {
		const typed = this.raw(path);
		const parsed = /^\d{4}-\d{2}$/.test(typed) ? parseDaySpan(typed) : null;
		return parsed?.ok ? parsed.value.earliest : this.note('bad-month', path);
	}

	/** 万元, 0 and more; `null` where nothing is typed: not reported. */
	amount(path: string): number | null {
		const typed = this.raw(path).replace(',', '.');
		if (typed === '') return null;
		const amount = Number(typed);
		return /^\d{1,9}(\.\d{1,6})?$/.test(typed) && amount <= MOST_WAN_YUAN ? amount : this.note('bad-amount', path);
	}

	/** The reason; noted as missing where one is needed. */
	reason(isNeeded: boolean): string | null {
		const reason = this.words('reason');
		return reason === null && isNeeded && this.raw('reason') === '' ? this.note('no-reason', 'reason') : reason;
	}
}
