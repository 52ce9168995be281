package org.tocsin.processor.geo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names as they sound in Latin letters, without their endings: what joins a name in Cyrillic, Armenian or Turkish and
 * Azerbaijani letters, in any case, with the Latin spelling of a table. Many names share a key, so it is asked for last,
 * and only for places that matter at borders.
 */
final class Romanised {

    /** Shorter keys are shared by too many names. */
    private static final int SHORTEST = 4;

    private static final double AT_BORDER_KM = 60;
    private static final long LARGE = 100_000;

    private static final Map<Character, String> LETTERS = letters();

    private static final List<String> CYRILLIC_ENDINGS =
            List.of("ого", "ому", "ской", "ом", "ем", "ой", "ей", "ах", "ам", "ым", "им");
    private static final List<String> ARMENIAN_ENDINGS = List.of("ներում", "ում", "ից", "ին", "ով", "ը", "ն", "ի");
    private static final List<String> TURKIC_ENDINGS = List.of(
            "ndaki", "ndeki", "daki", "deki", "ndan", "nden", "dan", "den", "nda", "nde", "nin", "nun", "da", "de",
            "ya", "ye", "na", "ne");

    private final NameTrie names = new NameTrie();

    /** The places of the entries that lie at a border, are large, or were looked at by a person. */
    Romanised(List<Gazetteer.Entry> entries, java.util.function.Predicate<Candidate> isReviewed) {
        for (Gazetteer.Entry entry : entries) {
            if (matters(entry.place(), isReviewed)) {
                for (String name : entry.names()) {
                    List<String> keys = Gazetteer.words(name).stream()
                            .filter(Romanised::isLatin)
                            .map(Romanised::keyOfLatin)
                            .toList();
                    if (!keys.isEmpty()
                            && keys.stream().mapToInt(String::length).sum() >= SHORTEST) {
                        names.put(keys, entry.place());
                    }
                }
            }
        }
    }

    private static boolean matters(Candidate place, java.util.function.Predicate<Candidate> isReviewed) {
        return place.feature() != Feature.COUNTRY
                && (place.population() >= LARGE
                        || place.borderKm() != null && place.borderKm() <= AT_BORDER_KM
                        || isReviewed.test(place));
    }

    NameTrie names() {
        return names;
    }

    /** The key of one word of a text; empty where the word is too short or in another script. */
    static String key(Word word, boolean turkic) {
        String folded = word.folded();
        Character.UnicodeScript script = Character.UnicodeScript.of(folded.isEmpty() ? ' ' : folded.charAt(0));
        return switch (script) {
            case CYRILLIC -> keyOfLatin(spelled(without(folded, CYRILLIC_ENDINGS)));
            case ARMENIAN -> keyOfLatin(spelled(without(folded, ARMENIAN_ENDINGS)));
            case LATIN -> turkic ? keyOfLatin(spelled(turkic(word.raw()))) : "";
            default -> "";
        };
    }

    private static String without(String folded, List<String> endings) {
        for (String ending : endings) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }

    private static String turkic(String raw) {
        StringBuilder out = new StringBuilder();
        for (char c : raw.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            switch (c) {
                case 'ş' -> out.append("sh");
                case 'ç' -> out.append("ch");
                case 'c' -> out.append('j');
                case 'ğ' -> out.append("gh");
                default -> out.append(c);
            }
        }
        return without(Folding.fold(out.toString()), TURKIC_ENDINGS);
    }

    private static String spelled(String folded) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == 'д' && i + 1 < folded.length() && folded.charAt(i + 1) == 'ж') {
                out.append('j');
                i++;
            } else if (c == 'ո' && i + 1 < folded.length() && folded.charAt(i + 1) == 'ւ') {
                out.append('u');
                i++;
            } else {
                out.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return out.toString();
    }

    /** Loose, without a glide before e, and without the vowels at the end that cases change. */
    private static String keyOfLatin(String folded) {
        String loose = Folding.loose(folded).replace("ie", "e");
        int end = loose.length();
        while (end > SHORTEST - 1 && "aeiou".indexOf(loose.charAt(end - 1)) >= 0) {
            end--;
        }
        return loose.substring(0, end);
    }

    private static boolean isLatin(String folded) {
        return folded.charAt(0) < 0x250;
    }

    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        put(letters, "абвгдезиклмнопрстуфхыэ", "a b v g d e z i k l m n o p r s t u f h i e");
        put(letters, "жцчшщюяьъ", "zh ts ch sh shch yu ya - -");
        put(letters, "ҷқғҳӣӯүөң", "j k g h i u u o n");
        put(letters, "іїєґ", "i i e g");
        put(
                letters,
                "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
                "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f");
        letters.put('և', "ev");
        return Map.copyOf(letters);
    }

    private static void put(Map<Character, String> letters, String from, String to) {
        String[] spelled = to.split(" ");
        for (int i = 0; i < from.length(); i++) {
            letters.put(from.charAt(i), spelled[i].equals("-") ? "" : spelled[i]);
        }
    }
}
