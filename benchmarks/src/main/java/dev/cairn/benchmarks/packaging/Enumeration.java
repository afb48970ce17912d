package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;

/** Every assignment of units to lines, until one meets the rule. Gives up after so many. */
final class Enumeration {

    /** What came of it. */
    enum Answer {
        MET,
        NOT_MET,
        GIVEN_UP
    }

    private final Places places;
    private final List<UnitCode> units;
    private int left;

    private Enumeration(Instance instance, Catalogue catalogue, int most) {
        this.places = new Places(instance.award(), catalogue);
        this.units = Places.admitted(instance);
        this.left = most;
    }

    static Answer of(Instance instance, Catalogue catalogue, int most) {
        Enumeration made = new Enumeration(instance, catalogue, most);
        boolean met = made.canBeMet(0);
        return met ? Answer.MET : made.left <= 0 ? Answer.GIVEN_UP : Answer.NOT_MET;
    }

    private boolean canBeMet(int index) {
        if (--left <= 0) {
            return false;
        }
        if (index == units.size()) {
            return places.isMet();
        }
        UnitCode unit = units.get(index);
        for (PackagingRule leaf : places.leaves()) {
            if (places.takes(leaf, unit) && places.fits(leaf, unit)) {
                places.put(leaf, unit);
                boolean met = canBeMet(index + 1);
                places.takeBack(leaf, unit);
                if (met) {
                    return true;
                }
            }
        }
        return canBeMet(index + 1);
    }
}
