package dev.cairn.api.authoring;

import dev.cairn.api.authoring.PublicationStore.Publication;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.listing.Listing.Link;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.TeachOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every version that judges, shipped or published. Thread-safe. */
@Component
class Versions {

    private final RulesAtHand rules;
    private final PublicationStore publications;

    Versions(RulesAtHand rules, PublicationStore publications) {
        this.rules = rules;
        this.publications = publications;
    }

    /** By name and number, awards first. */
    List<VersionView> list() {
        Map<String, Publication> published = new HashMap<>();
        publications.list().forEach(one -> published.put(one.version(), one));
        List<VersionView> all = new ArrayList<>();
        rules.now().catalogue().listAwards().stream()
                .filter(award -> !award.isDraft())
                .forEach(award ->
                        all.add(award(award, published.get(award.version().toString()))));
        for (DecisionModelKind model : DecisionModelKind.values()) {
            all.add(model(
                    model.key() + "@1",
                    null,
                    publications.find(model.key(), 2).orElse(null),
                    published.get(model.key() + "@1")));
            published.values().stream()
                    .filter(one ->
                            one.kind() == DraftKind.DECISION_MODEL && one.name().equals(model.key()))
                    .sorted(Comparator.comparing(Publication::number))
                    .forEach(one -> all.add(model(
                            one.version(),
                            one.content().effectiveFrom(),
                            published.get(one.name() + "@" + (one.number() + 1)),
                            one)));
        }
        published.values().stream()
                .filter(one -> one.kind() == DraftKind.UNIT_MAPPINGS || one.kind() == DraftKind.SHARING_LIMITS)
                .sorted(Comparator.comparing(Publication::name).thenComparing(Publication::number))
                .forEach(one ->
                        all.add(view(one.version(), one.kind(), one.content().effectiveFrom(), null, null, one)));
        return all;
    }

    private static VersionView award(AwardDefinition award, @Nullable Publication published) {
        TeachOut teachOut = award.teachOut();
        return view(
                award.version().toString(),
                DraftKind.AWARD,
                award.effectiveFrom(),
                award.effectiveTo(),
                teachOut == null ? null : teachOut.until(),
                published);
    }

    /** A decision model decides until the day before the next one begins. */
    private static VersionView model(
            String version, @Nullable LocalDate from, @Nullable Publication next, @Nullable Publication published) {
        LocalDate nextFrom = next == null ? null : next.content().effectiveFrom();
        return view(
                version,
                DraftKind.DECISION_MODEL,
                from,
                nextFrom == null ? null : nextFrom.minusDays(1),
                null,
                published);
    }

    private static VersionView view(
            String version,
            DraftKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate teachOutUntil,
            @Nullable Publication published) {
        String self = "/api/rules/versions/" + version;
        return new VersionView(
                version,
                kind,
                from,
                to,
                teachOutUntil,
                published == null ? null : VersionView.Story.of(published),
                Map.of("self", new Link(self), "export", new Link(self + "/export")));
    }
}
