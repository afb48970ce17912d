package dev.cairn.api.catalogue;

import dev.cairn.engine.award.Unit;
import dev.cairn.engine.credit.AqfGuidance;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.MicroCredentialRecognition;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.SharingLimitsReader;
import dev.cairn.engine.packaging.UnitMappingsReader;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.validity.ValidityTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts that decide together on a day, chosen from all on record. Equal texts make equal rules, so it is what rules are remembered by.
 *
 * @param release the shipped rules underneath
 * @param models the version of each decision model in force on the day, where one was published, by name
 * @param others published awards, mappings and limits that are known; their own dates decide whom they judge
 * @param endings ends set to award versions, the latest of each
 */
record RuleSelection(
        ShippedRules.Release release,
        SortedMap<String, RuleVersion> models,
        List<RuleVersion> others,
        List<AwardEnding> endings) {

    /** Code, so from the jar only: it belongs to the engine's version, and another text makes other rules all the same. */
    private static final RuleAsset STACKING = RuleAsset.fromClassPath("dev/cairn/stacking/stacking.drl");

    /** To be raised whenever the same texts come to decide otherwise: how candidates are chosen, how the engine allocates. */
    private static final int LOGIC = 2;

    static RuleSelection of(
            List<ShippedRules.Release> releases,
            List<RuleVersion> versions,
            List<AwardEnding> endings,
            LocalDate asAt,
            Instant asKnownAt) {
        ShippedRules.Release release = releases.stream()
                .filter(one -> !one.recordedAt().isAfter(asKnownAt))
                .reduce((earlier, later) -> later)
                .orElse(releases.get(0));
        return new RuleSelection(release, new TreeMap<>(), List.of(), List.of())
                .with(
                        versions.stream()
                                .filter(version -> !version.publishedAt().isAfter(asKnownAt))
                                .toList(),
                        endings.stream()
                                .filter(ending -> !ending.recordedAt().isAfter(asKnownAt))
                                .toList(),
                        asAt);
    }

    /** The same with further versions and ends, each over what was there of its name. */
    RuleSelection with(List<RuleVersion> further, List<AwardEnding> ends, LocalDate asAt) {
        SortedMap<String, RuleVersion> chosen = new TreeMap<>(models);
        List<RuleVersion> rest = new ArrayList<>(others);
        for (RuleVersion version : further) {
            if (version.kind() != RuleVersion.Kind.DECISION_MODEL) {
                rest.add(version);
            } else if (!version.effectiveFrom().isAfter(asAt)) {
                chosen.merge(version.name(), version, RuleSelection::later);
            }
        }
        List<AwardEnding> all = new ArrayList<>(endings);
        all.addAll(ends);
        return new RuleSelection(release, chosen, List.copyOf(rest), List.copyOf(all));
    }

    /** Of two in force the one that began later; of those that began on one day, the higher number. */
    private static RuleVersion later(RuleVersion one, RuleVersion other) {
        int byDay = one.effectiveFrom().compareTo(other.effectiveFrom());
        return byDay > 0 || byDay == 0 && one.number() > other.number() ? one : other;
    }

    /** @param compiled any stacker by the shipped stacking rules: they are compiled once for the life of the process */
    Rules make(Stacker compiled) {
        Catalogue catalogue = catalogue();
        CreditRecognition recognition =
                new CreditRecognition(model(DecisionModelKind.CREDIT_RECOGNITION), catalogue.mappings());
        ValidityTable validity = new ValidityTable(model(DecisionModelKind.VALIDITY));
        SortedMap<String, String> names = new TreeMap<>();
        for (DecisionModelKind kind : DecisionModelKind.values()) {
            names.put(kind.key(), asset(kind).ruleSet());
        }
        return new Rules(
                catalogue,
                compiled.over(catalogue, recognition).validBy(validity),
                new EndorsementTable(model(DecisionModelKind.ENDORSEMENT_POLICY)),
                new AqfGuidance(model(DecisionModelKind.AQF_CREDIT_GUIDANCE)),
                new MicroCredentialRecognition(model(DecisionModelKind.MICRO_CREDENTIAL_RECOGNITION)),
                validity,
                names,
                digest());
    }

    private DecisionModel model(DecisionModelKind kind) {
        return DecisionModel.compile(asset(kind));
    }

    private RuleAsset asset(DecisionModelKind kind) {
        RuleVersion published = models.get(kind.key());
        if (published != null) {
            return new RuleAsset(kind.key(), published.number(), published.text());
        }
        // A release of before this model was asked: then the one of today stands for it.
        String text = Optional.ofNullable(release.models().get(kind.key()))
                .orElseGet(() -> kind.shipped().text());
        return new RuleAsset(kind.key(), 1, text);
    }

    private Catalogue catalogue() {
        Catalogue catalogue = Catalogue.read(release.catalogue());
        List<AwardDefinition> awards = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (RuleVersion version : others) {
            version.units().forEach((code, title) -> units.add(new Unit(code, title)));
            switch (version.kind()) {
                case AWARD -> awards.add(AwardDefinitionReader.readEither(version.text()));
                case UNIT_MAPPINGS -> catalogue = catalogue.withMappings(UnitMappingsReader.read(version.text()));
                case SHARING_LIMITS -> catalogue = catalogue.under(SharingLimitsReader.read(version.text()));
                case DECISION_MODEL -> throw new IllegalStateException("Expected decision models apart.");
            }
        }
        return ended(catalogue.withUnits(units).withAwards(awards));
    }

    private Catalogue ended(Catalogue catalogue) {
        List<AwardDefinition> changed = new ArrayList<>();
        for (AwardEnding ending : endings) {
            catalogue.findAward(ending.award()).map(ending::applyTo).ifPresent(changed::add);
        }
        return catalogue.withAwards(changed);
    }

    private String digest() {
        StringBuilder all =
                new StringBuilder(release.digest()).append(STACKING.digest()).append(LOGIC);
        models.values().forEach(version -> all.append(version));
        others.forEach(all::append);
        endings.forEach(all::append);
        return RuleAsset.digestOf(all.toString());
    }
}
