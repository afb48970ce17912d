package dev.cairn.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Unplaced.Reason;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Allocates once and reads like the case that it checks. */
final class AllocationVerifier {

    private final Allocation allocation;

    private AllocationVerifier(Allocation allocation) {
        this.allocation = allocation;
    }

    static AllocationVerifier verify(AwardDefinition award, List<RecognisedUnit> units) {
        return verify(award, units, Given.catalogue(award), Set.of());
    }

    static AllocationVerifier verify(
            AwardDefinition award, List<RecognisedUnit> units, Catalogue catalogue, Set<AwardCode> held) {
        return new AllocationVerifier(new Allocator(catalogue).allocate(award, units, held));
    }

    Allocation allocation() {
        return allocation;
    }

    AllocationVerifier isMet() {
        assertThat(allocation.verdict()).isEqualTo(Verdict.satisfied());
        return this;
    }

    AllocationVerifier isMissing(int missing) {
        assertThat(allocation.verdict()).isInstanceOf(Verdict.Unsatisfied.class);
        assertThat(allocation.missing()).isEqualTo(Amount.of(missing));
        return this;
    }

    AllocationVerifier isUndetermined() {
        assertThat(allocation.verdict()).isInstanceOf(Verdict.Undetermined.class);
        return this;
    }

    AllocationVerifier lineIsShort(String line, int missing, String... anyOf) {
        Shortfall shortfall = ((Verdict.Unsatisfied) allocation.verdict())
                .by().stream()
                        .filter(one -> one.line().line().equals(line))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("no shortfall at " + line + " in " + allocation.verdict()));
        assertThat(shortfall.missing()).isEqualTo(Amount.of(missing));
        assertThat(shortfall.anyOf()).containsExactly(anyOf);
        return this;
    }

    /** Exactly these units stand in the line. */
    AllocationVerifier places(String line, String units) {
        List<String> placed = allocation.placements().stream()
                .filter(placement -> placement.line().line().equals(line))
                .map(placement -> placement.unit().unit().value())
                .toList();
        assertThat(placed)
                .as("units in %s", line)
                .containsExactlyElementsOf(
                        units.isEmpty()
                                ? List.of()
                                : Given.units(units).stream()
                                        .map(Object::toString)
                                        .toList());
        return this;
    }

    AllocationVerifier restsOn(String unit, String result) {
        Map<String, String> results = new TreeMap<>();
        allocation
                .placements()
                .forEach(placement -> results.put(
                        placement.unit().unit().value(),
                        placement.unit().result().value()));
        assertThat(results).containsEntry(unit, result);
        return this;
    }

    AllocationVerifier leaves(String unit, Reason reason, String line) {
        assertThat(allocation.unplaced())
                .filteredOn(one -> one.unit().unit().value().equals(unit))
                .extracting(Unplaced::reason, one -> one.line().line())
                .contains(org.assertj.core.groups.Tuple.tuple(reason, line));
        return this;
    }

    AllocationVerifier leavesNothing() {
        assertThat(allocation.unplaced()).isEmpty();
        return this;
    }
}
