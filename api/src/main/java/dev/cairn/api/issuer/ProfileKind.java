package dev.cairn.api.issuer;

/** What a profile signs, and the path segment under which its DID document stands (decision 26). */
enum ProfileKind {
    ISSUER("issuers"),
    ENDORSER("endorsers");

    private final String segment;

    ProfileKind(String segment) {
        this.segment = segment;
    }

    String segment() {
        return segment;
    }
}
