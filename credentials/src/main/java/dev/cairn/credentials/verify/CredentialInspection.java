package dev.cairn.credentials.verify;

import static dev.cairn.credentials.verify.Check.Name.ENDORSED;
import static dev.cairn.credentials.verify.Check.Name.FORM;
import static dev.cairn.credentials.verify.Check.Name.PERIOD;
import static dev.cairn.credentials.verify.Check.Name.STATUS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One verification: walks a credential and those inside it, and collects the checks. Serves one call, on one thread. */
final class CredentialInspection {
    static final String OUTERMOST = "credential";

    private static final int MAX_INNER_DEPTH = 3;
    private static final int MAX_INNER = 100;

    private final Canonicaliser canonicaliser;
    private final DidResolver resolver;
    private final Instant at;
    private final @Nullable SchemaCheck schema;
    private final List<Check> checks = new ArrayList<>();
    private int inner;

    CredentialInspection(Canonicaliser canonicaliser, DidResolver resolver, Instant at, @Nullable SchemaCheck schema) {
        this.canonicaliser = canonicaliser;
        this.resolver = resolver;
        this.at = at;
        this.schema = schema;
    }

    List<Check> inspect(ObjectNode credential) {
        if (inspectOne(credential, OUTERMOST)) {
            inspectPeriod(new CredentialForm(credential), OUTERMOST, at);
            inspectInners(credential, "", 1);
            if (schema != null) {
                checks.add(schema.check(credential));
            }
        }
        return checks;
    }

    /** Form, proofs and status; says whether it is worth looking further. */
    private boolean inspectOne(ObjectNode credential, String subject) {
        CredentialForm form = new CredentialForm(credential);
        if (form.isDataModel1()) {
            checks.add(Check.notPossible(
                    FORM, subject, "It follows version 1.1 of the data model; only version 2.0 is judged here."));
            return false;
        }
        Optional<String> fault = form.findFault();
        if (fault.isPresent()) {
            checks.add(Check.failed(FORM, subject, fault.get()));
            return false;
        }
        checks.add(Check.passed(FORM, subject, "It has the parts of a verifiable credential."));
        int before = checks.size();
        for (ObjectNode proof : form.proofs()) {
            checks.addAll(new ProofInspection(canonicaliser, resolver, at, subject).inspect(credential, proof));
        }
        inspectStatus(credential, subject);
        return checks.subList(before, checks.size()).stream()
                .noneMatch(check -> check.name() == Check.Name.MEANING && check.status() != Check.Status.PASSED);
    }

    private void inspectStatus(ObjectNode credential, String subject) {
        if (credential.has("credentialStatus")) {
            checks.add(Check.notPossible(
                    STATUS, subject, "It can be revoked, and the list that would say so was not given."));
        }
    }

    private void inspectPeriod(CredentialForm form, String subject, Instant when) {
        Optional<Instant> from = form.findValidFrom().filter(when::isBefore);
        Optional<Instant> until = form.findValidUntil().filter(when::isAfter);
        if (from.isPresent()) {
            checks.add(Check.failed(PERIOD, subject, "It is not valid before %s.".formatted(from.get())));
        } else if (until.isPresent()) {
            checks.add(Check.failed(PERIOD, subject, "It was valid until %s only.".formatted(until.get())));
        } else {
            checks.add(Check.passed(PERIOD, subject, "It is within its dates at %s.".formatted(when)));
        }
    }

    private void inspectInners(ObjectNode outer, String prefix, int depth) {
        for (Inner found : Inner.listIn(outer, prefix)) {
            inner++;
            if (depth > MAX_INNER_DEPTH || inner > MAX_INNER) {
                checks.add(Check.notPossible(
                        FORM,
                        found.label(),
                        "More credentials stand inside each other than are looked at (%d, %d deep)."
                                .formatted(MAX_INNER, MAX_INNER_DEPTH)));
                return;
            }
            inspectInner(outer, found, depth);
        }
    }

    private void inspectInner(ObjectNode outer, Inner found, int depth) {
        if (!(found.node() instanceof ObjectNode credential)) {
            checks.add(Check.failed(FORM, found.label(), "It is not a JSON object, so not a credential."));
            return;
        }
        if (inspectOne(credential, found.label())) {
            CredentialForm form = new CredentialForm(credential);
            inspectPeriod(form, found.label(), judgedAt(form, outer));
            if (found.endorsement()) {
                inspectEndorsed(outer, credential, found.label());
            }
            inspectInners(credential, found.label() + ", ", depth + 1);
        }
    }

    /**
     * An inner credential counts if it was in force when the outer one was issued, even if it ran out since: what lapses after issuing
     * changes nothing (decision 6). Otherwise the asked instant counts.
     */
    private Instant judgedAt(CredentialForm form, ObjectNode outer) {
        Optional<Instant> issued = new CredentialForm(outer).findValidFrom();
        return issued.filter(when -> form.findValidUntil().filter(when::isAfter).isEmpty())
                .filter(when -> form.findValidFrom().filter(when::isBefore).isEmpty())
                .orElse(at);
    }

    /** An endorsement of something else lends its weight to nothing here. */
    private void inspectEndorsed(ObjectNode outer, ObjectNode endorsement, String subject) {
        String endorsed = endorsement.path("credentialSubject").path("id").asText();
        CredentialForm form = new CredentialForm(outer);
        JsonNode achievement = outer.path("credentialSubject").path("achievement");
        List<String> candidates = List.of(
                form.id(),
                form.issuerId(),
                achievement.path("id").asText(),
                achievement.path("creator").path("id").asText());
        if (!endorsed.isEmpty() && candidates.contains(endorsed)) {
            checks.add(Check.passed(ENDORSED, subject, "It endorses what it stands in."));
        } else {
            checks.add(Check.failed(ENDORSED, subject, "It endorses something else than what it stands in."));
        }
    }
}
