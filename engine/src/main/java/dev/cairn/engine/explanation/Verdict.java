package dev.cairn.engine.explanation;

import java.util.List;

/**
 * What was found: yes, no with what is missing, or not decidable with what stands in the way (decision 10). Undetermined is never
 * treated as yes or as no.
 */
public sealed interface Verdict {

    /** The verdict as one lower-case word, as it stands in the JSON form. */
    String word();

    /** The only satisfied verdict there is. */
    static Verdict satisfied() {
        return Satisfied.INSTANCE;
    }

    default boolean isSatisfied() {
        return this instanceof Satisfied;
    }

    /** The rule is met. */
    record Satisfied() implements Verdict {
        private static final Satisfied INSTANCE = new Satisfied();

        @Override
        public String word() {
            return "satisfied";
        }
    }

    /**
     * The rule is not met.
     *
     * @param by what is missing; at least one, in the order of their lines
     */
    record Unsatisfied(List<Shortfall> by) implements Verdict {
        public Unsatisfied {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("Expected at least one shortfall, but found none.");
            }
        }

        @Override
        public String word() {
            return "unsatisfied";
        }
    }

    /**
     * It cannot be said: a fact or a person's decision is missing, or the budget of steps is spent.
     *
     * @param because what stands in the way; at least one
     */
    record Undetermined(List<Doubt> because) implements Verdict {
        public Undetermined {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("Expected at least one doubt, but found none.");
            }
        }

        @Override
        public String word() {
            return "undetermined";
        }
    }
}
