import { ROW_STATE_WORDS } from '$lib/components/submissions/submission-words';
import { csvLine } from '$lib/domain/exchange/out/csv';
import type { SubmissionRow } from '$lib/domain/submission/submission';
import { m } from '$lib/paraglide/messages';
import { nameInAnyScript } from '$lib/server/documents/file-answer';
import { inLanguage } from '$lib/server/documents/in-language';
import { askedSubmission, languageIn } from '$lib/server/submissions/asked-submission';
import { signedRows } from '$lib/server/submissions/signed';
import type { RequestHandler } from './$types';

/** Rows of one list: as many as a file may have. */
const MOST = 200_000;

/** Who sent a file and who judged each of its rows, when and why, for whoever audits it; moments are UTC. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { db, submission } = await askedSubmission(locals, params.id);
	const rows = await signedRows(db, submission, MOST);
	const text = await inLanguage(languageIn(url), () => {
		const { person, submittedAt, fileName, fileHash } = submission;
		const head = [
			[m.submission_file_name(), fileName],
			[m.submission_file_hash(), fileHash],
			[m.submission_signed(), m.submission_signed_sent({ person, moment: momentOf(submittedAt) })],
			[]
		];
		// what a spreadsheet would take for a formula is written as text, in full width too
		return [...head, headings(), ...rows.map(cellsOf)].map(csvLine).join('');
	});
	return new Response(`\uFEFF${text}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="signed.csv"; ${nameInAnyScript(`signed-${submission.id}.csv`)}`,
			'cache-control': 'private, no-store'
		}
	});
};

const momentOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const headings = (): string[] => [
	m.submission_signed_column_line(),
	m.submission_signed_column_name(),
	m.submission_signed_column_record(),
	m.submission_signed_column_verdict(),
	m.submission_signed_column_judge(),
	m.submission_signed_column_moment(),
	m.submission_signed_column_remark()
];

const cellsOf = ({ line, name, record, state, judgedBy, judgedAt, remark }: SubmissionRow): string[] => [
	line > 0 ? String(line) : '',
	name,
	record ?? '',
	state === 'open' ? '' : ROW_STATE_WORDS[state](),
	judgedBy ?? '',
	momentOf(judgedAt),
	remark ?? ''
];
