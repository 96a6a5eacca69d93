import type { TemplateWords } from '../../src/lib/server/submissions/template.ts';

/** English as far as tests of templates need words. */
export const TEMPLATE_WORDS: TemplateWords = {
	locale: 'en',
	sheet: 'Records',
	about: '#About',
	lines: ['Fill in the sheet "Records".', 'Leave empty what is not disclosed.'],
	columns: ['Column', 'Unit', 'Entry', 'Required', 'Words'],
	required: 'yes',
	entries: {
		row: 'Text',
		text: 'Text',
		number: 'A number',
		yesNo: 'Yes or no',
		code: 'One of the words',
		codes: 'Words, parted by ;',
		reference: 'One of the names',
		references: 'Names, parted by ;',
		texts: 'Texts, parted by ;',
		date: '2026-06-30, 2026-06 or 2026',
		position: 'Degrees, WGS 84',
		parts: '',
		id: 'Do not change it; leave it empty for a new record.',
		source: 'Where it comes from',
		asOf: 'The day that it describes',
		confidence: 'How sure it is',
		steward: 'Who keeps it up to date'
	}
};
