import { faultsOfSending, type RowCounts, type Submission } from '$lib/domain/submission/submission';
import { m } from '$lib/paraglide/messages';
import { systemWord } from './place-words';

/** One thing that is to be done, or has been. */
export interface NextStep {
	readonly text: string;
	readonly isDone: boolean;
	/** Where on the page it is done; `null`: nothing is to be done. */
	readonly href: string | null;
}

interface Asked {
	readonly submission: Submission;
	readonly counts: RowCounts;
	readonly mayJudge: boolean;
	readonly shown: (count: number) => string;
}

/** What whoever looks at a submission has to do about it, in order; empty while its file is being read. */
export function nextSteps(asked: Asked): readonly NextStep[] {
	const { submission, counts, mayJudge, shown } = asked;
	switch (submission.state) {
		case 'draft':
			return draftSteps(asked);
		case 'submitted':
			if (mayJudge)
				return [todo(m.submission_next_judge({ count: shown(counts.open) }), counts.open === 0, '?view=open#rows')];
			return [{ text: m.submission_next_wait(), isDone: false, href: null }, ...askedBack(asked)];
		case 'judged':
			return [{ text: m.submission_next_judged(), isDone: true, href: null }, ...askedBack(asked)];
		case 'withdrawn':
			return [];
	}
}

const todo = (text: string, isDone: boolean, href: string): NextStep => ({ text, isDone, href });

function draftSteps({ submission, counts, shown }: Asked): readonly NextStep[] {
	const { reading, meanings, hasPlaces, declared, detected } = submission;
	if (reading === 'refused') return [todo(m.submission_next_replace(), false, '#part-read')];
	if (reading !== 'done') return [];
	const doubtful = meanings.filter(({ certainty }) => certainty === 'unsure').length;
	const system = declared ?? detected;
	const sound = counts.new + counts.changed + counts.gone;
	const isReady = faultsOfSending(submission, counts).every((fault) => fault === 'no-statement');
	const columns =
		doubtful > 0 ? m.submission_next_columns({ count: shown(doubtful) }) : m.submission_next_columns_done();
	const places = system ? m.submission_next_places_done({ system: systemWord(system) }) : m.submission_next_places();
	const faulty =
		counts.faulty > 0 ? m.submission_next_faulty({ count: shown(counts.faulty) }) : m.submission_next_faulty_done();
	return [
		todo(columns, doubtful === 0, '#part-columns'),
		...(hasPlaces ? [todo(places, system !== null, '#part-places')] : []),
		todo(faulty, counts.faulty === 0, counts.faulty > 0 ? '?view=faulty#rows' : '#rows'),
		isReady
			? todo(m.submission_next_send({ count: shown(sound) }), false, '#part-send')
			: {
					text: sound > 0 ? m.submission_next_send({ count: shown(sound) }) : m.submission_next_nothing(),
					isDone: false,
					href: null
				}
	];
}

const askedBack = ({ counts, mayJudge, shown }: Asked): NextStep[] =>
	counts.asked > 0 && !mayJudge
		? [todo(m.submission_next_asked({ count: shown(counts.asked) }), false, '?view=asked#rows')]
		: [];
