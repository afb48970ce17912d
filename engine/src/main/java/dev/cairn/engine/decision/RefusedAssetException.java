package dev.cairn.engine.decision;

import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import dev.cairn.engine.decision.plain.RuleFinding.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule asset that is not taken into use: it is not plain, or it does not compile. It lists every reason found. */
public final class RefusedAssetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleFinding> findings;

    RefusedAssetException(RuleAsset asset, List<RuleFinding> findings) {
        super("Rule asset '%s' is refused: %s"
                .formatted(
                        asset.ruleSet(),
                        findings.stream()
                                .filter(RuleFinding::isError)
                                .map(RuleFinding::say)
                                .collect(Collectors.joining("; "))));
        this.findings = List.copyOf(findings);
    }

    /** The engine itself did not take the model. */
    static RefusedAssetException notCompiled(RuleAsset asset, String reasons) {
        return new RefusedAssetException(
                asset,
                List.of(new RuleFinding(
                        Kind.COMPILATION,
                        Severity.ERROR,
                        "",
                        List.of(),
                        "",
                        "Expected a model that compiles, but found: " + reasons,
                        Map.of())));
    }

    /** Every reason. */
    public List<RuleFinding> findings() {
        return findings;
    }
}
