package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.authoring.PathwayFile.Part;
import dev.cairn.api.authoring.PublicationStore.Publication;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pathways as files: an award with the tables by which it is judged, and the examples of all of them. Thread-safe.
 *
 * <p>A file read becomes drafts, never a version: the pathway, and beside it each table that is not the one in force here. A table that is
 * the one in force is left alone. Whoever exports such a draft again gets the bytes of the file.
 */
@Component
class Pathways {

    private static final String SHIPPED = "awards/%s.json";

    private final RulesAtHand rules;
    private final Drafts drafts;
    private final DraftStore store;
    private final PublicationStore publications;

    Pathways(RulesAtHand rules, Drafts drafts, DraftStore store, PublicationStore publications) {
        this.rules = rules;
        this.drafts = drafts;
        this.store = store;
        this.publications = publications;
    }

    /** A draft with its tables: those that came with it, else those in force. */
    PathwayFile export(Draft draft) {
        List<Draft> companions = draft.companions().stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
        return file(new Part(draft.kind(), draft.name(), draft.content()), companions);
    }

    /**
     * A published version with the tables in force.
     *
     * @param version such as {@code BSB50420@2} or {@code credit-recognition@1}
     */
    PathwayFile export(String version) {
        return file(findPart(version).orElseThrow(() -> new NotFoundProblem("rule version", version)), List.of());
    }

    /** Reads a file and makes drafts of it; the pathway's is the last. All of it or nothing. */
    List<Draft> importFile(String text, CurrentAccount account) {
        PathwayFile file = PathwayFile.read(text);
        TrialRules now = rules.now();
        List<NewDraft> all = new ArrayList<>();
        file.tables().stream()
                .filter(table -> !isInForce(table, now))
                .map(table -> NewDraft.of(table.kind(), table.name(), table.content()))
                .forEach(all::add);
        List<UUID> travelling = all.stream().map(NewDraft::id).toList();
        Part pathway = file.pathway();
        all.add(NewDraft.of(pathway.kind(), pathway.name(), pathway.content()).with(travelling));
        return drafts.create(all, account);
    }

    private PathwayFile file(Part pathway, List<Draft> companions) {
        if (pathway.kind() != DraftKind.AWARD) {
            return new PathwayFile(pathway, List.of());
        }
        TrialRules now = rules.now();
        return new PathwayFile(
                pathway,
                Arrays.stream(DecisionModelKind.values())
                        .map(model -> companions.stream()
                                .filter(companion -> companion.name().equals(model.key()))
                                .map(companion -> new Part(companion.kind(), companion.name(), companion.content()))
                                .findFirst()
                                .orElseGet(() -> inForce(model, now)))
                        .toList());
    }

    private boolean isInForce(Part table, TrialRules now) {
        return DecisionModelKind.find(table.name())
                .map(model -> inForce(model, now))
                .filter(table::equals)
                .isPresent();
    }

    private Part inForce(DecisionModelKind model, TrialRules now) {
        RuleAsset asset = now.model(model);
        return part(DraftKind.DECISION_MODEL, model.key(), asset.version(), asset.text());
    }

    /** As it was published with its examples; what is shipped has its examples in the build, not here. */
    private Part part(DraftKind kind, String name, int number, String shippedText) {
        return publications
                .find(name, number)
                .map(published -> new Part(published.kind(), published.name(), published.content()))
                .orElseGet(() -> new Part(
                        kind,
                        name,
                        new DraftContent(
                                shippedText, JsonNodeFactory.instance.arrayNode(), new TreeMap<>(), null, null)));
    }

    private Optional<Part> findPart(String version) {
        int at = version.lastIndexOf('@');
        Integer number = at < 1 ? null : number(version.substring(at + 1));
        if (number == null) {
            return Optional.empty();
        }
        String name = version.substring(0, at);
        Optional<Publication> published = publications.find(name, number);
        if (published.isPresent()) {
            return published.map(one -> new Part(one.kind(), one.name(), one.content()));
        }
        return DecisionModelKind.find(name)
                .map(DecisionModelKind::shipped)
                .filter(shipped -> shipped.version() == number)
                .map(shipped -> part(DraftKind.DECISION_MODEL, name, number, shipped.text()))
                .or(() -> findShippedAward(name, number).map(text -> part(DraftKind.AWARD, name, number, text)));
    }

    /** The text of an award that is shipped; the catalogue is asked first, so that no name of ours becomes a path. */
    private Optional<String> findShippedAward(String code, int number) {
        return rules.now().catalogue().listAwards().stream()
                .map(award -> award.version())
                .filter(version -> version.award().value().equals(code) && version.number() == number)
                .findFirst()
                .flatMap(Pathways::shippedText);
    }

    private static Optional<String> shippedText(AwardVersion version) {
        return Optional.ofNullable(Catalogue.shippedTexts().get(SHIPPED.formatted(version.award())));
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
