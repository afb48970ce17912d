package dev.cairn.api.avetmiss;

import java.util.Optional;

/**
 * What is wrong, a record a kind. Texts name identifiers, codes and counts; never a name, a birth date, an address, an e-mail
 * address or the value of a unique student identifier.
 */
sealed interface IssueKind
        permits FileIssue,
                StructureIssue,
                FieldIssue,
                RelationIssue,
                ProductIssue,
                ClientIssue,
                ActivityIssue,
                CompletionIssue {

    IssueCode code();

    /** What was expected; continues the words "Expected". */
    String expected();

    /** What was found; continues the words "but found". */
    String found();

    /** What most likely cures it: a whole sentence. */
    String cure();

    /** The number of the rule in the national validation software; by default the one of the code. */
    default Optional<String> findAvsRule() {
        return code().findAvsRule();
    }
}
