import type { Park } from '../territory/territory.ts';
import type { Match } from './match.ts';
import { compareTexts } from './ranking.ts';
import type { ProjectToMatch, VerdictKey } from './verdict.ts';

/** A value to ask for. `waiting`: ids of those on the other side whose match waits on the answer, in the order given. */
export type Question =
	| { readonly of: 'park'; readonly park: Park; readonly key: VerdictKey; readonly waiting: readonly string[] }
	| {
			readonly of: 'project';
			readonly project: ProjectToMatch;
			readonly key: VerdictKey;
			readonly waiting: readonly string[];
	  };

/**
 * The unknowns of `matches` as questions, those on which most wait first, then by Chinese name, id and key.
 *
 * A value that neither side states is asked of both. An excluded match waits on nothing: no answer would change it.
 */
export function askAbout(matches: readonly Match[]): Question[] {
	const questions = new Map<string, Asked>();
	for (const { project, park, verdicts, outcome } of matches) {
		if (outcome === 'excluded') continue;
		for (const verdict of verdicts) {
			if (verdict.verdict !== 'unknown') continue;
			const { key, ask } = verdict;
			if (ask !== 'project') addWaiting(questions, { of: 'park', park, key, waiting: [] }, project.id);
			if (ask !== 'park') addWaiting(questions, { of: 'project', project, key, waiting: [] }, park.id);
		}
	}
	return [...questions.values()].sort(
		(a, b) => b.waiting.length - a.waiting.length || compareTexts(orderOf(a), orderOf(b))
	);
}

type Asked = Question & { readonly waiting: string[] };

function addWaiting(questions: Map<string, Asked>, asked: Asked, id: string): void {
	const place = `${asked.of} ${askedOne(asked).id} ${asked.key}`;
	const question = questions.get(place) ?? asked;
	question.waiting.push(id);
	questions.set(place, question);
}

const askedOne = (question: Question): Pick<ProjectToMatch, 'id' | 'name'> =>
	question.of === 'park' ? question.park : question.project;

function orderOf(question: Question): string {
	const { name, id } = askedOne(question);
	return [name.zh, id, question.key].join('\0');
}

/** The questions of one side about the same value, as one. */
export interface AskedValue {
	readonly of: Question['of'];
	readonly key: VerdictKey;
	/** How many have to be asked. */
	readonly asked: number;
	/** Matches that wait on one of the answers. */
	readonly waiting: number;
}

/** `questions` by side and value, those on which most wait first; else in the order in which the values first come. */
export function gatherQuestions(questions: readonly Question[]): AskedValue[] {
	const values = new Map<string, AskedValue>();
	for (const { of, key, waiting } of questions) {
		const { asked, waiting: before } = values.get(`${of} ${key}`) ?? { asked: 0, waiting: 0 };
		values.set(`${of} ${key}`, { of, key, asked: asked + 1, waiting: before + waiting.length });
	}
	return [...values.values()].sort((a, b) => b.waiting - a.waiting);
}
