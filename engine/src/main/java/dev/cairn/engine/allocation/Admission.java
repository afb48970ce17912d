package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.Unplaced.Reason;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides which recognised units may hold a place at all, and in which lines; it places none of them. */
final class Admission {

    /** Among results of one unit: route, then earliest day, then result id (decision 11). */
    static final Comparator<RecognisedUnit> PREFERENCE = Comparator.comparing(RecognisedUnit::route)
            .thenComparing(RecognisedUnit::achievedOn)
            .thenComparing(RecognisedUnit::result)
            .thenComparing(RecognisedUnit::heldAs);

    private static final Comparator<RecognisedUnit> ORDER =
            Comparator.comparing(RecognisedUnit::unit).thenComparing(PREFERENCE);

    private final Lines lines;
    private final Catalogue catalogue;
    private final Set<AwardCode> heldComponents;
    private final boolean admitUnknownLevels;
    private final List<RecognisedUnit> recognised;
    private final Map<ResultId, Set<UnitCode>> unitsOf = new HashMap<>();
    private final Map<UnitCode, Line> blockedBy = new HashMap<>();
    private final SortedMap<UnitCode, List<RecognisedUnit>> units = new TreeMap<>();
    private final SortedMap<UnitCode, List<Line>> places = new TreeMap<>();
    private final SortedMap<UnitCode, Placement> blocks = new TreeMap<>();
    private final List<Unplaced> refused = new ArrayList<>();
    private boolean levelsDoubted;

    Admission(
            Lines lines,
            Catalogue catalogue,
            Collection<RecognisedUnit> recognised,
            Set<AwardCode> heldComponents,
            boolean admitUnknownLevels) {
        this.lines = lines;
        this.catalogue = catalogue;
        this.heldComponents = heldComponents;
        this.admitUnknownLevels = admitUnknownLevels;
        this.recognised = recognised.stream().distinct().sorted(ORDER).toList();
        this.recognised.forEach(unit ->
                unitsOf.computeIfAbsent(unit.result(), r -> new TreeSet<>()).add(unit.unit()));
    }

    Candidates decide() {
        findBlocks();
        Map<UnitCode, UnitCode> wanting = prerequisitesWanting();
        for (RecognisedUnit unit : recognised) {
            UnitCode wanted = wanting.get(unit.unit());
            if (wanted != null) {
                refuse(unit, Reason.PREREQUISITE_NOT_HELD, lines.root(), wanted.value());
            } else {
                decide(unit);
            }
        }
        return new Candidates(units, places, refused, blocks, heldComponents, levelsDoubted);
    }

    private void findBlocks() {
        for (Line leaf : lines.leavesById()) {
            if (leaf.rule() instanceof PackagingRule.Component component
                    && heldComponents.contains(component.award())) {
                component.units().forEach(unit -> blockedBy.putIfAbsent(unit, leaf));
            }
        }
    }

    /** Units whose blocking prerequisites are not held, with the first one wanting; a unit that is itself blocked is not held. */
    private Map<UnitCode, UnitCode> prerequisitesWanting() {
        Map<UnitCode, UnitCode> wanting = new HashMap<>();
        Set<UnitCode> held = new TreeSet<>();
        recognised.forEach(unit -> held.add(unit.unit()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Prerequisite prerequisite : lines.definition().prerequisites()) {
                if (prerequisite.mode() == Prerequisite.Mode.BLOCKING && held.contains(prerequisite.unit())) {
                    changed |= block(prerequisite, held, wanting);
                }
            }
        }
        return wanting;
    }

    private static boolean block(Prerequisite prerequisite, Set<UnitCode> held, Map<UnitCode, UnitCode> wanting) {
        for (UnitCode required : prerequisite.requires()) {
            if (!held.contains(required)) {
                held.remove(prerequisite.unit());
                wanting.put(prerequisite.unit(), required);
                return true;
            }
        }
        return false;
    }

    private void decide(RecognisedUnit unit) {
        Line block = blockOf(unit.result());
        if (block != null) {
            countInBlock(unit, block);
        } else if (!lines.listing(unit.unit()).isEmpty()) {
            admit(unit, lines.listing(unit.unit()));
        } else {
            decideImport(unit);
        }
    }

    private @Nullable Line blockOf(ResultId result) {
        for (UnitCode unit : unitsOf.getOrDefault(result, Set.of())) {
            Line block = blockedBy.get(unit);
            if (block != null) {
                return block;
            }
        }
        return null;
    }

    private void countInBlock(RecognisedUnit unit, Line block) {
        boolean first = block.rule().units().contains(unit.unit())
                && blocks.putIfAbsent(unit.unit(), new Placement(unit, lines.ref(block))) == null;
        if (!first) {
            refuse(unit, Reason.COUNTED_IN_A_COMPONENT, block, "");
        }
    }

    private void admit(RecognisedUnit unit, List<Line> at) {
        units.computeIfAbsent(unit.unit(), u -> new ArrayList<>()).add(unit);
        places.put(unit.unit(), at);
    }

    private void decideImport(RecognisedUnit unit) {
        Set<UnitCode> together = unitsOf.getOrDefault(unit.result(), Set.of());
        if (lines.imports().isEmpty()) {
            refuse(unit, Reason.NOT_LISTED, lines.root(), "");
            return;
        }
        for (UnitCode other : together) {
            if (lines.isListed(other)) {
                refuse(unit, Reason.DUPLICATES_A_LISTED_UNIT, lines.imports().get(0), other.value());
                return;
            }
        }
        for (UnitCode other : together) {
            if (!other.equals(unit.unit()) && catalogue.mappings().leadsTo(unit.unit(), other)) {
                refuse(
                        unit,
                        Reason.RESULT_COUNTS_AS_ANOTHER_UNIT,
                        lines.imports().get(0),
                        other.value());
                return;
            }
        }
        admitByLevel(unit);
    }

    private void admitByLevel(RecognisedUnit unit) {
        Set<Integer> levels = catalogue.levels().of(unit.unit()).keySet();
        List<Line> open = lines.imports().stream()
                .filter(line -> takes((PackagingRule.Imported) line.rule(), levels))
                .toList();
        if (!open.isEmpty()) {
            admit(unit, open);
        } else if (levels.isEmpty()) {
            levelsDoubted = true;
            refuse(unit, Reason.LEVEL_NOT_KNOWN, lines.imports().get(0), "");
        } else {
            refuse(unit, Reason.LEVEL_NOT_ALLOWED, lines.imports().get(0), "level " + levels);
        }
    }

    private boolean takes(PackagingRule.Imported line, Set<Integer> levels) {
        return line.levels().isEmpty()
                || levels.stream().anyMatch(line.levels()::contains)
                || levels.isEmpty() && admitUnknownLevels;
    }

    private void refuse(RecognisedUnit unit, Reason reason, Line line, String about) {
        refused.add(new Unplaced(unit, reason, lines.ref(line), about));
    }
}
