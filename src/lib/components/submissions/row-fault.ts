import { wordOfCode } from '$lib/domain/exchange/submit/code-words';
import type { RowProblem } from '$lib/domain/exchange/submit/submission';
import { fieldsOf } from '$lib/domain/records/fields-of';
import { m } from '$lib/paraglide/messages';
import { commaOf } from '$lib/ui/format';
import { problemWord } from './submission-words';
import { metWord, type ValueSetting } from './value-words';

/** What is wrong with a value of a row, what was met and, where a field takes certain words alone, which. */
export function rowFaultWord(problem: RowProblem, setting: ValueSetting): string {
	const fault = problemWord({ ...problem, value: metWord(problem, setting) });
	const choices = problem.code === 'unknown-word' ? choicesOf(problem.field, setting) : '';
	return fault + (choices && m.submission_problem_choices({ words: choices }));
}

function choicesOf(key: string, { kind, catalogue, locale }: ValueSetting): string {
	const of = fieldsOf(kind, catalogue.factDefinitions).find((field) => field.key === key)?.of;
	if (of?.type !== 'code' && of?.type !== 'codes') return '';
	return of.codes.map((code) => wordOfCode(of.words, code, locale)).join(commaOf(locale));
}
