package dev.cairn.engine.decision;

/** A rule asset that is not taken into use: it is not plain, or it does not compile. The message lists every reason found. */
public final class RefusedAssetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedAssetException(RuleAsset asset, String reasons) {
        super("Rule asset '%s' is refused: %s".formatted(asset.ruleSet(), reasons));
    }

    RefusedAssetException(RuleAsset asset, String reasons, Throwable cause) {
        super("Rule asset '%s' is refused: %s".formatted(asset.ruleSet(), reasons), cause);
    }
}
