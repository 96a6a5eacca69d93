import type { LikelySame, OpenElsewhere, RowContent } from '../../domain/submission/submission.ts';
import type { Database } from '../db/open.ts';

/** Rows of a submission with those of others, sent and not judged yet, that may be about the same: a query. */
export const elsewhere = (db: Database, id: string) =>
	db
		.selectFrom(pairsOf(db, id).as('pair'))
		.innerJoin('submission as its', 'its.id', 'pair.other')
		.innerJoin('submission_row as theirs', (join) =>
			join.onRef('theirs.submission', '=', 'pair.other').onRef('theirs.line', '=', 'pair.other_line')
		)
		.where('its.state', '=', 'submitted')
		.where('theirs.state', '=', 'open')
		.where('theirs.faulty', '=', 0);

/** Pairs are kept once, and found from either side. */
const pairsOf = (db: Database, id: string) =>
	db
		.selectFrom('alike_row')
		.select(['line', 'other', 'other_line', 'reasons', 'certainty'])
		.where('submission', '=', id)
		.union(
			db
				.selectFrom('alike_row')
				.select(['other_line as line', 'submission as other', 'line as other_line', 'reasons', 'certainty'])
				.where('other', '=', id)
		);

/** What is open elsewhere, by line. `isTold`: to whoever judges, with what speaks for it. */
export async function openElsewhere(
	db: Database,
	id: string,
	{ lines, isTold }: { readonly lines: readonly number[]; readonly isTold: boolean }
): Promise<Map<number, OpenElsewhere[]>> {
	const byLine = new Map<number, OpenElsewhere[]>();
	if (lines.length === 0) return byLine;
	const found = await elsewhere(db, id)
		.select(['pair.line', 'pair.other', 'pair.other_line', 'pair.reasons', 'pair.certainty'])
		.select(['theirs.name', 'its.division'])
		.where('pair.line', 'in', lines)
		.orderBy('its.submitted_at')
		.orderBy('pair.other_line')
		.execute();
	for (const { line, other, other_line, reasons, certainty, name, division } of found) {
		const told = { submission: other, line: other_line, ...saidOf({ reasons, certainty }) };
		byLine.set(line, [...(byLine.get(line) ?? []), { division, name, told: isTold ? told : null }]);
	}
	return byLine;
}

/** Words of ours, written when the rows were compared. */
const saidOf = ({ reasons, certainty }: { reasons: string; certainty: string }) => ({
	reasons: JSON.parse(reasons) as LikelySame['reasons'],
	certainty: certainty as LikelySame['certainty']
});

/** A record that a row was accepted as, told to the rows elsewhere that may be about the same. */
export async function tellElsewhere(
	db: Database,
	{ submission, line }: { readonly submission: string; readonly line: number },
	record: Pick<LikelySame, 'id' | 'name' | 'division'>
): Promise<void> {
	const found = await elsewhere(db, submission)
		.select(['pair.other', 'pair.other_line', 'pair.reasons', 'pair.certainty', 'theirs.body'])
		.where('pair.line', '=', line)
		.where('theirs.same_as', 'is', null)
		.execute();
	for (const { other, other_line, body, ...pair } of found) {
		const content = JSON.parse(body) as RowContent;
		const others = content.likelySame.filter(({ id }) => id !== record.id);
		const likelySame: LikelySame[] = [...others, { ...record, ...saidOf(pair) }];
		await db
			.updateTable('submission_row')
			.set({ body: JSON.stringify({ ...content, likelySame }), likely_same: 1 })
			.where('submission', '=', other)
			.where('line', '=', other_line)
			.execute();
	}
}
