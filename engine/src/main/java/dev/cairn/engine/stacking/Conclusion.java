package dev.cairn.engine.stacking;

/**
 * A fact that the stacking rules derive: what follows for an award, and which rule says so. Public because rules reach public types
 * only.
 *
 * @param rule the name of the rule: the sentence that it enforces
 */
public record Conclusion(String rule, Consequence consequence) {}
