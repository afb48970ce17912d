package dev.cairn.engine.decision.expression;

/**
 * A name that an expression may mention.
 *
 * @param name as it is declared, words separated by one space
 * @param type what it stands for
 * @param factors out of how many numbers its value is multiplied at most; 1 for an input. What is bounded here bounds the size of
 *     every number
 * @param mayBeMissing whether it can be null
 */
public record Declared(String name, FeelType type, int factors, boolean mayBeMissing) {}
