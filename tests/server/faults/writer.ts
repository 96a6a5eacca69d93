/** Writes to a database as people do, one thing after another, and says of each when it is kept; somebody ends it. */
import { writeSync } from 'node:fs';
import { day } from '../../../src/lib/domain/roadmap/test-roadmap.ts';
import { openDatabase } from '../../../src/lib/server/db/open.ts';
import * as keeping from '../../../src/lib/server/keep-delivery.ts';
import * as scenarios from '../../../src/lib/server/scenarios.ts';

const [location = ''] = process.argv.slice(2);
const db = await openDatabase(location);
const by = { id: null, name: 'writer' };

for (;;) {
	const at = Date.now();
	const draft = { portfolio: 'sample', name: crypto.randomUUID(), note: 'x'.repeat(3000), query: '' };
	const kept = await scenarios.keep(db, draft, { by, at });
	if (kept.outcome !== 'kept') throw new Error(kept.outcome);
	writeSync(1, `scenario ${kept.id}\n`);
	const { version } = (await delivery()) ?? { version: 1 };
	const asked = { portfolio: 'sample', project: 'S-1', version, milestone: 'production', field: 'forecast' };
	const act = { by, at, today: day('2026-03-01'), onlyDivisions: null };
	const moved = await keeping.move(db, { ...asked, date: version % 2 ? '2026-09' : '2026-10', reason: 'again' }, act);
	if (moved.outcome !== 'kept') throw new Error(JSON.stringify(moved));
	writeSync(1, `delivery ${version + 1}\n`);
	await scenarios.archive(db, { id: kept.id, archived: true }, { by, at, mayAny: true });
}

function delivery() {
	return db.selectFrom('delivery').select('version').where('project', '=', 'S-1').executeTakeFirst();
}
