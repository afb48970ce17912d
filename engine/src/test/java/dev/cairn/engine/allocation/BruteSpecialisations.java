package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.BruteConditions.Part;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.Specialisation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which specialisations units that hold a place meet together: as many as can be, of equal sets the first by ids. */
final class BruteSpecialisations {

    private final List<UnitCode> placed;

    private BruteSpecialisations(List<UnitCode> placed) {
        this.placed = placed;
    }

    static List<String> met(Packaging packaging, List<Part> parts) {
        TreeSet<UnitCode> placed = new TreeSet<>();
        for (Part part : parts) {
            if (part.unit() != null) {
                placed.add(part.unit().unit());
            }
        }
        return new BruteSpecialisations(List.copyOf(placed)).best(packaging.specialisations());
    }

    private List<String> best(List<Specialisation> all) {
        List<String> best = List.of();
        for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
            List<Specialisation> wanted = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    wanted.add(all.get(i));
                }
            }
            List<String> ids = wanted.stream().map(Specialisation::id).toList();
            boolean better = ids.size() > best.size() || ids.size() == best.size() && BruteScore.first(ids, best) < 0;
            if (better && areMet(wanted)) {
                best = ids;
            }
        }
        return best;
    }

    /** A unit counts for one part of a specialisation; where one of them shares no units, for one part of all. */
    private boolean areMet(List<Specialisation> wanted) {
        if (wanted.stream().allMatch(Specialisation::sharesUnits)) {
            return wanted.stream()
                    .allMatch(one ->
                            canFill(one.requires(), new int[one.requires().size()], 0));
        }
        List<Specialisation.Part> all =
                wanted.stream().flatMap(one -> one.requires().stream()).toList();
        return canFill(all, new int[all.size()], 0);
    }

    private boolean canFill(List<Specialisation.Part> parts, int[] filled, int unit) {
        if (unit == placed.size()) {
            for (int i = 0; i < filled.length; i++) {
                if (filled[i] < parts.get(i).atLeast()) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < filled.length; i++) {
            if (parts.get(i).units().contains(placed.get(unit))) {
                filled[i]++;
                boolean can = canFill(parts, filled, unit + 1);
                filled[i]--;
                if (can) {
                    return true;
                }
            }
        }
        return canFill(parts, filled, unit + 1);
    }
}
