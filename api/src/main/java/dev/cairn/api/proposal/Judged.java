package dev.cairn.api.proposal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and by what a decision was taken: all that is needed to take it again on the records (decision 8).
 *
 * @param asAt the day judged
 * @param asKnownAt the instant up to which records counted
 * @param rules the digest of the rules, 64 hexadecimal digits
 */
public record Judged(LocalDate asAt, Instant asKnownAt, String rules) {}
