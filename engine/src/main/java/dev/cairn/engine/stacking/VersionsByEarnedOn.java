package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses among versions of one award for learners without a commencement: by the day on which it was earned (decision 9). */
final class VersionsByEarnedOn {

    private VersionsByEarnedOn() {}

    /**
     * The candidates that stay: of each award with earlier versions the one that was earned while it was in force, the earliest day first;
     * where there is none, those that are not earlier ones. What is on record stays in any case.
     */
    static List<AwardDefinition> choose(
            LearnerCase all, Collection<AwardDefinition> earlier, Collection<Earned> earned) {
        Map<AwardCode, AwardVersion> inTime = new HashMap<>();
        earned.stream()
                .filter(one -> all.definition(one.award()).isInForceOn(one.earnedOn()))
                .sorted(Comparator.comparing(Earned::earnedOn).thenComparing(Earned::award))
                .forEach(one -> inTime.putIfAbsent(one.award().award(), one.award()));
        Set<AwardVersion> past = earlier.stream().map(AwardDefinition::version).collect(Collectors.toSet());
        Set<AwardCode> decided = earlier.stream().map(AwardDefinition::code).collect(Collectors.toSet());
        return all.candidates().stream()
                .filter(award -> !decided.contains(award.code())
                        || all.isOnRecord(award.version())
                        || Optional.ofNullable(inTime.get(award.code()))
                                .map(award.version()::equals)
                                .orElse(!past.contains(award.version())))
                .toList();
    }
}
