package org.tocsin.processor.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who speaks in each statement of an event, and who says what stands at a word of it. */
final class StatementSpeakers {

    private final ReadText read;
    private final VoiceReader voices;
    private final boolean closes;
    private final Map<Integer, List<Speaker>> speakers = new LinkedHashMap<>();

    StatementSpeakers(ReadText read, Sides.Pair pair) {
        this.read = read;
        this.voices = new VoiceReader(read, pair);
        this.closes = !read.words("speaker first").isEmpty();
    }

    /** Follows who speaks through the statements of an event. */
    void follow(List<Statement> statements) {
        speakers.putAll(voices.speakers(statements));
    }

    /** Who speaks in a sentence, in the order of the text. */
    List<Speaker> of(Sentence sentence) {
        return speakers.getOrDefault(sentence.index(), List.of());
    }

    /** Who says what stands at {@code token} of a sentence; null where nobody is named. */
    Speaker speakerOf(Sentence sentence, int token) {
        Speaker before = null;
        Speaker after = null;
        for (Speaker speaker : of(sentence)) {
            if (closes && speaker.embraces(token)) {
                return speaker;
            }
            if (speaker.verb() < token) {
                before = speaker;
            } else if (after == null) {
                after = speaker;
            }
        }
        return before != null ? before : after;
    }

    /** True where the name is the speaker's, in a language whose verb of acting may stand far behind its subject. */
    boolean speaks(Attack attack, List<Speaker> here) {
        boolean far = !read.words("speaker first").isEmpty()
                || !read.words("speaker verbs").isEmpty();
        return far && here.stream().anyMatch(speaker -> speaker.from() <= attack.at() && attack.at() <= speaker.to());
    }
}
