package dev.cairn.api.importing;

import dev.cairn.api.avetmiss.TrainingProductDirectory;
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
import org.springframework.stereotype.Component;

/** What the catalogue says about the codes in NAT files. */
@Component
class CatalogueDirectory implements TrainingProductDirectory {

    private final Set<String> current = new HashSet<>();
    private final Map<String, SortedSet<String>> successors = new TreeMap<>();

    CatalogueDirectory(Catalogue catalogue) {
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
    }

    @Override
    public Standing standingOf(String code) {
        SortedSet<String> later = successors.get(code);
        if (later != null) {
            return new Standing.Superseded(List.copyOf(later));
        }
        return current.contains(code) ? new Standing.Current() : new Standing.Unknown();
    }
}
