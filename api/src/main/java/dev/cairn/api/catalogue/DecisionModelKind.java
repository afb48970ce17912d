package dev.cairn.api.catalogue;

import dev.cairn.engine.decision.RuleAsset;
import java.util.Arrays;
import java.util.Optional;

/** The decision models that the application asks, and that a provider may replace by versions of its own: no others decide anything. */
public enum DecisionModelKind {
    /** Whether a result counts, as which unit, by which route. */
    CREDIT_RECOGNITION("credit/credit-recognition.dmn"),
    /** What a qualification brought is worth towards another one. */
    AQF_CREDIT_GUIDANCE("credit/aqf-credit-guidance.dmn"),
    /** Whether a micro-credential of another issuer counts. */
    MICRO_CREDENTIAL_RECOGNITION("credit/micro-credential-recognition.dmn"),
    /** Who must consent to a proposal. */
    ENDORSEMENT_POLICY("endorsement/endorsement-policy.dmn"),
    /** For how long an issued award is good. */
    VALIDITY("validity/validity.dmn");

    private static final String FOLDER = "dev/cairn/";

    private final String path;

    DecisionModelKind(String path) {
        this.path = path;
    }

    /** The name of the model, such as {@code credit-recognition}. */
    public String key() {
        return shipped().name();
    }

    /** The model that is shipped, which is version 1. A version of a provider's own has the same inputs, decisions and outputs. */
    public RuleAsset shipped() {
        return RuleAsset.fromClassPath(FOLDER + path);
    }

    /** The kind of this name. */
    public static Optional<DecisionModelKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
