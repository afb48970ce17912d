package dev.cairn.api.decision;

import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.planning.Outlook;
import dev.cairn.engine.planning.Plans;
import dev.cairn.engine.planning.WhatIf;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.LearnerCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what an award would come to for a learner if more were passed; nothing follows from it (edge case B14). Thread-safe. */
@Component
class Outlooks {

    private final RecordReader records;
    private final RulesInForce rules;
    private final Clock clock;

    Outlooks(RecordReader records, RulesInForce rules, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What an award comes to now, once what is in progress is passed, once what is planned is as well, and with further units.
     *
     * @param further units that nobody has planned; may be empty
     * @return empty where there is no such award version, or it is a draft
     */
    Optional<Outlook> find(LearnerId learner, AwardVersion award, Collection<UnitCode> further) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Rules by = rules.on(today, now);
        return by.catalogue()
                .findPublished(award)
                .map(asked -> ask(by, records.read(learner, now).caseUnder(by, today), asked, further));
    }

    private static Outlook ask(Rules by, LearnerCase learnerCase, AwardDefinition asked, Collection<UnitCode> further) {
        AllocationCase known = by.stacker().known(learnerCase, asked);
        List<CreditGrant> towards = learnerCase.creditTowards(asked.code());
        Plans plans = Plans.of(by.stacker().recognition(), learnerCase.results(), known)
                .withCredited(credited(known, towards));
        Plans supposed =
                further.isEmpty() ? plans : plans.withFurther(by.stacker().recognition(), further);
        return new WhatIf(new Allocator(by.catalogue()))
                .ask(asked, supposed.withBlocks(towards, asked.packaging()::weight));
    }

    /** The units that credit names, which plans read from results leave out. */
    private static List<RecognisedUnit> credited(AllocationCase known, List<CreditGrant> credit) {
        Set<?> ids = credit.stream().flatMap(grant -> grant.ids().stream()).collect(Collectors.toSet());
        return known.units().stream()
                .filter(unit -> ids.contains(unit.result()))
                .toList();
    }
}
