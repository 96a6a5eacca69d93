import { isSecretTable, type FolderList } from './layout.ts';

const TABLES: Readonly<Record<string, string>> = {
	record:
		'divisions, parks, chains, enterprises, sources, criteria, rules and whatever else is recorded of the territory, a file a kind',
	project: 'projects, a file a portfolio',
	layer: 'shapes of the map, a file a layer',
	delivery: 'how projects are followed, as first recorded',
	delivery_change: 'what was changed of it, when, why and by whom',
	campaign: 'campaigns of the attraction plans',
	lead: 'leads, without their histories',
	lead_entry: 'the histories of leads, a row a line',
	indicator: 'indicators',
	target_revision: 'what was assigned of them, each time it was written down',
	target_report: 'what was reported of them by month',
	scenario: 'scenarios that were kept',
	sheet_template: 'templates of map sheets, the logo in base64',
	briefing: 'briefings',
	briefing_version: 'briefings as they once were',
	briefing_link: 'links by which briefings were shared',
	account: 'who may sign in',
	audit: 'every change: who, when, what, from, to, why; each hash covers the row before',
	audit_end: 'the last row of the audit',
	setting: 'the revision of the records and the pack they were first filled from'
};

/** What whoever finds the folder needs to know of it. */
export function readme({ madeAt, shape, withSecrets, files }: FolderList): string {
	const tables = Map.groupBy(files, ({ table }) => table);
	const lines = [...tables].flatMap(([table, own]) => [
		`## ${table}`,
		TABLES[table] ?? 'rows of this table',
		'',
		...own.map(({ path, rows, kind }) => `- \`${path}\`: ${rows} ${kind === 'layer' ? 'layer' : 'rows'}`),
		''
	]);
	return [...head(madeAt, shape), ...(withSecrets ? SECRET : OPEN), '', ...lines].join('\n');
}

const head = (madeAt: string, shape: string): string[] => [
	'# Everything that Hetu 鹤图 keeps',
	'',
	`Written ${madeAt}, of one moment; shape ${shape}. \`npm run records -- import-folder <folder>\` reads it back.`,
	'',
	'- `.csv`: UTF-8 with byte order mark, commas, lines end in CRLF (RFC 4180). Empty: nothing there; `""`: an empty text. An apostrophe before `=`, `+`, `-`, `@` or another apostrophe is not part of the text: it keeps a spreadsheet from running it.',
	'- `.json`: a list with a row an object; a column with parts stands as the value it is.',
	'- `.geojson`: a feature a row (projects and parks: the row in `properties`, no geometry where only the division is known), or a whole layer of the map. Positions are longitude and latitude, WGS 84.',
	'- Times (`…_at`, `at`) are milliseconds since 1970, UTC. Days within values are counted from 1970-01-01. Amounts carry their unit in their name; 万元 is `WanYuan`. `null` is not known, never 0.',
	'- `hetu.json`: which file holds which table, how many rows and which columns. A file with other rows or columns than it says is not read.',
	''
];

const SECRET = [
	'**This folder holds secrets**: hashes of passwords, sessions, invitations and links. Keep it as you keep the database.'
];

const OPEN = [
	`No secret is in this folder: hashes of passwords and of links, and the tables ${['session', 'invitation', 'attempt'].filter(isSecretTable).join(', ')}, were left out. Read back, every account is inactive and without a password, and every link to a briefing is closed; the server then prints the link by which an administrator is made.`,
	'Names of persons, leads and the audit are in it: it is open in its form, not meant for everybody.'
];
