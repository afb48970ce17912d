package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.explanation.RuleRef;

/**
 * Unspecified credit holds a place.
 *
 * @param credit the credit
 * @param amount how much of it
 * @param line the line in which it holds the place
 */
public record CreditPlacement(RecognisedCredit credit, Amount amount, RuleRef line) {}
