package dev.cairn.api.learner;

/**
 * How a student management system names a client: unique within its organisation only (AVETMISS 8.0, NAT00080).
 *
 * @param organisation the training organisation identifier
 * @param clientIdentifier the client identifier, up to 10 characters
 */
public record ClientKey(String organisation, String clientIdentifier) {}
