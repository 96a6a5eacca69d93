import type { Name, Text } from '../../names.ts';
import type { OpenQuestion } from './open-questions.ts';

/** A value that matters, told of records. */
export interface TellingQuestion extends Omit<OpenQuestion, 'project' | 'criterion'> {
	readonly project: { readonly id: string; readonly name: Name; readonly division: string | null };
	readonly criterion: { readonly id: string; readonly name: Text };
	/** Keys of the fields that say nothing yet. */
	readonly fields: readonly string[];
	/** Who keeps the record; `null`: nobody is named. */
	readonly steward: string | null;
	/** What the bureau asked; `null`: nobody asked yet. */
	readonly asked: Asked | null;
}

/** A question that was handed over. */
export interface Asked {
	readonly id: string;
	readonly person: string;
	readonly at: number;
	readonly note: string;
}

/** What the answer to a question turned out to be known by now. */
export interface AnsweredQuestion extends Asked {
	readonly project: { readonly id: string; readonly name: Name; readonly division: string | null };
	readonly criterion: { readonly id: string; readonly name: Text };
}
