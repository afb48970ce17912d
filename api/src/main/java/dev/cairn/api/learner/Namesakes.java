package dev.cairn.api.learner;

import dev.cairn.engine.result.LearnerId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds records of one name and birth date with two USIs: two people, unless one of the USIs is wrong (edge case B16). Thread-safe. */
@Component
public class Namesakes {

    /** Each two such records, both ways round. */
    static final String PAIRS = """
            from learner a
            join learner b on b.born_on = a.born_on and lower(b.family_name) = lower(a.family_name)
              and lower(coalesce(b.given_names, '')) = lower(coalesce(a.given_names, '')) and b.id <> a.id
            where coalesce(a.usi, a.usi_claimed) <> coalesce(b.usi, b.usi_claimed)""";

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these learners that another record is alike, each with the first such record, by id. */
    public SortedMap<LearnerId, LearnerId> among(Collection<LearnerId> learners) {
        SortedMap<LearnerId, LearnerId> found = new TreeMap<>();
        jdbc.sql("select a.id as one, min(b.id::text) as other " + PAIRS + " and a.id = any(?) group by a.id")
                .param(learners.stream()
                        .map(learner -> UUID.fromString(learner.value()))
                        .toArray(UUID[]::new))
                .query(row -> {
                    found.put(new LearnerId(row.getString("one")), new LearnerId(row.getString("other")));
                });
        return found;
    }
}
