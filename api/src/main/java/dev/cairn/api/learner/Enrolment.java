package dev.cairn.api.learner;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.result.LearnerId;
import java.time.LocalDate;
import java.util.Comparator;

/** A learner commenced a programme on a day. */
public record Enrolment(LearnerId learner, AwardCode programme, LocalDate commencedOn) {

    record Key(LearnerId learner, AwardCode programme) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::learner).thenComparing(Key::programme);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return new Key(learner, programme);
    }
}
