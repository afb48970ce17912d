package dev.cairn.api.organisation;

/**
 * An organisation that takes part.
 *
 * @param name as people write it
 */
public record Organisation(OrganisationId id, String name, Kind kind) {

    /** What the organisation does here. */
    public enum Kind {
        /** Co-designs and endorses awards. */
        EMPLOYER,
        /** Teaches, assesses and issues: the one that runs this installation. */
        PROVIDER
    }
}
