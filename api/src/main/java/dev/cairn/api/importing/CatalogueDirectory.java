package dev.cairn.api.importing;

import dev.cairn.api.avetmiss.TrainingProductDirectory;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Catalogue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the catalogue says about the codes in NAT files. */
@Component
class CatalogueDirectory implements TrainingProductDirectory {

    private final RulesInForce rules;

    /** Made anew when the rules are others. */
    private volatile @Nullable Known held;

    CatalogueDirectory(RulesInForce rules) {
        this.rules = rules;
    }

    private record Known(Catalogue catalogue, Set<String> current, Map<String, SortedSet<String>> successors) {}

    private Known known() {
        Catalogue catalogue = rules.current().catalogue();
        Known known = held;
        if (known == null || known.catalogue() != catalogue) {
            known = read(catalogue);
            held = known;
        }
        return known;
    }

    private static Known read(Catalogue catalogue) {
        Set<String> current = new HashSet<>();
        Map<String, SortedSet<String>> successors = new TreeMap<>();
        catalogue.listAwards().forEach(award -> current.add(award.code().value()));
        catalogue.listUnits().forEach(unit -> current.add(unit.code().value()));
        catalogue.mappings().listMappings().forEach(mapping -> {
            Collection<String> later =
                    mapping.to().stream().map(UnitCode::value).toList();
            mapping.from()
                    .forEach(earlier -> successors
                            .computeIfAbsent(earlier.value(), code -> new TreeSet<>())
                            .addAll(later));
        });
        return new Known(catalogue, current, successors);
    }

    @Override
    public Standing standingOf(String code) {
        Known known = known();
        SortedSet<String> later = known.successors().get(code);
        if (later != null) {
            return new Standing.Superseded(List.copyOf(later));
        }
        return known.current().contains(code) ? new Standing.Current() : new Standing.Unknown();
    }
}
