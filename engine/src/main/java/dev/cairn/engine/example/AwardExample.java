package dev.cairn.engine.example;

/**
 * A learner whom an author made up, and what the author expects of an award for them. Immutable.
 *
 * @param name what the author calls it, each name once beside one award
 * @param given what is known of the learner, with the day judged; awards held are held from the version's first day on
 * @param expected the verdict that it is to have
 */
public record AwardExample(String name, GivenCase given, ExpectedVerdict expected) {}
