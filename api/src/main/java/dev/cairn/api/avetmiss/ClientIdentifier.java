package dev.cairn.api.avetmiss;

/** The provider's number of a client, which may be shown. */
final class ClientIdentifier {

    private ClientIdentifier() {}

    /** The identifier, unless a unique student identifier was put in its place. */
    static String shown(String identifier) {
        return Usi.isValid(identifier) ? "(withheld: it has the form of a unique student identifier)" : identifier;
    }
}
